from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.kern.zeit import heute
from massanzug.wegweiser.domain.angebotsseite import angebotsseite
from massanzug.wegweiser.domain.karten import karten
from massanzug.wegweiser.domain.meldung import fehler_melden as melden
from massanzug.wegweiser.forms.fehlermeldung import FehlermeldungForm
from massanzug.wegweiser.http import seite, sprache_der
from massanzug.wegweiser.zugriff import sichtbares_angebot

DANKE = "danke"


@require_safe
@login_not_required
def angebot(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything about one entry, and how far it can be trusted."""
    gefunden = sichtbares_angebot(slug)
    if gefunden is None:
        return seite(request, "wegweiser/gibt_es_nicht.html", status=404)
    a = angebotsseite(gefunden, sprache_der(request), timezone.localtime())
    return seite(request, "wegweiser/angebot.html", {"a": a})


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def fehler_melden(request: HttpRequest, slug: str) -> HttpResponse:
    gefunden = sichtbares_angebot(slug)
    if gefunden is None:
        return seite(request, "wegweiser/gibt_es_nicht.html", status=404)
    form = FehlermeldungForm(request.POST or None)
    if form.is_valid():
        melden(gefunden, form.cleaned_data["text"], am=heute())
        return redirect(f"{request.path}?{DANKE}")
    kontext = {"karte": karten([slug], sprache_der(request))[0], "form": form}
    vorlage = "fehler_danke" if DANKE in request.GET else "fehler_melden"
    return seite(request, f"wegweiser/{vorlage}.html", kontext, eigen=True)
