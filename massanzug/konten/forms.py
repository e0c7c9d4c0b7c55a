"""allauth's forms with this house's words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import ReauthenticateForm as CodeBestaetigung
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts

CODE = {"inputmode": "numeric", "autocomplete": "one-time-code", "spellcheck": "false"}


def beschriften(form: forms.Form, **namen: str) -> None:
    """Labels that say what to type; a placeholder would vanish when one starts."""
    for feld in form.fields.values():
        feld.widget.attrs.pop("placeholder", None)
    for name, beschriftung in namen.items():
        form.fields[name].label = beschriftung


@contextmanager
def verstuemmeltes_abweisen() -> Iterator[None]:
    """A passkey's answer that no browser sends is refused like a wrong one, not with an error."""
    try:
        yield
    except (AttributeError, KeyError, TypeError, ValueError) as fehler:
        raise get_adapter().validation_error("incorrect_code") from fehler


class AnmeldeForm(LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        beschriften(self, login="Benutzername", password="Passwort")  # noqa: S106 - a label
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}


class PasswortForm(ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        beschriften(
            self,
            oldpassword="Ihr jetziges Passwort",
            password1="Neues Passwort",
            password2="Neues Passwort noch einmal",
        )
        self.fields["password1"].help_text = " ".join(password_validators_help_texts())

    def clean(self) -> dict[str, Any]:
        daten: dict[str, Any] = super().clean()
        if "password2" in self.errors and daten.get("password1"):
            self.errors["password2"] = self.error_class(["Das ist nicht dasselbe wie darüber."])
        neu = daten.get("password1")
        if neu and neu == daten.get("oldpassword"):
            self.add_error("password1", "Das neue Passwort ist das alte. Wählen Sie ein anderes.")
        return daten


class PasswortBestaetigung(ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        beschriften(self, password="Passwort")  # noqa: S106 - a label


class Codebestaetigung(CodeBestaetigung):
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        beschriften(self, code="Code aus der App oder Ersatzcode")
        self.fields["code"].widget.attrs |= CODE


class AppEinrichten(ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        beschriften(self, code="Die sechs Ziffern, die die App jetzt zeigt")
        self.fields["code"].widget.attrs |= CODE


class PasskeyHinzufuegen(AddWebAuthnForm):
    """Every key is a passkey: it asks for finger, face or PIN and opens the account alone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        beschriften(self, name="Name des Passkeys")
        self.fields["name"].help_text = "Damit Sie ihn wiedererkennen, zum Beispiel „Diensthandy“."
        self.fields["passwordless"].initial = True
        self.fields["passwordless"].widget.attrs["hidden"] = True

    def clean(self) -> dict[str, Any]:
        with verstuemmeltes_abweisen():
            daten: dict[str, Any] = super().clean()
        return daten


class PasskeyUmbenennen(EditWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        beschriften(self, name="Name des Passkeys")
