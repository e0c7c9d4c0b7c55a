from __future__ import annotations

from massanzug.kern.navigation import Eintrag, eintrag_anmelden
from massanzug.konten.begriffe import Rolle
from massanzug.konten.rechte import darf

IN_FAELLEN = (Rolle.ASD, Rolle.LEITUNG, Rolle.TRAEGER)

eintrag_anmelden(Eintrag("Heute", "start", lambda b: b.rolle in IN_FAELLEN, rang=5))
eintrag_anmelden(Eintrag("Eingang", "eingang", lambda b: darf(b, "fall.eingang"), rang=10))
eintrag_anmelden(
    Eintrag("Gesprächswünsche", "gespraechswuensche", lambda b: darf(b, "gespraech.lesen"), rang=15)
)
eintrag_anmelden(Eintrag("Fälle", "faelle", lambda b: b.rolle in IN_FAELLEN, rang=20))
eintrag_anmelden(
    Eintrag("Überprüfungen", "ueberpruefungen_faellig", lambda b: b.rolle in IN_FAELLEN, rang=25)
)
eintrag_anmelden(
    Eintrag("Bewilligungen", "bewilligungen", lambda b: darf(b, "bewilligungen.lesen"), rang=40)
)
eintrag_anmelden(Eintrag("Spiegel", "regalware", lambda b: darf(b, "regalware.lesen"), rang=60))
