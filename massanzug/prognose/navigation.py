from __future__ import annotations

from massanzug.kern.navigation import Eintrag, eintrag_anmelden
from massanzug.konten.rechte import darf

eintrag_anmelden(Eintrag("Prognosen", "prognosen", lambda b: darf(b, "prognose.rechnen"), rang=65))
