"""An entry as the form, the proposal and the difference know it: field → text.

A day has a field of its own („9–12; 14–16 telefonisch“); everything else is a column of the file
(``wegweiser.domain.ausgeben``), so that a form, a proposal and a line of the file are checked by
the same reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.begriffe import FREMDSPRACHEN, WOCHENTAGE, Angebotsart, Barrierefreiheit
from massanzug.wegweiser.domain.angaben import Angaben, Zeilenleser
from massanzug.wegweiser.domain.ausgeben import zeile
from massanzug.wegweiser.domain.einlesen import welt
from massanzug.wegweiser.domain.eintraege import themen_je_angebot
from massanzug.wegweiser.domain.oeffnung import zeiten_von
from massanzug.wegweiser.domain.zeitworte import (
    RUND_UM_DIE_UHR,
    Zeit,
    zeiten_in_worten,
    zeiten_lesen,
)
from massanzug.wegweiser.models import Angebot, Thema

TAGE = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
FELDER = {  # in the order of the form
    "name": "Name",
    "traeger": "Anbieter",
    "art": "Was für ein Angebot",
    "beschreibung": "Worum es geht",
    "stichworte": "Stichworte",
    "themen": "Themen",
    "zielgruppe": "Für wen",
    "alter_von": "Ab Jahren",
    "alter_bis": "Bis Jahre",
    "telefon": "Telefon",
    "email": "E-Mail",
    "website": "Website",
    "strasse": "Straße",
    "hausnummer": "Hausnummer",
    "plz": "PLZ",
    "ort": "Ort",
    "ortsteil": "Ortsteil",
    "anschrift_geheim": "Anschrift schützen",
    "lat": "Breite",
    "lon": "Länge",
    **{tag: tag.capitalize() for tag in TAGE},
    "monatlich": "Einmal im Monat",
    "ausnahmen": "Ausnahmen",
    "oeffnungszeiten": "Zeiten in Worten",
    "kosten": "Kosten",
    "sprachen": "Gesprochene Sprachen",
    "barrierefrei": "Zugang",
    "plaetze_frei": "Freie Plätze",
    "wartezeit": "Wartezeit",
    "quelle_url": "Quelle",
    **{
        f"{feld}_{sprache}": f"{beschriftung}, auf {name}"
        for sprache, name in FREMDSPRACHEN.items()
        for feld, beschriftung in (("name", "Name"), ("beschreibung", "Worum es geht"))
    },
}
SPRACHE_DES_FELDES = {
    f"{feld}_{sprache}": sprache.value
    for sprache in FREMDSPRACHEN
    for feld in ("name", "beschreibung")
}
DEUTSCH = ("name", "beschreibung")
ANSCHRIFT = ("strasse", "hausnummer", "plz", "ort")
ZEITFELDER = (*TAGE, "monatlich")  # no columns of the file
IM_MONAT = "im Monat"


@dataclass(frozen=True, slots=True)
class Unterschied:
    """One field: as it was, as it would be, and what is there now if somebody changed it since."""

    feld: str
    beschriftung: str
    vorher: str
    nachher: str
    inzwischen: str = ""

    @property
    def sprache(self) -> str:
        """The language its texts are in; empty for German, as the page around them is."""
        return SPRACHE_DES_FELDES.get(self.feld, "")


def felder_von(angebot: Angebot) -> dict[str, str]:
    """What the form shows of an entry that is saved."""
    themen = themen_je_angebot(Angebot.objects.filter(pk=angebot.pk))[angebot.pk]
    roh = zeile(angebot, themen)
    zeiten = zeiten_von(angebot)
    if roh["oeffnungszeiten"] and _sagt_dasselbe(roh["oeffnungszeiten"], zeiten):
        roh["oeffnungszeiten"] = ""
    roh["ausnahmen"] = roh["ausnahmen"].replace("; ", "\n")
    return {feld: roh.get(feld, "") for feld in FELDER} | _tagesfelder(zeiten)


def leere_felder() -> dict[str, str]:
    """Of a new one."""
    return dict.fromkeys(FELDER, "") | {"anschrift_geheim": "nein"}


def _sagt_dasselbe(worte: str, zeiten: tuple[Zeit, ...]) -> bool:
    """Words that add nothing to the hours are made from them, and not kept beside them."""
    try:
        return zeiten_lesen(worte) == zeiten
    except Regelverstoss:
        return False


def _tagesfelder(zeiten: tuple[Zeit, ...]) -> dict[str, str]:
    felder = {}
    for nummer, kurz in WOCHENTAGE:
        dieser = [z for z in zeiten if z.wochentag == nummer and z.woche is None]
        felder[TAGE[nummer]] = zeiten_in_worten(dieser).replace(f"{kurz} ", "")
    return felder | {"monatlich": zeiten_in_worten(z for z in zeiten if z.woche is not None)}


def tage_aus_worten(worte: str) -> dict[str, str]:
    """The days' fields, where the words can mean one thing only; else none of them."""
    try:
        zeiten = zeiten_lesen(worte)
    except Regelverstoss:
        return {}  # the reader of the whole says what is wrong
    return _tagesfelder(zeiten) if zeiten else {}


