"""What came, held against a finished Prognose: where it lies in the ranges, and what the stop rule says.

The rule is the engine's (``erwartung/verfolgen.py``), here from the ranges that the result keeps: a test
compares the two. ``laeufe.py`` says what now follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.erwartung.verfolgen import GEDULD
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.prognose.domain.ansicht import ganze
from massanzug.prognose.domain.prognose import RECHT
from massanzug.prognose.domain.zeichnen import reihe
from massanzug.prognose.models import Istwerte, Prognose
from massanzug.protokoll.schreiben import protokolliere

_MONAT = re.compile(r"(?:(20\d\d)-(0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[./](20\d\d))")
ZAHL = re.compile(r"(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Istmonat:
    """``stelle``: which month of the Prognose, from 0. None: nothing is known of it.

    ``einschaetzungen`` of danger (§ 8a SGB VIII) and ``inobhutnahmen`` (§ 42) of the month; nothing forecasts them.
    """

    stelle: int
    faelle: float | None
    kosten: float | None
    einschaetzungen: float | None = None
    inobhutnahmen: float | None = None


@dataclass(frozen=True, slots=True)
class Abgleichzeile:
    """``…_erwartet``: nine of ten runs with the concept; ``…_lage``: where what came lies in them."""

    monat: str
    faelle_erwartet: str
    faelle: str
    faelle_lage: str
    kosten_erwartet: str
    kosten: str
    kosten_lage: str
    einschaetzungen: str
    inobhutnahmen: str


@dataclass(frozen=True, slots=True)
class Abgleich:
    """``urteil``: „anhalten“, „warnen“, „im Band“, or empty where the rule cannot say yet. ``schutz``: something of what
    protects children is entered."""

    zeilen: list[Abgleichzeile]
    urteil: str
    satz: str
    schutz: bool


def istwerte_lesen(text: str, monate: Sequence[str]) -> tuple[list[Istmonat], list[str]]:
    """Lines of „2025-01; 512; 1.240.000; 14; 3“, by month, and what is wrong with which line.

    ``monate``: those of the Prognose. A first line without digits is a heading; behind the month any number
    may be missing, not all.
    """
    gelesen: dict[int, Istmonat] = {}
    maengel: list[str] = []
    for nummer, zeile in enumerate(text.splitlines(), 1):
        if not zeile.strip() or (nummer == 1 and not any(z.isdigit() for z in zeile)):
            continue
        try:
            ist = _zeile(zeile, monate)
        except ValueError as fehler:
            maengel.append(f"Zeile {nummer}: {fehler}")
            continue
        if ist.stelle in gelesen:
            maengel.append(f"Zeile {nummer}: Diesen Monat gibt es weiter oben schon.")
        gelesen[ist.stelle] = ist
    return [gelesen[stelle] for stelle in sorted(gelesen)], maengel


def _zeile(zeile: str, monate: Sequence[str]) -> Istmonat:
    zellen = [z.strip() for z in re.split(r"[;\t]", zeile)]
    treffer = _MONAT.fullmatch(zellen[0])
    if treffer is None:
        raise ValueError(
            f"„{zellen[0]}“ ist kein Monat. Schreiben Sie ihn wie 2025-01 oder 1/2025."
        )
    jahr, zahl = treffer[1] or treffer[4], int(treffer[2] or treffer[3])
    monat = f"{jahr}-{zahl:02}"
    if monat not in monate:
        raise ValueError(
            f"{monat} liegt nicht in dieser Prognose. Sie reicht von {monate[0]} bis {monate[-1]}."
        )
    zahlen = [_zahl(zellen[i]) if len(zellen) > i else None for i in range(1, 5)]
    if all(zahl is None for zahl in zahlen):
        raise ValueError("Nach dem Monat stehen die laufenden Hilfen und die Kosten in Euro.")
    return Istmonat(monate.index(monat), *zahlen)


def _zahl(text: str) -> float | None:
    rein = text.removesuffix("€").strip()
    if not rein:
        return None
    if ZAHL.fullmatch(rein) is None:
        raise ValueError(f"„{text}“ ist keine Zahl. Schreiben Sie sie wie 512 oder 1.240.000,50.")
    return float(ohne_punkte(rein))


def ohne_punkte(zahl: str) -> str:
    """A ``ZAHL`` as Python reads it: „1.240.000,50“ is 1240000.50."""
    return zahl.replace(".", "").replace(",", ".")


@transaction.atomic
def istwerte_setzen(
    prognose: Prognose, tabelle: str, *, durch: Benutzer, stand: int | None = None
) -> Istwerte:
    """All lines or none; Regelverstoss names the first that is wrong."""
    verlange(durch, RECHT, prognose)
    if not prognose.ist_fertig:
        raise Regelverstoss("Erst eine fertige Prognose lässt sich mit dem vergleichen, was kam.")
    _, maengel = istwerte_lesen(tabelle, prognose.inhalt()["monate"])
    if maengel:
        raise Regelverstoss(maengel[0])
    istwerte = Istwerte.objects.filter(prognose=prognose).first()
    if istwerte is None:
        istwerte = anlegen(Istwerte(prognose=prognose, tabelle=tabelle), durch=durch)
    else:
        fortschreiben(istwerte, {"tabelle": tabelle}, durch=durch, stand=stand)
    protokolliere(durch, "istwerte.setzen", prognose)
    return istwerte


def abgleichen(inhalt: dict[str, Any], werte: Sequence[Istmonat]) -> Abgleich:
    """``inhalt``: the stored result."""
    faelle, kosten = (reihe(inhalt, "mit", groesse) for groesse in ("faelle", "kosten"))
    zeilen = [
        Abgleichzeile(
            monat=f"{inhalt['monate'][w.stelle][5:]}/{inhalt['monate'][w.stelle][:4]}",
            faelle_erwartet=_spanne(faelle, w.stelle),
            faelle=_text(w.faelle),
            faelle_lage=_lage(w.faelle, faelle, w.stelle),
            kosten_erwartet=_spanne(kosten, w.stelle),
            kosten=_text(w.kosten),
            kosten_lage=_lage(w.kosten, kosten, w.stelle),
            einschaetzungen=_text(w.einschaetzungen),
            inobhutnahmen=_text(w.inobhutnahmen),
        )
        for w in werte
    ]
    urteil = stoppregel(inhalt.get("summen"), kosten_ohne_luecke(werte))
    schutz = any(z.einschaetzungen or z.inobhutnahmen for z in zeilen)
    return Abgleich(zeilen, urteil, _SAETZE[urteil], schutz)


def stoppregel(summen: dict[str, list[float]] | None, kosten: Sequence[float]) -> str:
    """``summen``: the cost up to each month that 90 and 95 of 100 runs do not exceed; ``kosten`` from
    the first month on. Empty before the third month, and for results that keep no sums."""
    if summen is None or len(kosten) < GEDULD:
        return ""
    bisher = list(accumulate(kosten))
    letzte = range(len(bisher) - GEDULD, len(bisher))
    for grenze, urteil in (("q95", "anhalten"), ("q90", "warnen")):
        if all(bisher[m] > summen[grenze][m] for m in letzte):
            return urteil
    return "im Band"


def kosten_ohne_luecke(werte: Sequence[Istmonat]) -> list[float]:
    """Costs from the first month of the Prognose up to the first that is missing."""
    bekannt = {w.stelle: w.kosten for w in werte if w.kosten is not None}
    kosten: list[float] = []
    while len(kosten) in bekannt:
        kosten.append(bekannt[len(kosten)])
    return kosten


def _lage(wert: float | None, r: dict[str, Any], m: int) -> str:
    if wert is None:
        return ""
    if wert < r["q05"][m]:
        return "darunter"
    if wert > r["q95"][m]:
        return "darüber"
    return "in der Mitte" if r["q25"][m] <= wert <= r["q75"][m] else "am Rand"


def _spanne(r: dict[str, Any], m: int) -> str:
    return f"{ganze(r['q05'][m])} bis {ganze(r['q95'][m])}"


def _text(wert: float | None) -> str:
    return "" if wert is None else ganze(wert)


_SAETZE = {
    "anhalten": (
        "Die Kosten liegen, von Anfang an zusammengezählt, seit drei Monaten über dem, was 95 von 100 "
        "Rechnungen erwarten. Vor Beginn war vereinbart: Dann wird angehalten und gemeinsam gesucht, woran es liegt."
    ),
    "warnen": (
        "Die Kosten liegen, von Anfang an zusammengezählt, seit drei Monaten über dem, was 90 von 100 "
        "Rechnungen erwarten. Sehen Sie jetzt gemeinsam nach, woran es liegt."
    ),
    "im Band": (
        "Die Kosten liegen, von Anfang an zusammengezählt, im erwarteten Bereich. Die Stoppregel greift nicht."
    ),
    "": (
        "Die Stoppregel kann noch nichts sagen. Sie braucht die Kosten von mindestens drei Monaten, vom "
        "ersten der Prognose an und ohne Lücke."
    ),
}
