from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.kern.zeit import heute
from massanzug.wegweiser.domain.karten import karten
from massanzug.wegweiser.domain.meldung import fehler_melden as melden
from massanzug.wegweiser.forms.fehlermeldung import FehlermeldungForm
from massanzug.wegweiser.http import seite, sprache_der
from massanzug.wegweiser.zugriff import angebot_mit_allem


@require_safe
@login_not_required
def angebot(request: HttpRequest, slug: str) -> HttpResponse:
    gefunden = angebot_mit_allem(slug)
    if gefunden is None:
        return seite(request, "wegweiser/gibt_es_nicht.html", status=404)
    sprache = sprache_der(request)
    kontext = {"angebot": gefunden, "karte": karten([slug], sprache)[0]}
    return seite(request, "wegweiser/angebot.html", kontext)


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def fehler_melden(request: HttpRequest, slug: str) -> HttpResponse:
    gefunden = angebot_mit_allem(slug)
    if gefunden is None:
        return seite(request, "wegweiser/gibt_es_nicht.html", status=404)
    form = FehlermeldungForm(request.POST or None)
    kontext = {"angebot": gefunden, "karte": karten([slug], sprache_der(request))[0], "form": form}
    if form.is_valid():
        melden(gefunden, form.cleaned_data["text"], am=heute())
        return seite(request, "wegweiser/fehler_danke.html", kontext, eigen=True)
    return seite(request, "wegweiser/fehler_melden.html", kontext, eigen=True)
