"""The second factor as a stage of signing in, and what counts as one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.mfa.stages import AuthenticateStage
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

EXTERN = "zweiter_faktor_extern"


def mehrfaktor(angaben: Mapping[str, Any]) -> bool:
    """Whether an id token says that its issuer has seen a second factor (``acr`` or ``amr``)."""
    amr = angaben.get("amr") or []
    genannt = {angaben.get("acr"), *(amr if isinstance(amr, list) else [amr])}
    return bool(genannt & set(settings.OIDC_MFA))


def extern_bestaetigt(sitzung: SessionBase, benutzer_pk: int) -> bool:
    """The Verzeichnisdienst vouched for exactly this person, in this session."""
    return bool(sitzung.get(EXTERN) == benutzer_pk)


class Zweitfaktorstufe(AuthenticateStage):
    """allauth's stage, left out only where the Verzeichnisdienst has already asked."""

    def _should_handle(self, request: Any) -> bool:  # noqa: ANN401 - allauth's own
        benutzer = self.login.user
        if benutzer is not None and extern_bestaetigt(request.session, benutzer.pk):
            return False
        return bool(super()._should_handle(request))
