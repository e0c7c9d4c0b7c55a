"""A town's own list: checked before anything is kept, and kept only as far as a run needs it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from massanzug.kern.fehler import Regelverstoss
from massanzug.prognose.begriffe import Prognosequelle
from massanzug.prognose.domain.verschluss import oeffnen, verschliessen
from massanzug.prognose.models import Prognose, Prognoseeingabe
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.tabelle import spaltenname
from massanzug.raum.domain.wortwahl import wort

BEISPIEL = settings.PROJEKT / "beispiel"
HOECHSTENS_BYTES = 20_000_000
STUNDE = 3600
SPALTEN = ("fall_id", "wirkungsraum", "hilfeart", "geburtsmonat", "beginn", "ende")


@dataclass(frozen=True, slots=True)
class Mangel:
    """A line that is left out. ``datei``: Fallliste or Preise."""

    datei: str
    zeile: int
    grund: str


@dataclass(frozen=True, slots=True)
class Gelesen:
    """``verlauf``: the usable lines, cases numbered from 1 on; names and numbers of the office are gone."""

    verlauf: bytes
    preise: bytes
    zeilen: int
    maengel: tuple[Mangel, ...]
    weggelassen: int = 0

    def als_marke(self) -> str:
        """For the page that asks whether to go on; sealed, so that nothing lies open in it."""
        inhalt = {
            "verlauf": self.verlauf.decode(),
            "preise": self.preise.decode(),
            "weggelassen": self.weggelassen + len(self.maengel),
        }
        return verschliessen(json.dumps(inhalt).encode())


def beispieldaten() -> tuple[bytes, bytes]:
    """Episodes and prices of the invented town."""
    return (BEISPIEL / "verlauf.csv").read_bytes(), (BEISPIEL / "preise.csv").read_bytes()


def liste_lesen(verlauf: bytes, preise: bytes | None, stichtag: date) -> Gelesen:
    """Regelverstoss where the files are no such tables, or nothing in them can be used."""
    from massanzug import simulation  # noqa: PLC0415 - Numba would cost every start a second

    if len(verlauf) > HOECHSTENS_BYTES:
        raise Regelverstoss(
            f"Die Fallliste ist größer als {HOECHSTENS_BYTES // 1_000_000} MB. Eine Liste der letzten "
            "zehn Jahre genügt."
        )
    if preise is None:
        preise = beispieldaten()[1]
    verlauf = _mit_unseren_spalten(verlauf)
    try:
        gelesen = simulation.verlauf_lesen(verlauf, stichtag)
        gelesene_preise = simulation.preise_lesen(preise)
    except simulation.Unrechenbar as fehler:
        raise Regelverstoss(str(fehler)) from None
    weg = {m.zeile for m in gelesen.abgewiesen}
    neu, zeilen = _umnummeriert(verlauf, weg)
    return Gelesen(
        neu,
        _text(preise).encode(),
        zeilen,
        (
            *(Mangel("Fallliste", m.zeile, m.grund) for m in gelesen.abgewiesen),
            *(Mangel("Preise", m.zeile, m.grund) for m in gelesene_preise.abgewiesen),
        ),
    )


def marke_lesen(marke: str, stichtag: date) -> Gelesen:
    """What ``als_marke`` sealed less than an hour ago, checked again: the Stichtag may be another."""
    inhalt = json.loads(oeffnen(marke, hoechstens_sekunden=STUNDE))
    gelesen = liste_lesen(inhalt["verlauf"].encode(), inhalt["preise"].encode(), stichtag)
    preismaengel = [m for m in gelesen.maengel if m.datei != "Preise"]
    return Gelesen(
        gelesen.verlauf, gelesen.preise, gelesen.zeilen, tuple(preismaengel), inhalt["weggelassen"]
    )


def _mit_unseren_spalten(inhalt: bytes) -> bytes:
    """The column of the rooms may be called as the town calls them."""
    kopf, umbruch, rest = _text(inhalt).partition("\n")
    trenner = _trenner(kopf)
    hiesig = spaltenname(wort("wirkungsraum"))
    namen = [spaltenname(name) for name in kopf.rstrip("\r").split(trenner)]
    if "wirkungsraum" in namen or hiesig not in namen:
        return inhalt
    namen[namen.index(hiesig)] = "wirkungsraum"
    return f"{trenner.join(namen)}{umbruch}{rest}".encode()


def _text(inhalt: bytes) -> str:
    """As ``simulation.lesen`` reads bytes."""
    try:
        return inhalt.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhalt.decode("cp1252", errors="replace")


def _trenner(kopf: str) -> str:
    """As ``simulation.lesen`` finds it."""
    return ";" if kopf.count(";") > kopf.count(",") else ","


def _umnummeriert(inhalt: bytes, weg: set[int]) -> tuple[bytes, int]:
    """The columns a run needs, without the lines of ``weg``; a case keeps one number in all its lines."""
    text = _text(inhalt)
    kopf = text.partition("\n")[0]
    leser = csv.reader(io.StringIO(text, newline=""), delimiter=_trenner(kopf))
    namen = [name.strip().lower() for name in next(leser)]
    stellen = [namen.index(name) for name in SPALTEN]
    nummern: dict[str, str] = {}
    ausgabe = io.StringIO()
    schreiber = csv.writer(ausgabe, lineterminator="\n")
    schreiber.writerow(SPALTEN)
    anzahl = 0
    for zellen in leser:
        if leser.line_num in weg or not any(zelle.strip() for zelle in zellen):
            continue
        voll = [*zellen, *[""] * (len(namen) - len(zellen))]
        fall, *rest = (voll[i].strip() for i in stellen)
        schreiber.writerow([nummern.setdefault(fall, str(len(nummern) + 1)), *rest])
        anzahl += 1
    return ausgabe.getvalue().encode(), anzahl


def daten_von(prognose: Prognose) -> tuple[bytes, bytes]:
    """What a run is made of and what its hash is about: a list and prices, or sums."""
    ausgaben = f"ausgaben,{prognose.ausgaben}\n".encode()
    if prognose.quelle == Prognosequelle.ECKWERTE:
        return f"einwohner,{prognose.einwohner}\n".encode(), ausgaben
    if prognose.quelle == Prognosequelle.JAHRESZAHLEN:
        return prognose.jahreszahlen.encode(), ausgaben
    return eingabe_daten(prognose.eingabe) if prognose.eingabe else beispieldaten()


def eingabe_daten(eingabe: Prognoseeingabe) -> tuple[bytes, bytes]:
    """Regelverstoss when the key it was sealed with is gone."""
    return oeffnen(eingabe.verlauf), eingabe.preise.encode()


def faellige_eingaben_loeschen(am: date) -> int:
    """Results stay; they name nobody. Recorded without a person: it is the clock that deletes."""
    faellige = list(Prognoseeingabe.objects.filter(loeschen_am__lte=am))
    for eingabe in faellige:
        protokolliere(None, "prognoseeingabe.loeschen", eingabe)
        eingabe.delete()
    return len(faellige)
