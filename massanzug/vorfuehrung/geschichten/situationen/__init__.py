"""All situations, in an order that never changes: the seed counts on it."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situationen import (
    anders,
    ankommen,
    ausziehen,
    eng,
    grosseltern,
    krank,
    morgens,
    muede,
    patchwork,
    pflege,
    regeln,
    schule,
    trauer,
    trennung,
    wut,
    zurueck,
)

SITUATIONEN = (
    morgens.SITUATION,
    schule.SITUATION,
    trennung.SITUATION,
    ankommen.SITUATION,
    muede.SITUATION,
    ausziehen.SITUATION,
    patchwork.SITUATION,
    krank.SITUATION,
    wut.SITUATION,
    regeln.SITUATION,
    grosseltern.SITUATION,
    zurueck.SITUATION,
    pflege.SITUATION,
    trauer.SITUATION,
    eng.SITUATION,
    anders.SITUATION,
)
