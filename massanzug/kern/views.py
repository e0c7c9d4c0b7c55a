"""Light or dark, and the pages that say what went wrong: in German, frame and all.

Only half of such a page could be translated, and a German sentence in a page that runs from the
right has its full stop in front.
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt, requires_csrf_token
from django.views.decorators.http import require_POST

from massanzug.kern.templatetags.rahmen import ERSCHEINUNG

EIN_JAHR = 365 * 24 * 60 * 60


@csrf_exempt
@require_POST
@login_not_required
def erscheinung_waehlen(request: HttpRequest) -> HttpResponseBase:
    """Without a token, so that public pages set no cookie: the worst a stranger can do is darkness."""
    zurueck = request.POST.get("zurueck", "")
    if not url_has_allowed_host_and_scheme(zurueck, {request.get_host()}, request.is_secure()):
        zurueck = "/"
    antwort = redirect(zurueck)
    wahl = request.POST.get("erscheinung", "")
    if wahl in ERSCHEINUNG:
        antwort.set_cookie(
            "erscheinung",
            wahl,
            max_age=EIN_JAHR,
            samesite="Lax",
            secure=request.is_secure(),
        )
    else:
        antwort.delete_cookie("erscheinung")
    return antwort


def _auf_deutsch(request: HttpRequest, vorlage: str, status: int) -> HttpResponse:
    with translation.override(settings.LANGUAGE_CODE):
        return render(request, vorlage, status=status)


@requires_csrf_token
@login_not_required
def fehler_400(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    return _auf_deutsch(request, "kern/fehler/400.html", 400)


@requires_csrf_token
@login_not_required
def fehler_403(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    return _auf_deutsch(request, "kern/fehler/403.html", 403)


@requires_csrf_token
@login_not_required
def fehler_404(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    return _auf_deutsch(request, "kern/fehler/404.html", 404)


@requires_csrf_token
@login_not_required
def fehler_500(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """Without context processors: the database or the session may be what is broken."""
    with translation.override(settings.LANGUAGE_CODE):
        return HttpResponse(render_to_string("kern/fehler/500.html"), status=500)


@requires_csrf_token
@login_not_required
def fehler_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django calls it so
    return _auf_deutsch(request, "kern/fehler/csrf.html", 403)
