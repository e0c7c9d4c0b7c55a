from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from massanzug.wegweiser.domain.themen import nach_fuelle, themenlinks
from massanzug.wegweiser.http import seite, sprache_der
from massanzug.wegweiser.zugriff import sichtbare_raeume, sichtbare_themen


@require_safe
@login_not_required
def raeume(request: HttpRequest) -> HttpResponse:
    return seite(
        request,
        "wegweiser/raeume.html",
        {"raeume": sichtbare_raeume().prefetch_related("gegenden")},
    )


@require_safe
@login_not_required
def raum(request: HttpRequest, slug: str) -> HttpResponse:
    """One Wirkungsraum: who is there for it, when, and what it has."""
    gefunden = sichtbare_raeume().prefetch_related("gegenden").filter(slug=slug).first()
    if gefunden is None:
        return seite(request, "wegweiser/gibt_es_nicht.html", status=404)
    links = themenlinks(sichtbare_themen(raum=gefunden), sprache_der(request))
    kontext = {"raum": gefunden, "themen": nach_fuelle(links)}
    return seite(request, "wegweiser/raum.html", kontext)
