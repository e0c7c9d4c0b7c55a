"""The map: a list by Ortsteil, a picture of it, and with JavaScript a map to move."""

from __future__ import annotations

from urllib.parse import urlsplit

from csp.decorators import csp_update
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from massanzug.wegweiser.domain.ortskarte import ortskarte
from massanzug.wegweiser.http import seite, sprache_der
from massanzug.wegweiser.zugriff import sichtbare_lizenzen


@require_safe
@login_not_required
def karte(request: HttpRequest) -> HttpResponse:
    kontext = {
        "ortskarte": ortskarte(sprache_der(request)),
        "lizenzen": sichtbare_lizenzen(),
        "kacheln": settings.KARTE_KACHELN,
        "kacheln_nennung": settings.KARTE_KACHELN_NENNUNG,
    }
    return _mit_kacheln(request, seite(request, "wegweiser/karte.html", kontext))


def _mit_kacheln(request: HttpRequest, antwort: HttpResponse) -> HttpResponse:
    """Only where the town has chosen a source of tiles may this one page ask it."""
    if not settings.KARTE_KACHELN:
        return antwort
    quelle = urlsplit(settings.KARTE_KACHELN)
    erlauben = csp_update({"connect-src": [f"{quelle.scheme}://{quelle.netloc}"]})
    erlauben(lambda _request: antwort)(request)  # notes it on this very answer
    return antwort
