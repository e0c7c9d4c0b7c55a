"""The runs of a finished Prognose, and what now follows from them: those that went as it came count more."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np

from massanzug.erwartung.begriffe import Unrechenbar
from massanzug.erwartung.verfolgen import gewichte, nachgefuehrt
from massanzug.erwartung.wirkungen import Zahlen
from massanzug.prognose.domain.ansicht import GEBUNDEN, ganze, millionen
from massanzug.prognose.models import Prognose, Prognoselaeufe

ANTEILE = (0.05, 0.5, 0.95)


@dataclass(frozen=True, slots=True)
class Ausblick:
    """Of one thing in one year: what nine of ten runs expected, and what they expect now."""

    was: str
    vorher: str
    jetzt: str


@dataclass(frozen=True, slots=True)
class Fortschreibung:
    """``satz`` says how much it is built on, or why there is none; then ``zeilen`` is empty."""

    zeilen: list[Ausblick]
    satz: str


def packen(faelle: Zahlen, kosten: Zahlen) -> bytes:
    """Both (laeufe, monate): helps running on a month's last day, euros."""
    puffer = BytesIO()
    np.save(puffer, np.asarray(faelle, np.int32))
    np.save(puffer, np.rint(kosten).astype(np.int64))
    return zlib.compress(puffer.getvalue())


def entpacken(inhalt: bytes) -> tuple[Zahlen, Zahlen]:
    """What ``packen`` was given, in whole euros."""
    puffer = BytesIO(zlib.decompress(inhalt))
    faelle, kosten = (np.load(puffer, allow_pickle=False).astype(float) for _ in range(2))
    return faelle, kosten


def fortschreibung(
    prognose: Prognose, inhalt: dict[str, Any], kosten: Sequence[float]
) -> Fortschreibung | None:
    """``inhalt``: the stored result; ``kosten``: what came, from its first month on. None while nothing came."""
    if not kosten:
        return None
    gespeichert = Prognoselaeufe.objects.filter(prognose=prognose).first()
    if gespeichert is None:
        return Fortschreibung(
            [],
            "Zu dieser Prognose sind die einzelnen Rechnungen nicht gespeichert. Verdoppeln Sie sie und rechnen Sie noch "
            "einmal, dann lässt sie sich fortschreiben.",
        )
    faelle, laeufe = entpacken(bytes(gespeichert.inhalt))
    ist = np.array(kosten)
    try:
        gewicht = gewichte(laeufe, ist)
    except Unrechenbar:
        return Fortschreibung(
            [],
            "So, wie es kam, ist kaum eine Rechnung verlaufen. Fortschreiben hilft dann nicht: Rechnen Sie neu, mit den "
            "Daten bis zum neuen Stichtag.",
        )
    jahre = np.array([int(m[:4]) for m in inhalt["monate"]])
    wirklich = np.concatenate([np.tile(ist, (len(laeufe), 1)), laeufe[:, len(ist) :]], 1)
    zeilen = [
        Ausblick(
            f"Kosten {jahr}, in Millionen Euro",
            _spanne(laeufe[:, jahre == jahr].sum(1), None, in_millionen=True),
            _spanne(wirklich[:, jahre == jahr].sum(1), gewicht, in_millionen=True),
        )
        for jahr in dict.fromkeys(jahre[len(ist) :].tolist())
    ]
    ende = f"Laufende Hilfen am Ende, {inhalt['monate'][-1][5:]}/{inhalt['monate'][-1][:4]}"
    zeilen.append(Ausblick(ende, *(_spanne(faelle[:, -1], g) for g in (None, gewicht))))
    wirksam = round(1 / float((gewicht**2).sum()))
    return Fortschreibung(
        zeilen,
        f"Rechnungen, die bisher ähnlich verliefen wie die Wirklichkeit, zählen jetzt mehr; was kam, steht fest. Das Neue "
        f"beruht auf so viel wie {ganze(wirksam)} von {ganze(len(laeufe))} Rechnungen.",
    )


def _spanne(proben: Zahlen, gewicht: Zahlen | None, *, in_millionen: bool = False) -> str:
    gleich = np.full(len(proben), 1 / len(proben))
    werte = nachgefuehrt(proben[:, None], gleich if gewicht is None else gewicht, ANTEILE)[:, 0]
    unten, mitte, oben = (millionen(w) if in_millionen else ganze(w) for w in werte)
    return f"{mitte}{GEBUNDEN}({unten} bis {oben})"
