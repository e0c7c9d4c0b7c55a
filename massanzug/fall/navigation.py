from __future__ import annotations

from massanzug.kern.navigation import Eintrag, eintrag_anmelden
from massanzug.konten.begriffe import Rolle

IN_FAELLEN = (Rolle.ASD, Rolle.LEITUNG, Rolle.TRAEGER)

eintrag_anmelden(Eintrag("Heute", "start", lambda b: b.rolle in IN_FAELLEN, rang=5))
eintrag_anmelden(Eintrag("Fälle", "faelle", lambda b: b.rolle in IN_FAELLEN, rang=20))
