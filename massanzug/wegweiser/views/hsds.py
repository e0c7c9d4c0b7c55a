"""The HSDS 3.0 API: read only, for anybody, from anywhere.

Addresses have no slash at their end, as the standard's own OpenAPI description has them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import EmptyPage, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from massanzug.wegweiser.domain.hsds import abfragen
from massanzug.wegweiser.domain.hsds.anbieter import anbieter_flach
from massanzug.wegweiser.domain.hsds.dienste import (
    anbieter_mit_diensten,
    dienst_flach,
    dienst_voll,
)
from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.domain.hsds.objekte import Objekt
from massanzug.wegweiser.domain.hsds.orte import dienst_am_ort, ort_flach, ort_voll
from massanzug.wegweiser.domain.hsds.seiten import umschlag
from massanzug.wegweiser.domain.hsds.taxonomien import Begriff, Taxonomie, taxonomie_als_objekt
from massanzug.wegweiser.forms import hsds as forms
from massanzug.wegweiser.http import seite, sprachwahl
from massanzug.wegweiser.models import Anbieter, Angebot
from massanzug.wegweiser.views.daten import (
    JSON,
    als_json,
    als_zeilen,
    falsche_parameter,
    gelesen,
    gibt_es_nicht,
)
from massanzug.wegweiser.views.hsds_beschreibung import beschreibung, wege
from massanzug.wegweiser.zugriff import sichtbare_lizenzen, sichtbare_stadtangaben

VERSION = "3.0"
PROFIL = "https://docs.openreferral.org/en/v3.0.0/hsds/"
Zeilen = QuerySet[Any] | Sequence[Any]


def seitenweise(
    frage: dict[str, Any], zeilen: Zeilen, bauen: Callable[[Sequence[Any]], Sequence[Objekt]]
) -> HttpResponse:
    """One page in the standard's envelope; or, as ndjson, everything."""
    if frage["format"] == "ndjson":
        return als_zeilen(bauen(list(zeilen)))
    seiten = Paginator(zeilen, frage["per_page"] or forms.JE_SEITE)
    try:
        blatt = seiten.page(frage["page"] or 1)
    except EmptyPage:
        grund = f"Es gibt nur {seiten.num_pages} Seiten mit diesem per_page."
        return falsche_parameter({"page": [grund]})
    inhalt = bauen(list(blatt.object_list))
    return als_json(
        umschlag(inhalt, gesamt=seiten.count, seite=blatt.number, seiten=seiten.num_pages)
    )


def _filter(frage: dict[str, Any]) -> abfragen.Dienstfilter:
    namen = [feld.name for feld in fields(abfragen.Dienstfilter) if feld.name in frage]
    return abfragen.Dienstfilter(**{name: frage[name] for name in namen})


@require_safe
@login_not_required
def wurzel(request: HttpRequest) -> HttpResponse:
    """As the standard has it; whoever asks for a page, a browser, is led to the one for people."""
    if request.get_preferred_type([JSON, "text/html"]) == "text/html":
        antwort: HttpResponse = redirect("offen:hsds_erklaerung")
    else:
        openapi = request.build_absolute_uri(reverse("offen:hsds_openapi"))
        antwort = als_json({"version": VERSION, "profile": PROFIL, "openapi_url": openapi})
    patch_vary_headers(antwort, ["Accept"])
    return antwort


@require_safe
@login_not_required
def openapi(request: HttpRequest) -> HttpResponse:
    return als_json(_beschreibung(request))


def _beschreibung(request: HttpRequest) -> dict[str, Any]:
    adresse = request.build_absolute_uri(reverse("offen:hsds"))
    lizenz = sichtbare_stadtangaben().get("datenlizenz", "")
    return beschreibung(adresse, abfragen.beispiele(), lizenz)


@require_safe
@login_not_required
def erklaerung(request: HttpRequest) -> HttpResponse:
    """The OpenAPI description as a page to read, in German alone."""
    openapi = _beschreibung(request)
    kontext = {
        "info": openapi["info"],
        "wege": list(wege(openapi)),
        "profil": PROFIL,
        "lizenzen": sichtbare_lizenzen(),
        "sprachwahl": [s for s in sprachwahl(request) if s.hier],
        "ohne_suchleiste": True,
    }
    return seite(request, "wegweiser/hsds.html", kontext)


@require_safe
@login_not_required
def dienste(request: HttpRequest) -> HttpResponse:
    form, fehler = gelesen(forms.Diensteform, request)
    if fehler:
        return fehler
    frage = form.cleaned_data
    return seitenweise(frage, abfragen.dienste(_filter(frage)), lambda a: _dienste(a, frage))


