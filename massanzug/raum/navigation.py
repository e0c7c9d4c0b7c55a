from __future__ import annotations

from massanzug.kern.navigation import Eintrag, eintrag_anmelden
from massanzug.konten.begriffe import Rolle
from massanzug.konten.rechte import darf

eintrag_anmelden(Eintrag("Räume", "raeume", lambda b: b.rolle != Rolle.ADMINISTRATION, rang=30))
eintrag_anmelden(
    Eintrag("Träger", "traegerliste", lambda b: b.rolle != Rolle.ADMINISTRATION, rang=31)
)
eintrag_anmelden(
    Eintrag("Wortwahl", "wortwahl", lambda b: darf(b, "wortwahl.setzen"), rang=50, bereich="konto")
)
