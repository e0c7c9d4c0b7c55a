from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.wegweiser.domain import suchindex
from massanzug.wegweiser.domain.seitenfund import seitenfund
from massanzug.wegweiser.forms.suchfrage import suchfrage
from massanzug.wegweiser.http import mit_standort, seite, sprache_der

VORSCHLAEGE = 10


@csrf_exempt  # a POST changes nothing here; it keeps the device's place out of the address
@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def suche(request: HttpRequest) -> HttpResponse:
    """What was found and why. The words are in the address, the device's place never is."""
    frage = suchfrage(request.POST if request.method == "POST" else request.GET)
    kontext = {"funde": seitenfund(frage, sprache_der(request)), "frage": frage}
    return mit_standort(seite(request, "wegweiser/suche.html", kontext, eigen=True))


@require_safe
@login_not_required
def vorschlaege(request: HttpRequest) -> JsonResponse:
    """At most ten ways the question may go on."""
    text = suchfrage(request.GET).text
    sprache = sprache_der(request)
    worte = suchindex.vorschlaege(text, sprache=sprache, anzahl=VORSCHLAEGE) if text else ()
    antwort = JsonResponse({"vorschlaege": list(worte)})
    patch_cache_control(antwort, private=True, max_age=60)
    return antwort
