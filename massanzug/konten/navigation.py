from __future__ import annotations

from massanzug.kern.navigation import Eintrag, eintrag_anmelden

eintrag_anmelden(Eintrag("Mein Konto", "konto", lambda _: True, rang=10, bereich="konto"))
eintrag_anmelden(
    Eintrag("Abmelden", "account_logout", lambda _: True, rang=90, bereich="konto", per_post=True)
)
