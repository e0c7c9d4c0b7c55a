from __future__ import annotations

from massanzug.kern.navigation import Eintrag, banner_anmelden, eintrag_anmelden
from massanzug.konten.begriffe import Rolle

eintrag_anmelden(
    Eintrag("Verwaltung", "verwaltung:start", lambda b: b.rolle == Rolle.ADMINISTRATION, rang=5)
)
eintrag_anmelden(
    Eintrag(
        "Personen", "verwaltung:benutzerliste", lambda b: b.rolle == Rolle.ADMINISTRATION, rang=10
    )
)
eintrag_anmelden(
    Eintrag(
        "Organisationen",
        "verwaltung:organisationsliste",
        lambda b: b.rolle == Rolle.ADMINISTRATION,
        rang=20,
    )
)
eintrag_anmelden(
    Eintrag("Wo Sie angemeldet sind", "sitzungen", lambda _: True, rang=20, bereich="konto")
)
banner_anmelden("verwaltung/banner.html")
