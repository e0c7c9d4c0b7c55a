"""A Prognose as files: for the office's spreadsheet, for machines, and its assumptions alone."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from massanzug.kern.csvtext import als_csv
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.prognose.models import Prognose
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.tabelle import spaltenname
from massanzug.raum.domain.wortwahl import wort

KOPF = (  # in the file the town's word stands for the room
    "monat",
    "fall",
    "wirkungsraum",
    "hilfeart",
    "groesse",
    "q05",
    "q25",
    "q50",
    "q75",
    "q95",
    "mittel",
)


@transaction.atomic
def prognose_ausgeben(prognose: Prognose, art: str, *, durch: Benutzer) -> str:
    """``json`` is the stored result, byte for byte; ``toml`` what the command line reads."""
    verlange(durch, "prognose.rechnen", prognose)
    protokolliere(durch, "prognose.ausgeben", prognose, art=art)
    if art == "csv":
        raum = spaltenname(wort("wirkungsraum"))
        kopf = [raum if name == "wirkungsraum" else name for name in KOPF]
        return als_csv(kopf, _zeilen(prognose))
    return prognose.ergebnis if art == "json" else prognose.annahmen


def _zeilen(prognose: Prognose) -> Iterator[list[str]]:
    inhalt = prognose.inhalt()
    for r in inhalt["reihen"]:
        vorne = [r["fall"], r["wirkungsraum"], r["hilfeart"], r["groesse"]]
        for m, monat in enumerate(inhalt["monate"]):
            yield [monat, *vorne, *(f"{r[q][m]}".replace(".", ",") for q in KOPF[5:])]