def tag_lesen(tag: str, text: str) -> tuple[Zeit, ...]:
    """The hours of one field. Regelverstoss with a sentence for whoever typed them."""
    kurz = "" if tag == "monatlich" else dict(WOCHENTAGE)[TAGE.index(tag)] + " "
    zeiten: list[Zeit] = []
    for stueck in filter(None, (s.strip() for s in text.split(";"))):
        gelesen = zeiten_lesen(kurz + stueck)
        if gelesen is None or (tag == "monatlich") != any(z.woche for z in gelesen):
            beispiel = "3. Freitag im Monat 15–17" if tag == "monatlich" else "9–12, 14–17"
            raise Regelverstoss(
                f"„{stueck}“ ist nicht lesbar. Schreiben Sie zum Beispiel {beispiel}."
            )
        zeiten += gelesen
    return tuple(zeiten)


def als_zeile(felder: Mapping[str, str]) -> dict[str, str]:
    """The same as a line of the file."""
    zeiten = [z for tag in ZEITFELDER for z in tag_lesen(tag, felder.get(tag, ""))]
    roh = {feld: text for feld, text in felder.items() if feld not in ZEITFELDER}
    roh["zeiten"] = zeiten_in_worten(zeiten)
    roh["ausnahmen"] = "; ".join(filter(None, map(str.strip, felder["ausnahmen"].splitlines())))
    if not zeiten and felder["oeffnungszeiten"].casefold() == RUND_UM_DIE_UHR.casefold():
        roh["oeffnungszeiten"] = RUND_UM_DIE_UHR
    elif not felder["oeffnungszeiten"]:
        roh["oeffnungszeiten"] = roh["zeiten"]
    return roh


def lesen(kennung: str, felder: Mapping[str, str]) -> tuple[Angaben | None, dict[str, str]]:
    """What the fields say, and what is wrong with which of them."""
    fehler = {}
    for tag in ZEITFELDER:
        try:
            tag_lesen(tag, felder.get(tag, ""))
        except Regelverstoss as grund:
            fehler[tag] = str(grund)
    if fehler:
        return None, fehler
    leser = Zeilenleser(welt(), 0, {**als_zeile(felder), "id": kennung})
    angaben = leser.lesen()
    return angaben, {f.spalte: f.grund for f in leser.fehler}


def unterschiede(
    vorher: Mapping[str, str], nachher: Mapping[str, str], jetzt: Mapping[str, str] | None = None
) -> Iterator[Unterschied]:
    """Field by field, only those that differ; ``jetzt`` is the entry today."""
    worte = _worte()
    for feld, beschriftung in FELDER.items():
        alt, neu = vorher.get(feld, ""), nachher.get(feld, vorher.get(feld, ""))
        heute = alt if jetzt is None else jetzt.get(feld, "")
        if alt == neu:
            continue
        lesbar = [worte.get((feld, text), text) for text in (alt, neu, heute)]
        if feld == "themen":
            lesbar = [_themen(text, worte) for text in (alt, neu, heute)]
        inzwischen = lesbar[2] or "leer" if heute not in (alt, neu) else ""
        yield Unterschied(feld, beschriftung, lesbar[0], lesbar[1], inzwischen)


def _worte() -> dict[tuple[str, str], str]:
    worte = {("art", wert): str(name) for wert, name in Angebotsart.choices}
    worte |= {("barrierefrei", wert): str(name) for wert, name in Barrierefreiheit.choices}
    return worte | {
        ("themen", s): label for s, label in Thema.objects.values_list("schluessel", "label")
    }


def _themen(text: str, worte: Mapping[tuple[str, str], str]) -> str:
    return ", ".join(worte.get(("themen", s), s) for s in text.split(";") if s)


def geaenderte(vorher: Mapping[str, str], nachher: Mapping[str, str]) -> dict[str, str]:
    return {feld: nachher[feld] for feld in FELDER if nachher.get(feld, "") != vorher.get(feld, "")}


def geschriebene_sprachen(felder: Mapping[str, str]) -> set[str]:
    """The languages in which these fields say something, German aside."""
    return {SPRACHE_DES_FELDES[feld] for feld in felder if feld in SPRACHE_DES_FELDES}


def mit_gelesenem(vorher: Mapping[str, str], nur: Mapping[str, str]) -> dict[str, str]:
    """The fields of ``nur`` as they were; for a translation also the German beside it.

    So that a text accepted later is known to be older than German that changed meanwhile.
    """
    gelesen = DEUTSCH if geschriebene_sprachen(nur) else ()
    return {feld: vorher.get(feld, "") for feld in (*nur, *gelesen)}


def ohne_alte_lage(vorher: Mapping[str, str], nachher: dict[str, str]) -> dict[str, str]:
    """A new address has no place on the map yet; the old one would lead people astray."""
    umgezogen = any(vorher.get(f, "") != nachher.get(f, "") for f in ANSCHRIFT)
    selbe_lage = all(vorher.get(f, "") == nachher.get(f, "") for f in ("lat", "lon"))
    if nachher.get("anschrift_geheim") == "ja" or (umgezogen and selbe_lage):
        return nachher | {"lat": "", "lon": ""}
    return nachher
