"""The words of case work, as choices. Codes of the official statistic live in ``recht``."""

from __future__ import annotations

from django.db import models


class Bereich(models.TextChoices):
    LEISTUNG = "leistung", "Leistungsbereich"
    KLAERUNG = "klaerung", "Klärungsbereich"
    GEFAEHRDUNG = "gefaehrdung", "Gefährdungsbereich"


class Fallstand(models.TextChoices):
    EINGANG = "eingang", "neu eingegangen"
    LAUFEND = "laufend", "laufend"
    ABGESCHLOSSEN = "abgeschlossen", "abgeschlossen"


class Weg(models.TextChoices):
    ANRUF = "anruf", "Anruf"
    OFFENETUER = "offenetuer", "offene Tür"
    SELBST = "selbst", "selbst gekommen"
    SCHULE = "schule", "Schule"
    KITA = "kita", "Kita"
    POLIZEI = "polizei", "Polizei"
    TRAEGER = "traeger", "Träger"
    SONST = "sonst", "anders"


class Ressourcenfeld(models.TextChoices):
    """The four fields of the Ressourcenkarte (F3)."""

    PERSOENLICH = "persoenlich", "Was ich kann und bin"
    SOZIAL = "sozial", "Menschen um uns"
    MATERIELL = "materiell", "Was da ist"
    SOZIALRAUM = "sozialraum", "Orte und Gelegenheiten"


class Teilbar(models.TextChoices):
    NIEMAND = "niemand", "bleibt beim Jugendamt"
    TRAEGER = "traeger", "auch der Träger darf es wissen"


class Weitergabe(models.TextChoices):
    """What becomes of something confided when the case goes to somebody else (§ 65 Abs. 1 Satz 1 SGB VIII)."""

    OFFEN = "", "noch nicht entschieden"
    BLEIBT = "bleibt", "bleibt bei mir"
    EINWILLIGUNG = "einwilligung", "geht mit: die Person hat Ja gesagt"
    GEFAEHRDUNG = "gefaehrdung", "geht mit: Anhaltspunkte für eine Gefährdung"


class Verbindungsart(models.TextChoices):
    """Where somebody on the Netzkarte belongs (F5)."""

    FAMILIE = "familie", "Familie"
    FREUNDE = "freunde", "Freunde"
    NACHBARN = "nachbarn", "Nachbarschaft"
    ALLTAG = "alltag", "Schule und Arbeit"
    VEREIN = "verein", "Verein und Gemeinde"
    FACHLEUTE = "fachleute", "Fachleute"


class Naehe(models.TextChoices):
    """The three rings of the Netzkarte, as the people themselves say."""

    NAH = "nah", "ganz nah"
    MITTEL = "mittel", "vertraut"
    FERN = "fern", "weiter weg"


class Verbindungskraft(models.TextChoices):
    STARK = "stark", "trägt"
    LOCKER = "locker", "locker"
    BELASTET = "belastet", "belastet"
    ABGEBROCHEN = "abgebrochen", "abgebrochen"


class Richtung(models.TextChoices):
    """Who supports whom."""

    BEIDE = "beide", "beide füreinander"
    ZU_UNS = "zu_uns", "hilft uns"
    VON_UNS = "von_uns", "wir helfen"
    KEINE = "keine", "gerade niemand"


class Ansprache(models.TextChoices):
    """Whether third persons, who have not consented to anything, may be spoken to, and by whom."""

    NIEMAND = "niemand", "bitte nicht ansprechen"
    FAMILIE = "familie", "wir sprechen selbst"
    FACHKRAFT = "fachkraft", "die Fachkraft darf ansprechen"


class Zeichen(models.TextChoices):
    """How somebody is drawn on a Genogramm (F4)."""

    WEIBLICH = "weiblich", "weiblich"
    MAENNLICH = "maennlich", "männlich"
    DIVERS = "divers", "divers oder nicht gesagt"
    ERWARTET = "erwartet", "wird erwartet"


class Paarart(models.TextChoices):
    VERHEIRATET = "verheiratet", "verheiratet"
    ZUSAMMEN = "zusammen", "zusammen"
    GETRENNT = "getrennt", "getrennt"
    GESCHIEDEN = "geschieden", "geschieden"
    OFFEN = "offen", "nicht gesagt"


