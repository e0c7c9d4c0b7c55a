from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from massanzug.wegweiser.domain.themen import oberthemen, suchbeispiele
from massanzug.wegweiser.http import mit_standort, seite, sprache_der
from massanzug.wegweiser.zugriff import sichtbare_raeume


@require_safe
@login_not_required
def start(request: HttpRequest) -> HttpResponse:
    """One search field, the subjects, and the way to a voice."""
    sprache = sprache_der(request)
    kontext = {
        "ohne_suchleiste": True,
        "beispiele": suchbeispiele(sprache),
        "oberthemen": oberthemen(sprache),
        "raeume": sichtbare_raeume().prefetch_related("gegenden"),
    }
    return mit_standort(seite(request, "wegweiser/start.html", kontext))
