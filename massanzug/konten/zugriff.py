"""Which accounts, organisations and sessions a person may know of."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer, Organisation, Sitzung, Team


def sichtbare_benutzer(benutzer: Benutzer) -> QuerySet[Benutzer]:
    """The Administration sees every account, everybody else the colleagues of their own house."""
    if not benutzer.darf_arbeiten:
        return Benutzer.objects.none()
    alle = Benutzer.objects.select_related("organisation")
    if benutzer.rolle == Rolle.ADMINISTRATION:
        return alle
    if benutzer.organisation is None:
        return alle.filter(pk=benutzer.pk)
    return alle.filter(organisation=benutzer.organisation, is_active=True)


def sichtbare_organisationen(benutzer: Benutzer) -> QuerySet[Organisation]:
    """The Jugendamt knows every Träger that works with it, a Träger knows itself."""
    if not benutzer.darf_arbeiten:
        return Organisation.objects.none()
    if benutzer.rolle == Rolle.ADMINISTRATION:
        return Organisation.objects.all()
    if benutzer.ist_jugendamt:
        return Organisation.objects.filter(aktiv=True)
    return Organisation.objects.filter(benutzer=benutzer)


def sichtbare_teams(benutzer: Benutzer) -> QuerySet[Team]:
    return Team.objects.filter(organisation__in=sichtbare_organisationen(benutzer))


def sichtbare_sitzungen(benutzer: Benutzer) -> QuerySet[Sitzung]:
    """Where this person is signed in, and nobody else's: not even for the Administration."""
    return Sitzung.objects.filter(benutzer=benutzer, expire_date__gt=timezone.now())
