from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from massanzug.konten.begriffe import Organisationsart, Rolle
from massanzug.konten.models import Benutzer, Organisation, Team


class JugendamtFabrik(DjangoModelFactory[Organisation]):
    class Meta:
        model = Organisation
        django_get_or_create = ("name",)

    name = "Jugendamt Beispielstadt"
    art = Organisationsart.JUGENDAMT


class OrganisationFabrik(DjangoModelFactory[Organisation]):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Träger {n:05}")
    art = Organisationsart.TRAEGER


class TeamFabrik(DjangoModelFactory[Team]):
    class Meta:
        model = Team

    name = factory.Sequence(lambda n: f"ASD-Team {n:05}")
    organisation = factory.SubFactory(JugendamtFabrik)


class BenutzerFabrik(DjangoModelFactory[Benutzer]):
    """An ASD-Fachkraft of the Jugendamt, unless ``rolle`` and ``organisation`` say otherwise."""

    class Meta:
        model = Benutzer
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    first_name = "Vera"
    last_name = factory.Sequence(lambda n: f"Muster{n:05}")
    rolle = Rolle.ASD
    organisation = factory.SubFactory(JugendamtFabrik)

    @factory.post_generation
    def teams(self, erstellt, teams, **_):
        if erstellt and teams:
            self.teams.set(teams)
