"""Pages about the directory itself."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from massanzug.wegweiser.http import seite
from massanzug.wegweiser.zugriff import sichtbare_lizenzen


@require_safe
@login_not_required
def grundsaetze(request: HttpRequest) -> HttpResponse:
    """The five principles, in words for people who have never heard of them."""
    return seite(request, "wegweiser/grundsaetze.html")


@require_safe
@login_not_required
def impressum(request: HttpRequest) -> HttpResponse:
    return seite(request, "wegweiser/impressum.html")


@require_safe
@login_not_required
def datenschutz(request: HttpRequest) -> HttpResponse:
    return seite(request, "wegweiser/datenschutz.html")


@require_safe
@login_not_required
def quellen(request: HttpRequest) -> HttpResponse:
    return seite(request, "wegweiser/quellen.html", {"lizenzen": sichtbare_lizenzen()})