def _dienste(angebote: Sequence[Angebot], frage: dict[str, Any]) -> list[Objekt]:
    if frage["minimal"]:
        return [
            {"id": kennung("service", a.slug), "modified_date": a.geaendert.isoformat()}
            for a in angebote
        ]
    if not frage["full"]:
        return [dienst_flach(a) for a in angebote]
    land = abfragen.bundesland()
    return [dienst_voll(a, land) for a in angebote]


@require_safe
@login_not_required
def dienst(_request: HttpRequest, gesucht: str) -> HttpResponse:
    angebot = abfragen.dienst(gesucht)
    if angebot is None:
        return gibt_es_nicht("services", gesucht)
    return als_json(dienst_voll(angebot, abfragen.bundesland()))


@require_safe
@login_not_required
def dienste_am_ort(request: HttpRequest) -> HttpResponse:
    form, fehler = gelesen(forms.Ortsform, request)
    if fehler:
        return fehler
    frage = form.cleaned_data
    zeilen = abfragen.dienste_mit_ort(_filter(frage))
    return seitenweise(frage, zeilen, lambda a: _dienste_am_ort(a, voll=frage["full"]))


def _dienste_am_ort(angebote: Sequence[Angebot], *, voll: bool) -> list[Objekt]:
    if not voll:
        return [dienst_am_ort(a, dienst_flach(a), ort_flach(a)) for a in angebote]
    land = abfragen.bundesland()
    return [dienst_am_ort(a, _ohne_orte(a), ort_voll(a, land)) for a in angebote]


def _ohne_orte(angebot: Angebot) -> Objekt:
    """A service inside its place does not name the place again."""
    return {n: w for n, w in dienst_voll(angebot).items() if n != "service_at_locations"}


@require_safe
@login_not_required
def dienst_an_einem_ort(_request: HttpRequest, gesucht: str) -> HttpResponse:
    angebot = abfragen.dienst(gesucht, "service_at_location")
    if angebot is None:
        return gibt_es_nicht("service_at_locations", gesucht)
    return als_json(_dienste_am_ort([angebot], voll=True)[0])


@require_safe
@login_not_required
def anbieter(request: HttpRequest) -> HttpResponse:
    form, fehler = gelesen(forms.Anbieterform, request)
    if fehler:
        return fehler
    frage = form.cleaned_data
    return seitenweise(
        frage, abfragen.gesuchte_anbieter(frage["search"]), lambda a: _anbieter(a, frage)
    )


def _anbieter(alle: Sequence[Anbieter], frage: dict[str, Any]) -> list[Objekt]:
    if not (frage.get("full") or frage["full_service"]):
        return [anbieter_flach(a) for a in alle]
    ganz, land = frage["full_service"], abfragen.bundesland()
    dienste_von = abfragen.dienste_je_anbieter(alle)
    return [anbieter_mit_diensten(a, dienste_von[a.pk], land, ganz=ganz) for a in alle]


@require_safe
@login_not_required
def ein_anbieter(request: HttpRequest, gesucht: str) -> HttpResponse:
    form, fehler = gelesen(forms.EinAnbieterform, request)
    if fehler:
        return fehler
    gefunden = abfragen.ein_anbieter(gesucht)
    if gefunden is None:
        return gibt_es_nicht("organizations", gesucht)
    return als_json(_anbieter([gefunden], {"full": True, **form.cleaned_data})[0])


@require_safe
@login_not_required
def taxonomien(request: HttpRequest) -> HttpResponse:
    form, fehler = gelesen(forms.Seitenform, request)
    if fehler:
        return fehler
    frage = form.cleaned_data
    gefunden = abfragen.taxonomien(frage["search"])
    return seitenweise(frage, gefunden, lambda alle: [taxonomie_als_objekt(t) for t in alle])


@require_safe
@login_not_required
def taxonomie(_request: HttpRequest, gesucht: str) -> HttpResponse:
    gefunden = next((t for t in Taxonomie if kennung("taxonomy", t) == gesucht), None)
    if gefunden is None:
        return gibt_es_nicht("taxonomies", gesucht)
    return als_json(taxonomie_als_objekt(gefunden))


@require_safe
@login_not_required
def begriffe(request: HttpRequest) -> HttpResponse:
    form, fehler = gelesen(forms.Begriffsform, request)
    if fehler:
        return fehler
    f = form.cleaned_data
    gefunden = abfragen.begriffe(
        f["search"], f["taxonomy_id"], f["parent_id"], nur_oberste=f["top_only"]
    )
    return seitenweise(f, gefunden, lambda alle: [b.als_objekt() for b in alle])


@require_safe
@login_not_required
def begriff(_request: HttpRequest, gesucht: str) -> HttpResponse:
    gefunden: Begriff | None = next((b for b in abfragen.begriffe() if b.kennung == gesucht), None)
    if gefunden is None:
        return gibt_es_nicht("taxonomy_terms", gesucht)
    return als_json(gefunden.als_objekt())
