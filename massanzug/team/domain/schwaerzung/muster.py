"""What looks like a name, a place, a school, a date or a number, whoever it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from massanzug.team.domain.schwaerzung.funde import Fund, Fundart
from massanzug.team.domain.schwaerzung.namen import abstand
from massanzug.team.domain.schwaerzung.worte import alltaeglich, grundform, liste, worte

GROSS = r"[A-ZÄÖÜÀ-ÖØ-ÞĀ-Ž][^\W\d_]*"
MONATE = (
    *("januar", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september"),
    *("oktober", "november", "dezember", "jan", "feb", "mrz", "apr", "jun", "jul", "aug"),
    *("sep", "sept", "okt", "nov", "dez", "jaenner"),
)
VOLLE_MONATE = MONATE[:12]
KUERZEL = frozenset(("fr", "hr", "fam", "dr", "prof"))
HEISST = re.compile(
    rf"\b(?:heißt|heisst|heißen|namens|genannt|nennt|Name ist|Vorname|Nachname)\s+(?P<x>{GROSS}(?: {GROSS})?)"
)
NACH_BEIWORT = re.compile(
    rf"(?P<x>(?:(?:von|van|der|den|zu|el|al|El|Al|Dr\.|Prof\.)[ -])*{GROSS}(?:[ -](?:(?:von|van|der|zu) )*{GROSS})?)"
)
STRASSE = re.compile(
    rf"\b(?P<x>(?:{GROSS}[ -]){{0,2}}[^\W\d_-]*(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Gg]asse|[Aa]llee|[Cc]haussee)(?:\s\d+\s?[a-z]?\b)?)"
)
WEG = re.compile(
    rf"\b(?P<x>(?P<wort>{GROSS}(?:weg|platz|ring|damm|ufer|pfad|steig|stieg|hof|kamp|graben|berg|tal))(?![^\W\d_])(?P<nr>\s\d+\s?[a-z]?\b)?)"
)
MIT_NUMMER = re.compile(
    rf"\b(?P<x>(?:Am|Im|An der|An den|Auf der|Auf dem|Unter den|Unterm|Zum|Zur|Hinter dem|Hinter der|In der|In den|Bei der)\s{GROSS}(?:\s{GROSS})?\s\d+\s?[a-z]?)\b"
)
POSTLEITZAHL = re.compile(rf"\b(?P<x>\d{{5}}\s+{GROSS})")
GEWOEHNLICH = re.compile(
    r"^(?:spiel|arbeits|schul|heim|aus|um|rück|hin|rad|fuß|feld|wald|wohn|kita|schlaf|park|sport|fußball|therapie|pflege|betreuungs"
    r"|krippen|ausbildungs|studien|sitz|stell|bolz|bahn|fried|bauern|reiter|hinter|lebens|kindergarten|camping|mittel|lern|weit|neben|ver"
    r"|tennis|praktikums|heim|bau|markt|abstell|haupt|sprung|box|ehe|schlüssel|rechts|lösungs|frei|kirch|schul|vor|haus)?"
    r"(?:weg|platz|ring|hof|berg|tal|graben|steig|pfad|damm|ufer|kamp)$",
    re.IGNORECASE,
)
ART = r"(?:schule|gymnasium|kolleg|kita|kindergarten|kinderhaus|hort|hospital|klinik|klinikum|krankenhaus|familienzentrum|jugendzentrum|kindertagesstätte)"
EINRICHTUNG = re.compile(rf"\b(?P<x>(?:{GROSS}-)*[^\W\d_]*{ART})n?\b", re.IGNORECASE)
HAEUSER = (
    *("schule", "gymnasium", "kita", "kindergarten", "kinderhaus", "hort", "verein", "klinik"),
    *("krankenhaus", "praxis", "zentrum", "wohngruppe", "heim", "kindertagesstätte"),
)
VEREINE = ("TuS", "SV", "FC", "TV", "VfL", "SC", "DJK", "TSV", "SpVgg")
MIT_NAMEN = re.compile(
    rf"\b(?P<x>(?:[^\W\d_]*(?i:{'|'.join(HAEUSER)})|{'|'.join(VEREINE)})"
    rf"\s(?:(?:St\.|Sankt|[Aa]n der|[Aa]m|[Ii]m|[Zz]um|[Zz]ur)\s)?[„\"]?(?P<name>{GROSS})(?:[ -]{GROSS})?)"
)
ALLGEMEINE = re.compile(
    r"^(?:grund|haupt|real|gesamt|förder|musik|berufs|fahr|abend|vor|hoch|sprach|sonder|volks|ganztags|sekundar|kunst|tanz|schwimm|fach|ober|baum"
    r"|kinder|fachober|kollegial|wald|sportkinder|tages|uni|universitäts|privat|betriebs|natur|augen|tier|psychiatrie|kur|reha|tages|berufs)?"
    rf"{ART}$",
    re.IGNORECASE,
)
TAG = r"(?:\d{1,2}\.|\b(?:ersten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|siebten?|siebenten?|achten?|neunten?|zehnten?|elften?|zwölften?|[a-zäöü]{4,}zehnten?|[a-zäöü]*(?:zwanzig|dreißig)sten?))"
DATEN = (
    re.compile(r"(?P<x>\b\d{1,2}\s?\.\s?\d{1,2}\s?\.(?:\s?\d{4}|\s?\d{2})?(?!\d))"),
    re.compile(r"(?P<x>\b\d{4}-\d{1,2}-\d{1,2}\b)"),
    re.compile(r"(?P<x>\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b)"),
    re.compile(r"(?P<x>\b(?:19|20)\d\d\b)"),
)
MONAT = re.compile(rf"(?P<x>(?P<tag>{TAG}\s*)?(?P<monat>[^\W\d_]{{3,10}})\.?(?:\s+\d{{4}}\b)?)")
KONTAKTE = (
    re.compile(r"(?P<x>[\w.+-]+@[\w-]+\.[\w.-]+)"),
    re.compile(r"(?P<x>\b(?:\+49|0)[\d][\d\s/()-]{5,}\d)"),
    re.compile(r"(?P<x>\b[A-Z]{2,3}-\d{4}-\d+\b)"),
    re.compile(r"(?P<x>\b[A-Z]{2}\d{2}(?:\s?\d{4}){4,5}\b)"),
)


def _fund(treffer: re.Match[str], art: Fundart) -> Fund:
    return Fund(treffer.start("x"), treffer.end("x"), treffer["x"], art)


def kontakte(text: str) -> Iterator[Fund]:
    for muster in KONTAKTE:
        for treffer in muster.finditer(text):
            yield _fund(treffer, Fundart.KONTAKT)


def daten(text: str) -> Iterator[Fund]:
    for muster in DATEN:
        for treffer in muster.finditer(text):
            yield _fund(treffer, Fundart.DATUM)
    stelle = 0
    while wort := MONAT.search(text, stelle):
        stelle = wort.end("monat")
        if _ist_monat(wort["monat"], mit_tag=bool(wort["tag"])):
            stelle = wort.end()
            yield _fund(wort, Fundart.DATUM)
        elif wort["tag"]:
            stelle = wort.end("tag")


def _ist_monat(wort: str, *, mit_tag: bool) -> bool:
    """In full; after a day also shortened or with a slip of the pen („beim 2. Mal“ is none)."""
    form = grundform(wort)
    if form in MONATE:
        return mit_tag or wort[0].isupper()
    if not mit_tag or not wort[0].isupper() or alltaeglich(wort) or form == "mal":
        return False
    return any(abstand(form, monat, 1) <= 1 for monat in VOLLE_MONATE)


def anschriften(text: str) -> Iterator[Fund]:
    for muster in (STRASSE, MIT_NUMMER, POSTLEITZAHL):
        for treffer in muster.finditer(text):
            if grundform(treffer["x"]) not in {"strasse", "allee", "gasse"}:
                yield _fund(treffer, Fundart.ORT)
    for treffer in WEG.finditer(text):
        wort = treffer["wort"]
        if treffer["nr"] or not (GEWOEHNLICH.match(wort) or alltaeglich(wort)):
            yield _fund(treffer, Fundart.ORT)


def orte(text: str, eigene: frozenset[str]) -> Iterator[Fund]:
    """``eigene``: the Grundformen of this town's own Ortsteile."""
    bekannte = liste("orte") | eigene
    for wort in worte(text):
        form = grundform(wort.text)
        formen = {form, form.removesuffix("s"), form.removesuffix("er")}
        if wort.gross and formen & bekannte and not alltaeglich(wort.text):
            yield Fund(wort.anfang, wort.ende, wort.text, Fundart.ORT)


