"""The second step of signing in, with a record of what did not work."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm, LoginWebAuthnForm
from django.core.exceptions import ValidationError

from massanzug.konten.forms import CODE, beschriften, verstuemmeltes_abweisen
from massanzug.protokoll.schreiben import protokolliere


class CodeForm(AuthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's own
        super().__init__(*args, **kwargs)
        beschriften(self, code="Code aus der App oder Ersatzcode")
        self.fields["code"].widget.attrs |= CODE

    def clean_code(self) -> str:
        try:
            return str(super().clean_code())
        except ValidationError:
            protokolliere(None, "anmeldung.misslungen", self.user, weg="mfa")
            raise


class PasskeyForm(AuthenticateWebAuthnForm):
    def clean_credential(self) -> Any:  # noqa: ANN401 - allauth's own
        try:
            with verstuemmeltes_abweisen():
                return super().clean_credential()
        except ValidationError:
            protokolliere(None, "anmeldung.misslungen", self.user, weg="webauthn")
            raise


class PasskeyAnmeldung(PasskeyForm, LoginWebAuthnForm):
    """Without a password before it: who it is, is known only when it worked."""
