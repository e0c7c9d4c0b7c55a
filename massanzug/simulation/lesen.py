"""Read a town's episodes and prices. What cannot be used is listed with its line, never fatal."""

from __future__ import annotations

import csv
import hashlib
import io
import math
import re
from collections.abc import Iterator
from datetime import date

import numpy as np

from massanzug.simulation.begriffe import Abgewiesen, Preise, Unrechenbar, Verlauf
from massanzug.simulation.hilfearten import hilfecode
from massanzug.simulation.zeit import monatszahl, tagesende, zeitpunkt

SPALTEN_VERLAUF = ("fall_id", "wirkungsraum", "hilfeart", "geburtsmonat", "beginn", "ende")
SPALTEN_PREISE = ("hilfeart", "monat", "euro_pro_monat")
HOECHSTENS_ZEILEN = 500_000
HOECHSTENS_BYTES = 100_000_000
AELTESTER_MONAT = monatszahl(1950, 1)
AELTER_NICHT = 27 * 12
_MONAT = re.compile(r"^(\d{4})-(\d{2})(?:-\d{2})?$")
_DEUTSCH = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")


class Grund(Exception):  # noqa: N818  not an error: a reason that goes into a list
    """Why a line is not used."""


def zeilen(
    inhalt: bytes, spalten: tuple[str, ...], frei: tuple[str, ...] = ()
) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column; Unrechenbar if this is no such table. A column of ``frei`` that is not there is empty."""
    if len(inhalt) > HOECHSTENS_BYTES:
        raise Unrechenbar(f"Die Datei ist größer als {HOECHSTENS_BYTES // 1_000_000} MB.")
    if inhalt.count(b"\n") > HOECHSTENS_ZEILEN:
        raise Unrechenbar(f"Die Datei hat mehr als {HOECHSTENS_ZEILEN:,} Zeilen.".replace(",", "."))
    try:
        inhalt.decode("utf-8-sig")
        code = "utf-8-sig"
    except UnicodeDecodeError:
        code = "cp1252"
    kopf, _, _ = inhalt.partition(b"\n")
    trenner = ";" if kopf.count(b";") > kopf.count(b",") else ","
    strom = io.TextIOWrapper(io.BytesIO(inhalt), encoding=code, errors="replace", newline="")
    leser = csv.reader(strom, delimiter=trenner)
    namen = [name.strip().lower() for name in next(leser, [])]
    fehlend = [name for name in spalten if name not in namen]
    if fehlend:
        raise Unrechenbar(f"In der ersten Zeile fehlen die Spalten: {', '.join(fehlend)}.")
    stellen = {name: namen.index(name) for name in (*spalten, *frei) if name in namen}
    leer = dict.fromkeys(frei, "")
    for zellen in leser:
        if any(zelle.strip() for zelle in zellen):
            voll = [*zellen, *[""] * (len(namen) - len(zellen))]
            yield leser.line_num, leer | {n: voll[i].strip() for n, i in stellen.items()}


def _tag(text: str, was: str) -> date:
    deutsch = _DEUTSCH.match(text)
    try:
        if deutsch:
            return date(int(deutsch[3]), int(deutsch[2]), int(deutsch[1]))
        return date.fromisoformat(text)
    except ValueError:
        raise Grund(f"{was} ist kein Datum: {text[:20]!r}") from None


def _monat(text: str, was: str) -> int:
    treffer = _MONAT.match(text)
    if not treffer or not 1 <= int(treffer[2]) <= 12:  # noqa: PLR2004
        raise Grund(f"{was} ist kein Monat (JJJJ-MM): {text[:20]!r}")
    return monatszahl(int(treffer[1]), int(treffer[2]))


class _Sammler:
    """Turns lines into numbers and remembers what later lines may contradict."""

    def __init__(self, stichtag: date) -> None:
        self.stichtag = stichtag
        self.faelle: dict[str, int] = {}
        self.geburten: dict[int, tuple[int, int]] = {}
        self.gesehen: dict[tuple[int, str], list[tuple[float, float, int]]] = {}
        self.saetze: list[tuple[int, str, str, int, float, float]] = []

    def nimm(self, nummer: int, zeile: dict[str, str]) -> None:
        """Raises Grund if the line is not to be used."""
        for name in ("fall_id", "wirkungsraum", "hilfeart", "geburtsmonat", "beginn"):
            if not zeile[name]:
                raise Grund(f"{name} ist leer")
        if zeile["wirkungsraum"].lower() == "alle":
            raise Grund("ein Wirkungsraum kann nicht „alle“ heißen")
        code = hilfecode(zeile["hilfeart"])
        if code is None:
            raise Grund(f"Hilfeart ist unbekannt: {zeile['hilfeart'][:20]!r}")
        geburt = _monat(zeile["geburtsmonat"], "Geburtsmonat")
        beginn, ende = self._zeiten(zeile)
        self._alter(geburt, beginn)
        fall = self.faelle.get(zeile["fall_id"], len(self.faelle))
        self._widerspruch(nummer, fall, (code, geburt, beginn, ende))
        self.faelle.setdefault(zeile["fall_id"], fall)
        self.saetze.append((fall, zeile["wirkungsraum"], code, geburt, beginn, ende))

    def _zeiten(self, zeile: dict[str, str]) -> tuple[float, float]:
        beginn = _tag(zeile["beginn"], "Beginn")
        if beginn > self.stichtag:
            raise Grund("Beginn liegt nach dem Stichtag")
        if not zeile["ende"]:
            return zeitpunkt(beginn), math.inf
        ende = _tag(zeile["ende"], "Ende")
        if ende < beginn:
            raise Grund("Ende liegt vor dem Beginn")
        return zeitpunkt(beginn), math.inf if ende > self.stichtag else tagesende(ende)

    def _alter(self, geburt: int, beginn: float) -> None:
        if geburt > monatszahl(self.stichtag.year, self.stichtag.month):
            raise Grund("Geburt liegt nach dem Stichtag")
        if geburt > beginn:
            raise Grund("Geburt liegt nach dem Beginn")
        if beginn - geburt > AELTER_NICHT:
            raise Grund("bei Beginn älter als 27 Jahre")
        if geburt < AELTESTER_MONAT:
            raise Grund("Geburtsmonat liegt zu weit zurück")

    def _widerspruch(self, nummer: int, fall: int, satz: tuple[str, int, float, float]) -> None:
        code, geburt, beginn, ende = satz
        andere = self.geburten.setdefault(fall, (geburt, nummer))
        if andere[0] != geburt:
            raise Grund(f"fall_id hat in Zeile {andere[1]} einen anderen Geburtsmonat")
        bisher = self.gesehen.setdefault((fall, code), [])
        for von, bis, zeile in bisher:
            if beginn < bis and von < ende:
                raise Grund(f"doppelt: dieselbe Hilfe desselben Falls wie Zeile {zeile}")
        bisher.append((beginn, ende, nummer))


def verlauf_lesen(inhalt: bytes, stichtag: date) -> Verlauf:
    """What the file says was known on the Stichtag.

    The data end with the last whole month: a Stichtag inside a month throws that month's part away.
    An end after the Stichtag is read as „still runs“. Unrechenbar if no line can be used.
    """
    stand = int(tagesende(stichtag))
    sammler, abgewiesen = _Sammler(stichtag), []
    for nummer, zeile in zeilen(inhalt, SPALTEN_VERLAUF):
        try:
            sammler.nimm(nummer, zeile)
        except Grund as grund:
            abgewiesen.append(Abgewiesen(nummer, str(grund)))
    saetze = [satz for satz in sammler.saetze if satz[4] < stand]
    if not saetze:
        raise Unrechenbar("Die Datei enthält keine Hilfe, mit der sich rechnen lässt.")
    fall, raum, art, geburt, beginn, ende = zip(*saetze, strict=True)
    raeume, arten = tuple(sorted(set(raum))), tuple(sorted(set(art)))
    raumzahl = {name: zahl for zahl, name in enumerate(raeume)}
    artzahl = {code: zahl for zahl, code in enumerate(arten)}
    enden = np.array(ende)
    return Verlauf(
        stand=stand,
        raeume=raeume,
        arten=arten,
        fall=np.array(fall),
        raum=np.array([raumzahl[r] for r in raum]),
        art=np.array([artzahl[a] for a in art]),
        geburt=np.array(geburt),
        beginn=np.array(beginn),
        ende=np.where(enden > stand, np.inf, enden),
        abgewiesen=tuple(abgewiesen),
    )


def _preis(zeile: dict[str, str]) -> tuple[str, int, float]:
    code = hilfecode(zeile["hilfeart"])
    if code is None:
        raise Grund(f"Hilfeart ist unbekannt: {zeile['hilfeart'][:20]!r}")
    roh = zeile["euro_pro_monat"]
    if "," in roh:
        roh = roh.replace(".", "").replace(",", ".")
    try:
        euro = float(roh)
    except ValueError:
        raise Grund(f"Preis ist keine Zahl: {roh[:20]!r}") from None
    if not (math.isfinite(euro) and euro >= 0):
        raise Grund("Preis ist negativ oder keine endliche Zahl")
    return code, _monat(zeile["monat"], "Monat"), euro


def preise_lesen(inhalt: bytes) -> Preise:
    """Of two prices of a kind and month the first holds, the other is listed."""
    pfade: dict[str, dict[int, float]] = {}
    abgewiesen = []
    for nummer, zeile in zeilen(inhalt, SPALTEN_PREISE):
        try:
            code, monat, euro = _preis(zeile)
            if monat in pfade.get(code, {}):
                raise Grund("für diesen Monat steht schon ein Preis da")  # noqa: TRY301
            pfade.setdefault(code, {})[monat] = euro
        except Grund as grund:
            abgewiesen.append(Abgewiesen(nummer, f"Preise: {grund}"))
    return Preise({c: tuple(sorted(p.items())) for c, p in pfade.items()}, tuple(abgewiesen))


def eingabe_sha256(*dateien: bytes) -> str:
    """Of the files' own SHA-256 in hexadecimal, one after another: episodes, prices, assumptions."""
    summen = "".join(hashlib.sha256(inhalt).hexdigest() for inhalt in dateien)
    return hashlib.sha256(summen.encode()).hexdigest()
