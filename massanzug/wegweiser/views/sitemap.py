"""Every public page in every language, each with its sisters in the others: a file per language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as django_sitemap
from django.contrib.sitemaps.views import x_robots_tag
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix, reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from massanzug.wegweiser.http import weg_in
from massanzug.wegweiser.views.daten import fuer_alle
from massanzug.wegweiser.zugriff import sichtbare_angebote, sichtbare_raeume, sichtbare_themen

if TYPE_CHECKING:
    from django.contrib.sites.models import Site  # not installed here: the request names the host
    from django.contrib.sites.requests import RequestSite

EINZELNE = ("start", "themen", "stichworte", "raeume", "karte", "notfall", "grundsaetze")
SPRACHEN = [kuerzel for kuerzel, _ in settings.LANGUAGES]
Eintrag = tuple[str, datetime | None]


class Sprachkarte(Sitemap):  # type: ignore[type-arg]  # generic in its stubs alone
    """All pages in one language; of an offer, too, when somebody last saved it.

    A file may have 50,000 addresses, so nothing is ever on a second page.
    """

    def __init__(self, sprache: str) -> None:
        self._sprache = sprache

    def items(self) -> list[Eintrag]:
        return list(_seiten())

    def location(self, item: Eintrag) -> str:
        return weg_in(self._sprache, item[0])

    def lastmod(self, item: Eintrag) -> datetime | None:
        return item[1]

    def get_urls(
        self,
        page: int | str = 1,
        site: Site | RequestSite | None = None,
        protocol: str | None = None,
    ) -> list[dict[str, Any]]:
        """With the sisters. Django's own resolve every address ten times, which takes seconds."""
        urls = super().get_urls(page, site, protocol)
        haus = f"{self.get_protocol(protocol)}://{self.get_domain(site)}"
        for url in urls:
            wege = {kuerzel: weg_in(kuerzel, url["item"][0]) for kuerzel in SPRACHEN}
            wege["x-default"] = wege[settings.LANGUAGE_CODE]
            url["alternates"] = [
                {"lang_code": kuerzel, "location": haus + weg} for kuerzel, weg in wege.items()
            ]
        return urls


def _seiten() -> Iterator[Eintrag]:
    """Each page's address after the language, without a slash in front."""
    for name in EINZELNE:
        yield _rest(name), None
    for schluessel in (
        sichtbare_themen().order_by("schluessel").values_list("schluessel", flat=True)
    ):
        yield _rest("thema", schluessel), None
    for slug in sichtbare_raeume().values_list("slug", flat=True):
        yield _rest("raum", slug), None
    for slug, geaendert in sichtbare_angebote().order_by("slug").values_list("slug", "geaendert"):
        yield _rest("angebot", slug), geaendert


def _rest(name: str, *schluessel: str) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return reverse(f"wegweiser:{name}", args=schluessel).removeprefix(get_script_prefix())


KARTEN: dict[str, Any] = {kuerzel: partial(Sprachkarte, kuerzel) for kuerzel in SPRACHEN}


@require_safe
@login_not_required
@x_robots_tag
def sitemap(request: HttpRequest) -> HttpResponse:
    """Without ``?sprache=`` the list of files; 404 for a language there is not."""
    sprache = request.GET.get("sprache")
    if sprache is None:
        hier = request.build_absolute_uri(request.path)
        dateien = [{"location": f"{hier}?sprache={kuerzel}"} for kuerzel in KARTEN]
        return fuer_alle(
            render(
                request,
                "sitemap_index.xml",
                {"sitemaps": dateien},
                content_type="application/xml",
            )
        )
    antwort: HttpResponse = django_sitemap(request, sitemaps=KARTEN, section=sprache)
    antwort.render()  # type: ignore[attr-defined]  # a TemplateResponse
    return fuer_alle(antwort)
