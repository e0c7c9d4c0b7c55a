"""How allauth behaves in this house. What of it is recorded stands in ``verwaltung.adapter``."""

from __future__ import annotations

import time
from typing import Any, NoReturn

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.adapter import get_adapter as konto_adapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from massanzug.konten.anmeldestufe import EXTERN, mehrfaktor
from massanzug.konten.backend import ZWEITE_FAKTOREN
from massanzug.konten.geheimnis import oeffnen, verschliessen
from massanzug.konten.geraet import geraetename
from massanzug.konten.models import Benutzer
from massanzug.konten.sitzungsspeicher import GERAET
from massanzug.konten.zugriff import sichtbare_sitzungen

NOCHMAL = {
    "reauthenticate": "Mit dem Passwort",
    "mfa_reauthenticate": "Mit einem Code",
    "mfa_reauthenticate:webauthn": "Mit einem Passkey",
}
FRISCH = 300  # seconds for which a sign-in counts as proof of who is sitting there


class KontoAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "Benutzername oder Passwort stimmen nicht.",
        "too_many_login_attempts": "Das waren zu viele Versuche. Bitte warten Sie fünf Minuten.",
        "incorrect_password": "Das Passwort stimmt nicht.",
        "enter_current_password": "Das ist nicht Ihr jetziges Passwort.",
        "same_as_current": "Bitte wählen Sie ein Passwort, das Sie hier noch nicht haben.",
        "rate_limited": "Das waren zu viele Anfragen. Bitte warten Sie eine Minute.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's own
        """Accounts are made by the Administration."""
        return False

    def get_login_stages(self) -> list[str]:
        return ["massanzug.konten.anmeldestufe.Zweitfaktorstufe"]

    def pre_login(self, request: HttpRequest, user: Benutzer, **kwargs: Any) -> HttpResponse | None:  # noqa: ANN401
        antwort: HttpResponse | None = (
            super().pre_login(request, user, **kwargs)
            if user.darf_arbeiten
            else self.respond_user_inactive(request, user)
        )
        return antwort

    def login(self, request: HttpRequest, user: Benutzer) -> None:
        """The second factor takes time; the account may have been shut meanwhile."""
        if not user.darf_arbeiten:
            raise ImmediateHttpResponse(self.respond_user_inactive(request, user))
        super().login(request, user)
        request.session[GERAET] = geraetename(request.headers.get("User-Agent", ""))

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:  # noqa: ANN401
        """Right after the sign-in nobody is asked for the same password again."""
        if not super().is_reauthentication_required(app=app, **kwargs):
            return False
        belege = get_authentication_records(self.request, self.request.user)
        return not belege or time.time() - belege[-1]["at"] > FRISCH

    def get_reauthentication_methods(self, user: Benutzer) -> list[dict[str, str]]:
        """allauth's ways, in our words."""
        return [
            weg | {"description": NOCHMAL[weg["id"]]}
            for weg in super().get_reauthentication_methods(user)
        ]

    def set_password(self, user: Benutzer, password: str) -> None:
        """The other browsers are signed out: whoever had the old password is out."""
        user.passwort_vorlaeufig = False
        super().set_password(user, password)
        sichtbare_sitzungen(user).exclude(pk=self.request.session.session_key).delete()

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("konto")


class ZweitfaktorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Das hat nicht gestimmt. Ein Code gilt nur einmal und nur kurz.",
        "cannot_delete_authenticator": (
            "Das ist Ihr einziger zweiter Faktor. Richten Sie zuerst einen anderen ein."
        ),
    }

    def encrypt(self, text: str) -> str:
        return verschliessen(text)

    def decrypt(self, encrypted_text: str) -> str:
        return oeffnen(encrypted_text)

    def get_totp_label(self, user: Benutzer) -> str:
        return user.username

    def get_totp_issuer(self) -> str:
        return f"Maßanzug ({self.request.get_host()})"

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        faktoren = Authenticator.objects.filter(
            user_id=authenticator.user_id, type__in=ZWEITE_FAKTOREN
        )
        return bool(faktoren.exclude(pk=authenticator.pk).exists())

    def generate_authenticator_name(self, user: Benutzer, type: str) -> str:  # noqa: A002 - allauth's
        zahl = Authenticator.objects.filter(user=user, type=type).count()
        return f"Passkey {zahl + 1}"


class VerzeichnisAdapter(DefaultSocialAccountAdapter):
    """Sign-in through the municipality's own directory (OIDC), for accounts that already exist.

    Only the subject the Administration has stored for an account opens it; an e-mail address
    never does. Of the token nothing is kept.
    """

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        if sociallogin.state.get("process") != AuthProcess.LOGIN or not sociallogin.is_existing:
            self._abweisen(request)
        konto = sociallogin.account
        angaben = konto.extra_data.get("id_token") or {}
        konto.extra_data = {}
        konto.save(update_fields=["extra_data"])
        request.session.pop(EXTERN, None)
        if mehrfaktor(angaben):
            request.session[EXTERN] = konto.user_id

    def _abweisen(self, request: HttpRequest) -> NoReturn:
        konto_adapter().authentication_failed(request)
        meldung = "Für diese Anmeldung gibt es hier kein Konto. Die Administration richtet es ein."
        messages.error(request, meldung)
        raise ImmediateHttpResponse(redirect("account_login"))
