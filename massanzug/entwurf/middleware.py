from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from massanzug.entwurf.http import marke_der, text_retten

SERVERFEHLER = 500


class EntwurfMiddleware:
    """Catch a form that was posted after the session ended, or into an error of ours.

    Stands after authentication and before what sends people to the sign-in page. CSRF has been
    checked by then; a failed check ends in ``views.csrf_fehlt``, which comes here too.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        antwort = self.get_response(request)
        if antwort.status_code >= SERVERFEHLER and request.method == "POST":
            text_retten(request)
        return antwort

    def process_view(
        self,
        request: HttpRequest,
        ansicht: Callable[..., HttpResponseBase],
        *_: Any,  # noqa: ANN401 - the view's arguments
    ) -> HttpResponseBase | None:
        if request.method != "POST" or not getattr(ansicht, "login_required", True):
            return None
        return _fremdes(request) if request.user.is_authenticated else zur_anmeldung(request)


def _fremdes(request: HttpRequest) -> HttpResponseBase | None:
    """A page that was opened by one person is never saved in the name of the next."""
    marke = marke_der(request)
    if marke is None or marke.benutzer == request.user.pk:
        return None
    messages.error(
        request,
        "Dieses Formular hatte jemand anderes geöffnet. Gespeichert wurde nichts. "
        "Hier ist es noch einmal, für Sie.",
    )
    return redirect(request.get_full_path())


def zur_anmeldung(request: HttpRequest) -> HttpResponseBase | None:
    """Keep the text and lead over the sign-in back to the form; ``None`` if there is nothing to keep."""
    stelle = text_retten(request)
    if stelle is None:
        return None
    messages.info(
        request,
        "Sie waren abgemeldet. Ihr Text ist gesichert. "
        "Melden Sie sich an, dann geht es genau dort weiter.",
    )
    return redirect_to_login(stelle.adresse)
