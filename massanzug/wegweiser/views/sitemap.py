"""Every public page in every language, each with its sisters in the others."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as django_sitemap
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from massanzug.wegweiser.views.daten import fuer_alle
from massanzug.wegweiser.zugriff import offene_angebote, raeume_mit_zahl, themen_mit_zahl

EINZELNE = ("start", "themen", "stichworte", "raeume", "karte", "notfall", "grundsaetze")


class _Vielsprachig(Sitemap):  # type: ignore[type-arg]  # generic in its stubs alone
    i18n = alternates = x_default = True


class Seiten(_Vielsprachig):
    def items(self) -> tuple[str, ...]:
        return EINZELNE

    def location(self, item: str) -> str:
        return reverse(f"wegweiser:{item}")


class _NachSlug(_Vielsprachig):
    route = ""

    def location(self, item: tuple[str, Any]) -> str:
        return reverse(self.route, args=[item[0]])


class Themen(_NachSlug):
    route = "wegweiser:thema"

    def items(self) -> list[tuple[str, None]]:
        themen = themen_mit_zahl().order_by("schluessel")
        return [(schluessel, None) for schluessel in themen.values_list("schluessel", flat=True)]


class Raeume(_NachSlug):
    route = "wegweiser:raum"

    def items(self) -> list[tuple[str, None]]:
        return [(slug, None) for slug in raeume_mit_zahl().values_list("slug", flat=True)]


class Angebote(_NachSlug):
    """``lastmod`` is when somebody last saved; search engines ask for no more than that."""

    route = "wegweiser:angebot"

    def items(self) -> list[tuple[str, datetime]]:
        return list(offene_angebote().order_by("slug").values_list("slug", "geaendert"))

    def lastmod(self, item: tuple[str, datetime]) -> datetime:
        return item[1]


TEILE: dict[str, Any] = {"seiten": Seiten, "themen": Themen, "raeume": Raeume, "angebote": Angebote}


@require_safe
@login_not_required
def sitemap(request: HttpRequest) -> HttpResponse:
    antwort: HttpResponse = django_sitemap(request, sitemaps=TEILE)
    antwort.render()  # type: ignore[attr-defined]  # a TemplateResponse
    return fuer_alle(antwort)
