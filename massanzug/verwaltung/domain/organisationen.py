"""Organisations, their teams, and the one act that shuts a Träger out."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Organisationsart
from massanzug.konten.models import Benutzer, Organisation, Team
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.verwaltung.domain.sitzungen import sitzungen_der_organisation

GRUND_MINDESTENS = 10


@transaction.atomic
def organisation_anlegen(*, durch: Benutzer, name: str, art: Organisationsart) -> Organisation:
    verlange(durch, "organisation.verwalten")
    name = _freier_name(Organisation.objects.all(), name)
    organisation = Organisation(name=name, art=art)
    organisation.full_clean()
    organisation.save()
    protokolliere(durch, "organisation.anlegen", organisation, art=str(art))
    return organisation


@transaction.atomic
def organisation_umbenennen(organisation: Organisation, *, durch: Benutzer, name: str) -> None:
    verlange(durch, "organisation.verwalten", organisation)
    andere = Organisation.objects.exclude(pk=organisation.pk)
    organisation.name = _freier_name(andere, name)
    organisation.full_clean()
    organisation.save()
    protokolliere(durch, "organisation.umbenennen", organisation)


@transaction.atomic
def team_anlegen(organisation: Organisation, *, durch: Benutzer, name: str) -> Team:
    verlange(durch, "organisation.verwalten", organisation)
    team = Team(organisation=organisation, name=_freier_name(Team.objects.all(), name))
    team.full_clean()
    team.save()
    protokolliere(durch, "team.anlegen", team)
    return team


@transaction.atomic
def organisation_abschalten(organisation: Organisation, *, durch: Benutzer, grund: str) -> None:
    """All its people are out when this returns: on every device, in the middle of whatever.

    What they typed is kept. Nobody of them signs in again until ``organisation_zulassen``.
    """
    verlange(durch, "organisation.verwalten", organisation)
    gesperrt = Organisation.objects.select_for_update().get(pk=organisation.pk)
    grund = grund.strip()
    if gesperrt.art != Organisationsart.TRAEGER:
        raise Regelverstoss("Nur ein Träger kann abgeschaltet werden, nicht das Jugendamt.")
    if not gesperrt.aktiv:
        raise Regelverstoss(f"{gesperrt} ist schon abgeschaltet.")
    if len(grund) < GRUND_MINDESTENS:
        raise Regelverstoss("Schreiben Sie in einem Satz, warum der Träger abgeschaltet wird.")
    organisation.aktiv = gesperrt.aktiv = False
    gesperrt.save(update_fields=["aktiv"])
    protokolliere(
        durch,
        "organisation.abschalten",
        gesperrt,
        grund=grund,
        personen=betroffene(gesperrt),
        abgemeldet=sitzungen_der_organisation(gesperrt),
    )


@transaction.atomic
def organisation_zulassen(organisation: Organisation, *, durch: Benutzer) -> None:
    """They may sign in again; nobody is signed in by it."""
    verlange(durch, "organisation.verwalten", organisation)
    gesperrt = Organisation.objects.select_for_update().get(pk=organisation.pk)
    if gesperrt.aktiv:
        raise Regelverstoss(f"{gesperrt} ist nicht abgeschaltet.")
    organisation.aktiv = gesperrt.aktiv = True
    gesperrt.save(update_fields=["aktiv"])
    sitzungen_der_organisation(gesperrt)
    protokolliere(durch, "organisation.zulassen", gesperrt, personen=betroffene(gesperrt))


def betroffene(organisation: Organisation) -> int:
    """How many people lose or regain their way in."""
    return Benutzer.objects.filter(organisation=organisation, is_active=True).count()


def _freier_name(andere: QuerySet[Organisation] | QuerySet[Team], name: str) -> str:
    name = name.strip()
    if andere.filter(name__iexact=name).exists():
        raise Regelverstoss(f"„{name}“ gibt es schon.")
    return name