class Kindart(models.TextChoices):
    LEIBLICH = "leiblich", "leibliches Kind"
    ADOPTIERT = "adoptiert", "Adoptivkind"
    PFLEGE = "pflege", "Pflegekind"


class Verhaeltnisart(models.TextChoices):
    """What is between two people beside kinship, if it is to be said at all."""

    ENG = "eng", "sehr nah"
    BELASTET = "belastet", "angespannt"
    ABGEBROCHEN = "abgebrochen", "abgebrochen"


class Familienbezug(models.TextChoices):
    """How somebody new belongs to somebody who stands on the Genogramm already."""

    KIND = "kind", "Kind von"
    ELTERNTEIL = "elternteil", "Mutter oder Vater von"
    PARTNER = "partner", "Partnerin oder Partner von"
    GESCHWISTER = "geschwister", "Schwester oder Bruder von"
    ALLEIN = "allein", "ohne Verbindung"


class Zielart(models.TextChoices):
    RICHTUNG = "richtung", "Richtungsziel"
    HANDLUNG = "handlung", "Handlungsziel"


class Zielstand(models.TextChoices):
    OFFEN = "offen", "unterwegs"
    ERREICHT = "erreicht", "erreicht"
    TEILWEISE = "teilweise", "teilweise erreicht"
    NICHT = "nicht", "nicht erreicht"
    ERLEDIGT = "erledigt", "hat sich erledigt"


class Auftragsart(models.TextChoices):
    AUFTRAG = "auftrag", "Auftrag"
    AUFLAGE = "auflage", "Auflage"


class Stufe(models.IntegerChoices):
    """The ladder of solution paths; the lower steps are looked at first, never enforced."""

    SELBST = 1, "Ich und wir"
    FAMILIE = 2, "Familie und Freunde"
    STADTTEIL = 3, "Stadtteil"
    FACHKRAEFTE = 4, "Fachkräfte"


class Kostenstrom(models.TextChoices):
    OHNE = "ohne", "ohne Kosten"
    AMBULANT = "ambulant", "ambulant"
    TEILSTATIONAER = "teilstationaer", "teilstationär"
    STATIONAER = "stationaer", "stationär"


class Wunschausgang(models.TextChoices):
    OFFEN = "offen", "noch offen"
    ERFUELLT = "erfuellt", "dem Wunsch wird gefolgt"
    TEILWEISE = "teilweise", "dem Wunsch wird zum Teil gefolgt"
    ABGELEHNT = "abgelehnt", "dem Wunsch wird nicht gefolgt"


class Antwort(models.TextChoices):
    JA = "ja", "einverstanden"
    TEILS = "teils", "zum Teil einverstanden"
    NEIN = "nein", "nicht einverstanden"


class Perspektive(models.TextChoices):
    """Within the family everybody sees it for themselves: it takes a person to say whose it is."""

    FAMILIE = "familie", "Familie"
    TRAEGER = "traeger", "Träger"
    ASD = "asd", "Jugendamt"


class Nachkontaktausgang(models.TextChoices):
    ERREICHT = "erreicht", "erreicht"
    NICHT = "nicht", "nicht erreicht"


class Beteiligtenrolle(models.TextChoices):
    FEDERFUEHREND = "federfuehrend", "federführend"
    VERTRETUNG = "vertretung", "Vertretung"
    MITARBEIT = "mitarbeit", "arbeitet mit"
    TRAEGER = "traeger", "Träger-Fachkraft"


class Abteil(models.TextChoices):
    """What part of a case a Beteiligung opens; ``AKTE`` contains the others (politik.UMFASST)."""

    AKTE = "akte", "ganze Akte"
    FALLARBEIT = "fallarbeit", "geteilte Fallarbeit"
    STAMM = "stamm", "Name und Kontakt"
    KOSTEN = "kosten", "Hilfe und Kosten"


class Zweck(models.TextChoices):
    FALLARBEIT = "fallarbeit", "Fallarbeit"
    VERTRETUNG = "vertretung", "Vertretung"
    LEITUNG = "leitung", "Fachaufsicht"
    KOSTEN = "kosten", "Wirtschaftliche Jugendhilfe"
