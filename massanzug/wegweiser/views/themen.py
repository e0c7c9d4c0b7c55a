from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.wegweiser.domain.seitenfund import seitenfund
from massanzug.wegweiser.domain.themen import nach_buchstaben, oberthemen, wort
from massanzug.wegweiser.forms.suchfrage import suchfrage
from massanzug.wegweiser.http import mit_standort, seite, sprache_der
from massanzug.wegweiser.zugriff import sichtbares_thema


@require_safe
@login_not_required
def themen(request: HttpRequest) -> HttpResponse:
    return seite(request, "wegweiser/themen.html", {"oberthemen": oberthemen(sprache_der(request))})


@csrf_exempt  # a POST changes nothing here; it keeps the device's place out of the address
@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def thema(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything public that belongs to one subject."""
    gefunden = sichtbares_thema(slug)
    if gefunden is None:
        return seite(request, "wegweiser/gibt_es_nicht.html", status=404)
    sprache = sprache_der(request)
    daten = request.POST if request.method == "POST" else request.GET
    frage = suchfrage(daten, fest=(("thema", slug),))
    kontext = {
        "thema": wort(gefunden.label, sprache),
        "funde": seitenfund(frage, sprache),
        "frage": frage,
    }
    return mit_standort(seite(request, "wegweiser/thema.html", kontext))


@require_safe
@login_not_required
def stichworte(request: HttpRequest) -> HttpResponse:
    """Every word there is for a subject, in order of the alphabet."""
    kontext = {"buchstaben": nach_buchstaben(sprache_der(request))}
    return seite(request, "wegweiser/stichworte.html", kontext)
