"""What holds for every answer and every signed-in person."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from massanzug.konten.anmeldestufe import extern_bestaetigt
from massanzug.konten.http import Anfrage
from massanzug.konten.sitzungsspeicher import GESEHEN

Antwort = Callable[[HttpRequest], HttpResponse]

GESEHEN_ALLE = 60  # seconds; a session is written to once a minute, not once a request
IMMER_FREI = {"account_logout", "kern:erscheinung", "gesund"}
PASSWORT_FREI = IMMER_FREI | {"account_change_password"}
EINRICHTEN_FREI = IMMER_FREI | {
    "account_reauthenticate",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
}


def persoenliches_nicht_aufheben(get_response: Antwort) -> Antwort:
    """A page made for one person is kept by no cache."""

    def antworten(request: HttpRequest) -> HttpResponse:
        antwort = get_response(request)
        if _persoenlich(request):
            antwort.headers["Cache-Control"] = "no-store, private"
        return antwort

    return antworten


def _persoenlich(request: HttpRequest) -> bool:
    """Asks for the person only where somebody has asked before: public pages need no session."""
    sitzung = getattr(request, "session", None)
    return sitzung is not None and sitzung.accessed and request.user.is_authenticated


def sitzung_verlaengern(get_response: Antwort) -> Antwort:
    """Every request counts as being there; the idle time starts again, at most once a minute."""

    def antworten(request: HttpRequest) -> HttpResponse:
        antwort = get_response(request)
        if _persoenlich(request):
            jetzt = time.time()
            if jetzt - request.session.get(GESEHEN, jetzt) >= GESEHEN_ALLE:
                request.session.modified = True
        return antwort

    return antworten


class Anmeldepflichten:
    """First a password only this person knows, then a second factor, then the work.

    Everything else leads there until it is done. In the demo the second factor is a choice.
    """

    def __init__(self, get_response: Antwort) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: Anfrage,
        _view: Callable[..., HttpResponse],
        *_: Any,  # noqa: ANN401 - the view's arguments
    ) -> HttpResponse | None:
        urlname = request.resolver_match.view_name if request.resolver_match else ""
        if urlname in IMMER_FREI or not request.user.is_authenticated:
            return None
        if request.user.passwort_vorlaeufig:
            return None if urlname in PASSWORT_FREI else redirect("account_change_password")
        if urlname not in EINRICHTEN_FREI and self._ohne_zweiten_faktor(request):
            return redirect("mfa_index")
        return None

    @staticmethod
    def _ohne_zweiten_faktor(request: Anfrage) -> bool:
        return (
            settings.ZWEITER_FAKTOR_PFLICHT
            and not request.user.hat_zweitfaktor
            and not extern_bestaetigt(request.session, request.user.pk)
        )
