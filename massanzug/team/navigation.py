from __future__ import annotations

from massanzug.kern.navigation import Eintrag, eintrag_anmelden
from massanzug.konten.begriffe import Rolle
from massanzug.konten.rechte import darf

AM_TISCH = (Rolle.ASD, Rolle.LEITUNG, Rolle.TRAEGER)

eintrag_anmelden(
    Eintrag(
        "Sozialraumteam",
        "teamstart",
        lambda b: b.rolle in AM_TISCH or darf(b, "team.pflegen"),
        rang=30,
    )
)
