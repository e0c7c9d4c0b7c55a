"""What people change on their own account: allauth's pages, each act in one transaction with its record."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.views import PasswordChangeView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.db import transaction
from django.forms import BaseForm
from django.http import Http404, HttpResponse, HttpResponseBase
from django.views.generic.edit import FormMixin

from massanzug.konten.http import Anfrage
from massanzug.protokoll.schreiben import protokolliere


class MitProtokoll(FormMixin):  # type: ignore[type-arg]  # Django has no FormMixin[…] at run time
    """Left of allauth's view: no record, no act."""

    vorgang: ClassVar[str]
    request: Anfrage

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        protokolliere(self.request.user, self.vorgang, self.request.user)
        return super().form_valid(form)


class AppEinrichten(MitProtokoll, ActivateTOTPView):
    vorgang = "konto.app_einrichten"


class AppEntfernen(MitProtokoll, DeactivateTOTPView):
    vorgang = "konto.app_entfernen"


class PasskeyEinrichten(MitProtokoll, AddWebAuthnView):
    vorgang = "konto.passkey_einrichten"


class PasskeyEntfernen(MitProtokoll, RemoveWebAuthnView):
    vorgang = "konto.passkey_entfernen"


class ErsatzcodesErstellen(MitProtokoll, GenerateRecoveryCodesView):
    vorgang = "konto.ersatzcodes_erstellen"


class PasswortAendern(MitProtokoll, PasswordChangeView):
    vorgang = "konto.passwort_aendern"

    def dispatch(self, request: Anfrage, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's
        """Whoever signs in through the Verzeichnisdienst has no password here to change."""
        if not request.user.has_usable_password():
            raise Http404
        antwort: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return antwort
