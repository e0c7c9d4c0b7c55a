"""The operator's way in: the first account of the Administration, and the last resort."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.db import transaction

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Organisationsart, Rolle
from massanzug.konten.models import Benutzer, Organisation
from massanzug.protokoll.schreiben import protokolliere
from massanzug.verwaltung.domain.anfangspasswort import anfangspasswort
from massanzug.verwaltung.domain.sitzungen import sitzungen_von


@transaction.atomic
def administration_einrichten(benutzername: str, *, jugendamt: str) -> str:
    """Create or reopen an account of the Administration; returns its password for one sign-in.

    Nobody is signed in here, so there is no right to ask for: whoever runs commands on the machine
    has it anyway. The record says so by naming nobody.
    """
    organisation = _jugendamt(jugendamt)
    benutzer = Benutzer.objects.filter(username__iexact=benutzername).first()
    if benutzer is None:
        benutzer = Benutzer(username=benutzername, last_name="Administration")
    elif benutzer.rolle != Rolle.ADMINISTRATION:
        raise Regelverstoss("Dieses Konto hat eine andere Aufgabe. Nehmen Sie einen anderen Namen.")
    passwort = anfangspasswort()
    benutzer.rolle, benutzer.organisation = Rolle.ADMINISTRATION, organisation
    benutzer.is_active = benutzer.passwort_vorlaeufig = True
    benutzer.set_password(passwort)
    benutzer.full_clean()
    benutzer.save()
    Authenticator.objects.filter(user=benutzer).delete()
    sitzungen_von(benutzer)
    protokolliere(None, "administration.einrichten", benutzer)
    return passwort


def _jugendamt(name: str) -> Organisation:
    vorhanden = Organisation.objects.filter(art=Organisationsart.JUGENDAMT).order_by("pk").first()
    if vorhanden is not None:
        return vorhanden
    if not name:
        raise Regelverstoss("Noch gibt es kein Jugendamt. Nennen Sie seinen Namen mit --jugendamt.")
    organisation = Organisation(name=name, art=Organisationsart.JUGENDAMT)
    organisation.full_clean()
    organisation.save()
    return organisation
