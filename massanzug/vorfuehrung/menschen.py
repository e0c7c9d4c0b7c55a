"""The people of the demo: one for each role and organisation, all invented."""

from __future__ import annotations

from dataclasses import dataclass

from massanzug.konten.begriffe import Rolle

KENNWORT = "massanzug"
JUGENDAMT = "Jugendamt Arnsberg (Vorführung)"
TEAMS = {
    "Neheim": "ASD-Team Neheim",
    "Hüsten": "ASD-Team Hüsten",
    "Alt-Arnsberg": "ASD-Team Alt-Arnsberg",
}


@dataclass(frozen=True, slots=True)
class Demoperson:
    """``raeume``: whose ASD-Teams the person belongs to; ``organisation`` may be a Träger's name."""

    benutzername: str
    vorname: str
    nachname: str
    rolle: Rolle
    organisation: str = JUGENDAMT
    raeume: tuple[str, ...] = ()

    def als_zeile(self) -> dict[str, str]:
        return {
            "rolle": self.rolle.label,
            "organisation": self.organisation,
            "benutzername": self.benutzername,
            "kennwort": KENNWORT,
            "name": f"{self.vorname} {self.nachname}",
        }


ALLE_RAEUME = tuple(TEAMS)
KOMPASS = "Kompass e.V."
VEREIN = "Verein für Kinder- und Jugendhilfe Arnsberg e.V."
SKF = "SkF e.V. Hochsauerland"

DEMOPERSONEN = (
    Demoperson("asd.neheim", "Vera", "Lindner", Rolle.ASD, raeume=("Neheim",)),
    Demoperson("asd.huesten", "Tobias", "Krähling", Rolle.ASD, raeume=("Hüsten",)),
    Demoperson("asd.altarnsberg", "Nesrin", "Aydoğan", Rolle.ASD, raeume=("Alt-Arnsberg",)),
    Demoperson("leitung", "Henrike", "Söbbeke", Rolle.LEITUNG, raeume=ALLE_RAEUME),
    Demoperson("wjh", "Bernd", "Vollmert", Rolle.WJH),
    Demoperson("planung", "Ilka", "Rademacher", Rolle.PLANUNG),
    Demoperson("redaktion", "Jonas", "Brüggemann", Rolle.REDAKTION),
    Demoperson("verwaltung", "Kerstin", "Pöppel", Rolle.ADMINISTRATION),
    Demoperson("kompass", "Samira", "El Amrani", Rolle.TRAEGER, KOMPASS),
    Demoperson("verein", "Matthias", "Hüser", Rolle.TRAEGER, VEREIN),
    Demoperson("skf", "Agnieszka", "Wrona", Rolle.TRAEGER, SKF),
    Demoperson("kompass.redaktion", "Lars", "Tillmann", Rolle.TRAEGERREDAKTION, KOMPASS),
    Demoperson("verein.redaktion", "Meike", "Sommer", Rolle.TRAEGERREDAKTION, VEREIN),
    Demoperson("skf.redaktion", "Ruth", "Schulte", Rolle.TRAEGERREDAKTION, SKF),
)
VORNAMEN = ("Anke", "Bilal", "Carla", "David", "Esra", "Frank", "Gesa", "Hasan", "Inga", "Jan")
NACHNAMEN = (
    "Albers",
    "Bock",
    "Çelik",
    "Deimel",
    "Erdmann",
    "Fiedler",
    "Göbel",
    "Hesse",
    "Isenberg",
)


def weitere_fachkraefte(je_raum: int) -> list[Demoperson]:
    """More ASD-Fachkräfte for a larger town: ``asd.neheim.2`` and so on."""
    return [
        Demoperson(
            f"asd.{raum.lower().replace('ü', 'ue').replace('-', '')}.{nummer}",
            VORNAMEN[(nummer + 3 * stelle) % len(VORNAMEN)],
            NACHNAMEN[(nummer * 2 + stelle) % len(NACHNAMEN)],
            Rolle.ASD,
            raeume=(raum,),
        )
        for stelle, raum in enumerate(ALLE_RAEUME)
        for nummer in range(2, je_raum + 2)
    ]


def als_tabelle() -> list[dict[str, str]]:
    return [person.als_zeile() for person in DEMOPERSONEN]
