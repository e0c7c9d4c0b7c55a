from __future__ import annotations

from massanzug.kern.navigation import Eintrag, eintrag_anmelden
from massanzug.konten.rechte import darf

eintrag_anmelden(
    Eintrag("Wegweiser pflegen", "redaktion", lambda b: darf(b, "wegweiser.lesen"), rang=40)
)
