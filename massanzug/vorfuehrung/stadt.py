"""The demo town before any family comes: organisations, teams, people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib.auth.hashers import make_password

from massanzug.konten.begriffe import Organisationsart, Rolle
from massanzug.konten.models import Benutzer, Organisation, Team
from massanzug.raum.models import Ortsteil, Ortsteilzuordnung, Traeger, Wirkungsraum
from massanzug.vorfuehrung.menschen import JUGENDAMT, KENNWORT, TEAMS, Demoperson

SYSTEM = "vorfuehrung"  # the user that fills; its presence marks a database as a demo


@dataclass(slots=True)
class Stadt:
    system: Benutzer
    fachkraefte: dict[str, list[Benutzer]]  # Wirkungsraum → its ASD-Fachkräfte
    teams: dict[str, Team]
    ortsteile: dict[str, Ortsteil]
    zuordnungen: dict[int, Ortsteilzuordnung]  # Ortsteil → the newest
    traeger: list[Traeger] = field(default_factory=list)
    traegerpersonen: dict[int, Benutzer] = field(default_factory=dict)  # Traeger → a Fachkraft


def systembenutzer() -> Benutzer:
    """Acts for the demo. Nobody can sign in as it (no usable password), and it is in no team."""
    amt, _ = Organisation.objects.get_or_create(
        name=JUGENDAMT, defaults={"art": Organisationsart.JUGENDAMT}
    )
    system, _ = Benutzer.objects.get_or_create(
        username=SYSTEM,
        defaults={
            "first_name": "Vorführung",
            "rolle": Rolle.LEITUNG,
            "organisation": amt,
            "password": make_password(None),
        },
    )
    for name in TEAMS.values():
        Team.objects.get_or_create(name=name, defaults={"organisation": amt})
    return system


def menschen_anlegen(personen: Sequence[Demoperson]) -> None:
    """Everybody shares one password and so one hash: 36 people cost one Argon2, not 36."""
    kennwort = make_password(KENNWORT)
    organisationen = {o.name: o for o in Organisation.objects.all()}
    teams = {team.name: team for team in Team.objects.all()}
    for person in personen:
        benutzer, neu = Benutzer.objects.get_or_create(
            username=person.benutzername,
            defaults={
                "first_name": person.vorname,
                "last_name": person.nachname,
                "rolle": person.rolle,
                "organisation": organisationen[person.organisation],
                "password": kennwort,
            },
        )
        if neu:
            benutzer.teams.set([teams[TEAMS[raum]] for raum in person.raeume])
    for raum, name in TEAMS.items():
        Wirkungsraum.objects.filter(name=raum, team=None).update(team=teams[name])


def stadt_lesen() -> Stadt:
    """What ``fuellen`` needs to know of the town, in a handful of queries."""
    teams = {t.name: t for t in Team.objects.all()}
    raeume = {raum: teams[name] for raum, name in TEAMS.items()}
    fachkraefte: dict[str, list[Benutzer]] = {
        raum: list(team.benutzer.filter(rolle=Rolle.ASD).order_by("username"))
        for raum, team in raeume.items()
    }
    traeger = list(Traeger.objects.exclude(organisation=None).order_by("pk"))
    return Stadt(
        system=Benutzer.objects.get(username=SYSTEM),
        fachkraefte=fachkraefte,
        teams=raeume,
        ortsteile={o.name: o for o in Ortsteil.objects.all()},
        zuordnungen={
            z.ortsteil_id: z
            for z in Ortsteilzuordnung.objects.select_related("wirkungsraum").order_by(
                "gueltig_von"
            )
        },
        traeger=traeger,
        traegerpersonen={
            t.pk: person
            for t in traeger
            for person in Benutzer.objects.filter(organisation=t.organisation, rolle=Rolle.TRAEGER)[
                :1
            ]
        },
    )
