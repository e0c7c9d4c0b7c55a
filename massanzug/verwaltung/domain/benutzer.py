"""Accounts: who there is, what for, and the ways back in when somebody is locked out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.utils.text import slugify

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Organisationsart, Rolle
from massanzug.konten.models import Benutzer, Organisation, Team
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.verwaltung.domain.anfangspasswort import anfangspasswort
from massanzug.verwaltung.domain.sitzungen import sitzungen_von

FAKTOREN = {
    Authenticator.Type.TOTP: "App",
    Authenticator.Type.WEBAUTHN: "Passkey",
    Authenticator.Type.RECOVERY_CODES: "Ersatzcodes",
}
BEIM_TRAEGER = (Rolle.TRAEGER, Rolle.TRAEGERREDAKTION)


@dataclass(frozen=True, slots=True)
class Benutzerangaben:
    """``kennung``: the subject under which the Verzeichnisdienst (OIDC) knows this person.

    Without a ``benutzername`` a new account gets one made of the name, and an old one keeps its own.
    """

    nachname: str
    rolle: Rolle
    organisation: Organisation | None
    vorname: str = ""
    benutzername: str = ""
    teams: tuple[Team, ...] = ()
    kennung: str = ""


@transaction.atomic
def benutzer_anlegen(*, durch: Benutzer, angaben: Benutzerangaben) -> Benutzer:
    """Without a password. The person cannot sign in until there is one, or a ``kennung``."""
    verlange(durch, "benutzer.verwalten")
    benutzer = Benutzer()
    benutzer.set_unusable_password()
    _uebernehmen(benutzer, angaben)
    protokolliere(durch, "benutzer.anlegen", benutzer, rolle=str(angaben.rolle))
    return benutzer


@transaction.atomic
def benutzer_aendern(benutzer: Benutzer, *, durch: Benutzer, angaben: Benutzerangaben) -> None:
    """Who gets another role, organisation or team starts anew: their sessions end."""
    verlange(durch, "benutzer.verwalten", benutzer)
    vorher = angaben_von(benutzer)
    if vorher.rolle != angaben.rolle:
        _nicht_selbst(benutzer, durch, "Ihre eigene Aufgabe ändert jemand anders.")
        _administration_bleibt(benutzer)
    _uebernehmen(benutzer, angaben)
    geaendert = [f for f in Benutzerangaben.__slots__ if getattr(vorher, f) != getattr(angaben, f)]
    if {"rolle", "organisation", "teams", "kennung"} & set(geaendert):
        sitzungen_von(benutzer)
    protokolliere(
        durch, "benutzer.aendern", benutzer, felder=" ".join(geaendert), rolle=str(angaben.rolle)
    )


@transaction.atomic
def benutzer_sperren(benutzer: Benutzer, *, durch: Benutzer) -> None:
    """Out at once, on every device. What the person wrote stays, under their name."""
    verlange(durch, "benutzer.verwalten", benutzer)
    _nicht_selbst(benutzer, durch, "Ihr eigenes Konto sperrt jemand anders.")
    _administration_bleibt(benutzer)
    benutzer.is_active = False
    benutzer.save(update_fields=["is_active"])
    protokolliere(durch, "benutzer.sperren", benutzer, abgemeldet=sitzungen_von(benutzer))


@transaction.atomic
def benutzer_zulassen(benutzer: Benutzer, *, durch: Benutzer) -> None:
    verlange(durch, "benutzer.verwalten", benutzer)
    benutzer.is_active = True
    benutzer.save(update_fields=["is_active"])
    protokolliere(durch, "benutzer.zulassen", benutzer)


@transaction.atomic
def passwort_vergeben(benutzer: Benutzer, *, durch: Benutzer) -> str:
    """A new password, returned once and never shown again. It is changed at the next sign-in."""
    verlange(durch, "benutzer.verwalten", benutzer)
    passwort = anfangspasswort()
    benutzer.set_password(passwort)
    benutzer.passwort_vorlaeufig = True
    benutzer.save(update_fields=["password", "passwort_vorlaeufig"])
    protokolliere(durch, "benutzer.passwort_vergeben", benutzer, abgemeldet=sitzungen_von(benutzer))
    return passwort


@transaction.atomic
def zweiten_faktor_zuruecksetzen(benutzer: Benutzer, *, durch: Benutzer) -> None:
    """For a lost telephone. At the next sign-in the person enrols a new one."""
    verlange(durch, "benutzer.verwalten", benutzer)
    _nicht_selbst(benutzer, durch, "Ihren eigenen zweiten Faktor ändern Sie unter „Mein Konto“.")
    Authenticator.objects.filter(user=benutzer).delete()
    protokolliere(
        durch, "benutzer.zweiten_faktor_zuruecksetzen", benutzer, abgemeldet=sitzungen_von(benutzer)
    )


def angaben_von(benutzer: Benutzer) -> Benutzerangaben:
    kennung = SocialAccount.objects.filter(user=benutzer).values_list("uid", flat=True).first()
    return Benutzerangaben(
        benutzername=benutzer.username,
        vorname=benutzer.first_name,
        nachname=benutzer.last_name,
        rolle=Rolle(benutzer.rolle),
        organisation=benutzer.organisation,
        teams=tuple(benutzer.teams.all()),
        kennung=kennung or "",
    )


def zweite_faktoren(benutzer: Benutzer) -> list[str]:
    """What this person could sign in with beside the password, by kind."""
    arten = Authenticator.objects.filter(user=benutzer).order_by("pk")
    return [FAKTOREN[art] for art in arten.values_list("type", flat=True)]


def _uebernehmen(benutzer: Benutzer, angaben: Benutzerangaben) -> None:
    _stimmig(benutzer, angaben)
    benutzer.username = angaben.benutzername or benutzer.username or _benutzername(angaben)
    benutzer.first_name = angaben.vorname
    benutzer.last_name = angaben.nachname
    benutzer.rolle = angaben.rolle
    benutzer.organisation = angaben.organisation
    benutzer.full_clean()
    benutzer.save()
    benutzer.teams.set(angaben.teams)
    _kennung_setzen(benutzer, angaben.kennung)


def _stimmig(benutzer: Benutzer, angaben: Benutzerangaben) -> None:
    if angaben.organisation is None:
        raise Regelverstoss("Zu welcher Organisation gehört die Person?")
    beim_traeger = angaben.organisation.art == Organisationsart.TRAEGER
    if beim_traeger != (angaben.rolle in BEIM_TRAEGER):
        wo = "bei einem Träger" if angaben.rolle in BEIM_TRAEGER else "beim Jugendamt"
        raise Regelverstoss(f"Die Aufgabe „{angaben.rolle.label}“ gibt es nur {wo}.")
    if any(team.organisation_id != angaben.organisation.pk for team in angaben.teams):
        raise Regelverstoss(f"Nicht jedes gewählte Team gehört zu {angaben.organisation}.")
    if _vergeben(angaben.benutzername, benutzer):
        raise Regelverstoss(f"Den Benutzernamen „{angaben.benutzername}“ hat schon jemand.")


def _vergeben(benutzername: str, ausser: Benutzer) -> bool:
    """Large and small letters are the same name: whoever signs in does not mind them either."""
    return Benutzer.objects.filter(username__iexact=benutzername).exclude(pk=ausser.pk).exists()


def _benutzername(angaben: Benutzerangaben) -> str:
    """``ayse.demir`` from Ayşe Demir, with a number when somebody has it already."""
    teile = (slugify(teil.replace("ß", "ss")) for teil in (angaben.vorname, angaben.nachname))
    name = ".".join(filter(None, teile)) or "person"
    for zahl in count(2):
        if not _vergeben(name, Benutzer()):
            break
        name = f"{name.rstrip('0123456789')}{zahl}"
    return name


def _kennung_setzen(benutzer: Benutzer, kennung: str) -> None:
    konten = SocialAccount.objects.filter(user=benutzer)
    if not kennung:
        konten.delete()
        return
    if SocialAccount.objects.filter(uid=kennung).exclude(user=benutzer).exists():
        raise Regelverstoss("Diese Kennung aus dem Verzeichnisdienst gehört schon zu einem Konto.")
    konten.exclude(uid=kennung).delete()
    SocialAccount.objects.get_or_create(user=benutzer, provider="oidc", uid=kennung)


def _nicht_selbst(benutzer: Benutzer, durch: Benutzer, meldung: str) -> None:
    if benutzer.pk == durch.pk:
        raise Regelverstoss(meldung)


def _administration_bleibt(benutzer: Benutzer) -> None:
    """Nobody could let anybody in again."""
    if benutzer.rolle != Rolle.ADMINISTRATION:
        return
    andere = Benutzer.objects.filter(rolle=Rolle.ADMINISTRATION, is_active=True)
    if not andere.exclude(pk=benutzer.pk).exists():
        raise Regelverstoss("Das ist das letzte Konto der Administration.")
