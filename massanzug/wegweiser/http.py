"""Where a public page ends: its frame, its language, and how long it may be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix, reverse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language

from massanzug.kern.middleware import PERMISSIONS_POLICY
from massanzug.wegweiser.domain.stadt import stadt

HALTEN = 300  # seconds a page that is the same for everybody may be kept
_SPRACHEN = {kuerzel for kuerzel, _ in settings.LANGUAGES}
STANDORT_ERLAUBT = PERMISSIONS_POLICY.replace("geolocation=()", "geolocation=(self)")


@dataclass(frozen=True, slots=True)
class Sprachwahl:
    """One entry of the language switch: the same page, by the language's own name."""

    kuerzel: str
    name: str
    url: str
    hier: bool


def sprache_der(request: HttpRequest) -> str:  # noqa: ARG001 - asked with the request in hand
    return get_language() or settings.LANGUAGE_CODE


def weg_in(sprache: str, rest: str) -> str:
    """The path in this language; German has no prefix. ``rest``: what comes after the language."""
    return get_script_prefix() + ("" if sprache == settings.LANGUAGE_CODE else f"{sprache}/") + rest


def sprachwahl(request: HttpRequest) -> list[Sprachwahl]:
    """The address of this page in every language; what was searched for goes along."""
    rest = request.path.removeprefix(get_script_prefix())
    erstes, _, danach = rest.partition("/")
    if erstes in _SPRACHEN and erstes != settings.LANGUAGE_CODE:
        rest = danach
    frage = request.META.get("QUERY_STRING", "")
    rest += f"?{frage}" if frage else ""
    jetzt = get_language()
    return [
        Sprachwahl(
            kuerzel,
            name,
            weg_in(kuerzel, rest),
            kuerzel == jetzt,
        )
        for kuerzel, name in settings.LANGUAGES
    ]


def seite(
    request: HttpRequest,
    vorlage: str,
    kontext: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
    eigen: bool = False,
) -> HttpResponse:
    """A public page. ``eigen``: it shows what one person asked for, so nobody else keeps it.

    A request may name another set of templates (``vorlagen``): the copy that needs no server does.
    """
    vorlagen: str | None = getattr(request, "vorlagen", None)
    wahl = sprachwahl(request)
    antwort = render(
        request,
        vorlage,
        {
            "stadt": stadt(),
            "sprachwahl": wahl,
            "sprache_hier": next(s for s in wahl if s.hier),
            "zu_angebot": reverse("wegweiser:angebot", args=["-"]).removesuffix("-/"),
            "zu_thema": reverse("wegweiser:thema", args=["-"]).removesuffix("-/"),
            "fachzugang": "" if settings.NUR_WEGWEISER or vorlagen else settings.LOGIN_REDIRECT_URL,
            **(kontext or {}),
        },
        status=status,
        using=vorlagen,
    )
    if eigen or status != 200:  # noqa: PLR2004 - OK
        patch_cache_control(antwort, private=True, max_age=0)
    else:
        patch_cache_control(antwort, public=True, max_age=HALTEN)
    patch_vary_headers(antwort, ["Cookie"])  # light or dark
    return antwort


def mit_standort(antwort: HttpResponse) -> HttpResponse:
    """This page may ask the device where it is, if the person presses the button for it."""
    antwort.headers["Permissions-Policy"] = STANDORT_ERLAUBT
    return antwort
