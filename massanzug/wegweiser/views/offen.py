"""For calendars, search engines and open-data portals."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from massanzug.wegweiser.domain.datensatz import katalogeintrag
from massanzug.wegweiser.domain.kalender import kalender
from massanzug.wegweiser.http import HALTEN, seite
from massanzug.wegweiser.views.daten import als_json, fuer_alle
from massanzug.wegweiser.zugriff import sichtbares_angebot

NICHT_FUER_SUCHMASCHINEN = ("/suche/", "/kern/")
NUR_FUER_FACHKRAEFTE = ("/anmelden/", "/entwurf/", "/fach/", "/konto/", "/verwaltung/")


@require_safe
@login_not_required
def kalenderdatei(request: HttpRequest, slug: str) -> HttpResponse:
    """The times as a file to keep or subscribe to; 404 where none are known."""
    angebot = sichtbares_angebot(slug)
    adresse = request.build_absolute_uri(reverse("wegweiser:angebot", args=[slug]))
    inhalt = angebot and kalender(angebot, ab=timezone.localdate(), adresse=adresse)
    if not inhalt:
        return seite(request, "wegweiser/gibt_es_nicht.html", status=404)
    antwort = HttpResponse(inhalt, content_type="text/calendar; charset=utf-8")
    antwort.headers["Content-Disposition"] = f'inline; filename="{slug}.ics"'
    return fuer_alle(antwort)


@require_safe
@login_not_required
def katalog(request: HttpRequest) -> HttpResponse:
    eintrag = katalogeintrag(request.build_absolute_uri(reverse("offen:hsds")))
    return als_json(eintrag, art="application/ld+json")


@require_safe
@login_not_required
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be found, but not what people searched for."""
    zu = NICHT_FUER_SUCHMASCHINEN + (() if settings.NUR_WEGWEISER else NUR_FUER_FACHKRAEFTE)
    karte = request.build_absolute_uri(reverse("offen:sitemap"))
    zeilen = ["User-agent: *", *(f"Disallow: {weg}" for weg in zu), "", f"Sitemap: {karte}", ""]
    return fuer_alle(HttpResponse("\n".join(zeilen), content_type="text/plain"), halten=HALTEN)