def einrichtungen(text: str) -> Iterator[Fund]:
    for treffer in EINRICHTUNG.finditer(text):
        if not ALLGEMEINE.match(treffer["x"]):
            yield _fund(treffer, Fundart.EINRICHTUNG)
    for treffer in MIT_NAMEN.finditer(text):
        if not alltaeglich(treffer["name"]) and grundform(treffer["name"]) not in liste("beiworte"):
            yield _fund(treffer, Fundart.EINRICHTUNG)


def angekuendigte_namen(text: str) -> Iterator[Fund]:
    """After „Frau“, „ihr Bruder“, „heißt“: whatever is written in capitals there and is no everyday word."""
    for treffer in HEISST.finditer(text):
        if not alltaeglich(treffer["x"]):
            yield _fund(treffer, Fundart.NAME)
    for wort in worte(text):
        if grundform(wort.text) not in liste("beiworte"):
            continue
        danach = re.match(r"\. ?| " if grundform(wort.text) in KUERZEL else " ", text[wort.ende :])
        name = NACH_BEIWORT.match(text, wort.ende + danach.end()) if danach else None
        if name and not any(map(_kein_name, re.findall(GROSS, name["x"])[:1])):
            yield _fund(name, Fundart.NAME)


def _kein_name(wort: str) -> bool:
    return alltaeglich(wort) or grundform(wort) in liste("beiworte")
