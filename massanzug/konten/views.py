"""One's own account. Signing in itself is allauth's (see ``urls``)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from massanzug.konten.http import Anfrage


@require_safe
def konto(request: Anfrage) -> HttpResponse:
    """What this person can set."""
    return render(request, "konten/konto.html")
