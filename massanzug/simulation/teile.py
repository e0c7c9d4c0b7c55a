"""A town's results as one Parquet file, whole or not at all, which knows what it was made from."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from massanzug.simulation.stadtlauf import Stadtauftrag, Stadtergebnis

SCHLUESSEL = b"massanzug.schluessel"
ZAHLEN = ("q05", "q25", "q50", "q75", "q95", "mittel")
WORTE = ("ags", "name", "szenario", "hilfeart", "groesse")
FORM = pa.schema(
    [
        *((n, pa.dictionary(pa.int32(), pa.string())) for n in WORTE),
        ("monat", pa.date32()),
        *((n, pa.float64()) for n in ZAHLEN),
        ("guenstiger", pa.float64()),
    ]
)


def teil(ordner: Path, ags: str) -> Path:
    return ordner / "teile" / f"{ags}.parquet"


def liegt_vor(ordner: Path, auftrag: Stadtauftrag) -> bool:
    """Whether this very computation is kept already; a file that cannot be read is none."""
    try:
        angaben = pq.read_schema(teil(ordner, auftrag.ags)).metadata or {}
    except (OSError, pa.ArrowException):
        return False
    return bool(angaben.get(SCHLUESSEL) == auftrag.schluessel.encode())


def teil_schreiben(ordner: Path, auftrag: Stadtauftrag, ergebnis: Stadtergebnis) -> None:
    """Under its name only once it is whole and on the disk."""
    angaben = {
        SCHLUESSEL: auftrag.schluessel.encode(),
        b"massanzug.version": auftrag.version.encode(),
        b"massanzug.saat": str(auftrag.saat).encode(),
        b"massanzug.laeufe": str(auftrag.vorhaben.laeufe).encode(),
        b"massanzug.hinweise": json.dumps(ergebnis.hinweise, ensure_ascii=False).encode(),
    }
    tabelle = pa.table(_spalten(auftrag, ergebnis), schema=FORM.with_metadata(angaben))
    ziel = teil(ordner, auftrag.ags)
    halb = ziel.with_suffix(".halb")
    with halb.open("wb") as datei:
        pq.write_table(tabelle, datei, compression="zstd")
        datei.flush()
        os.fsync(datei.fileno())
    halb.replace(ziel)


def _spalten(auftrag: Stadtauftrag, ergebnis: Stadtergebnis) -> dict[str, list[object]]:
    monate = auftrag.vorhaben.monate
    tage = [date(m // 12, m % 12 + 1, 1) for m in range(ergebnis.stand, ergebnis.stand + monate)]
    spalten: dict[str, list[object]] = {n: [] for n in FORM.names}
    for r in ergebnis.reihen:
        worte = (auftrag.ags, auftrag.name, r.szenario, r.hilfeart, r.groesse)
        for name, wort in zip(WORTE, worte, strict=True):
            spalten[name] += [wort] * monate
        spalten["monat"] += tage
        for name in ZAHLEN:
            spalten[name] += r.werte[name]
        spalten["guenstiger"] += r.guenstiger or [None] * monate
    return spalten
