"""One's own account. Signing in itself is allauth's (see ``urls``)."""

from __future__ import annotations

from allauth.account.views import password_change
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from massanzug.konten.http import Anfrage


@require_safe
def konto(request: Anfrage) -> HttpResponse:
    """What this person can set."""
    return render(request, "konten/konto.html")


def passwort(request: Anfrage) -> HttpResponseBase:
    """Whoever signs in through the Verzeichnisdienst has no password here to change."""
    if not request.user.has_usable_password():
        raise Http404
    antwort: HttpResponseBase = password_change(request)
    return antwort
