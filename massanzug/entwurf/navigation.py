from __future__ import annotations

from massanzug.kern.navigation import Eintrag, eintrag_anmelden

eintrag_anmelden(
    Eintrag("Meine Entwürfe", "meine_entwuerfe", lambda _: True, rang=40, bereich="konto")
)
