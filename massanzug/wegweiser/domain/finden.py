"""One question to the directory, and the answer as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from massanzug.suche import Anfrage, Ergebnis, Grund, Treffer
from massanzug.wegweiser.domain.karten import Karte, karten
from massanzug.wegweiser.domain.suchindex import antwort_auf
from massanzug.wegweiser.domain.zahlwort import kilometer

JE_SEITE = 20
ZIELGRUPPEN = {  # the search's classes, by the words of a page
    "kinder": gettext_lazy("für Kinder"),
    "jugendliche": gettext_lazy("für Jugendliche"),
    "erwachsene_jung": gettext_lazy("für junge Erwachsene"),
    "eltern": gettext_lazy("für Eltern"),
    "kleinste": gettext_lazy("für die Kleinsten"),
    "frauen": gettext_lazy("für Frauen"),
    "maenner": gettext_lazy("für Männer"),
    "maedchen": gettext_lazy("für Mädchen"),
    "schwangere": gettext_lazy("für Schwangere"),
    "zugewanderte": gettext_lazy("für Zugewanderte"),
    "senioren": gettext_lazy("für ältere Menschen"),
    "angehoerige": gettext_lazy("für Angehörige"),
    "betroffene": gettext_lazy("für Betroffene"),
}


@dataclass(frozen=True, slots=True)
class Fundstueck:
    """``gruende``: pairs of what was looked for and what it was found as; the second may be empty."""

    karte: Karte
    gruende: tuple[tuple[str, str], ...]
    entfernung: str


@dataclass(frozen=True, slots=True)
class Fund:
    stuecke: list[Fundstueck]
    ergebnis: Ergebnis
    eingeschraenkt: bool
    seiten: int


def finden(anfrage: Anfrage) -> Fund:
    """Three queries at most, whatever was asked."""
    antwort = antwort_auf(anfrage)
    ergebnis = antwort.ergebnis
    treffer = {t.id: t for t in ergebnis.treffer}
    stuecke = [
        _fundstueck(karte, treffer[karte.slug]) for karte in karten(list(treffer), anfrage.sprache)
    ]
    return Fund(stuecke, ergebnis, antwort.eingeschraenkt, -(-ergebnis.gesamt // anfrage.anzahl))


def _fundstueck(karte: Karte, treffer: Treffer) -> Fundstueck:
    gruende = dict.fromkeys(g for g in map(_grund, treffer.gruende) if g)
    entfernung = "" if treffer.entfernung_km is None else kilometer(treffer.entfernung_km)
    return Fundstueck(karte, tuple(gruende)[:3], entfernung)


def _grund(grund: Grund) -> tuple[str, str] | None:
    """Why, in the reader's language; the distance says „near“ already."""
    match grund.art:
        case "ort":
            return None
        case "offen":
            return _("jetzt offen"), ""
        case "alter":
            worte = {"alter": grund.gesucht, "spanne": grund.gefunden}
            return _("Alter %(alter)s") % worte, _("für %(spanne)s Jahre") % worte
        case "zielgruppe":
            wort = ZIELGRUPPEN.get(grund.gefunden)
            return (str(wort), "") if wort else None
        case "thema" if grund.gefunden:
            return grund.gesucht, _(grund.gefunden)
        case _:
            gefunden = grund.gefunden if grund.art == "berichtigt" else ""
            return (grund.gesucht, gefunden) if grund.gesucht else None
