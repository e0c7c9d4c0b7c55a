"""How data leave the house: for anybody, from anywhere, kept by caches for five minutes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from massanzug.wegweiser.http import HALTEN

JSON = "application/json"
Objekt = Mapping[str, object]


def fuer_alle(antwort: HttpResponse, *, halten: int = HALTEN) -> HttpResponse:
    """Other people's pages may read it, too: it is open data, and no cookie is looked at."""
    antwort.headers["Access-Control-Allow-Origin"] = "*"
    antwort.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    patch_cache_control(antwort, public=True, max_age=halten)
    return antwort


def als_json(daten: object, *, art: str = JSON, status: int = 200) -> HttpResponse:
    text = json.dumps(daten, ensure_ascii=False)
    return fuer_alle(HttpResponse(text, content_type=art, status=status))


def als_zeilen(objekte: Iterable[Objekt]) -> HttpResponse:
    """Newline-delimited JSON: one object a line."""
    text = "".join(json.dumps(objekt, ensure_ascii=False) + "\n" for objekt in objekte)
    return fuer_alle(HttpResponse(text, content_type="application/x-ndjson"))


def falsche_parameter(fehler: Mapping[str, Iterable[str]]) -> HttpResponse:
    liste = [{"parameter": n, "message": " ".join(gruende)} for n, gruende in fehler.items()]
    return als_json({"errors": liste}, status=400)


def gibt_es_nicht(was: str, kennung: str) -> HttpResponse:
    meldung = f"Unter dieser Kennung gibt es hier nichts ({was})."
    return als_json(
        {"errors": [{"parameter": "id", "message": meldung, "id": kennung}]}, status=404
    )


def gelesen(
    form_art: type[forms.Form], request: HttpRequest
) -> tuple[forms.Form, HttpResponse | None]:
    """The form with what was asked, and the answer to a wrong question."""
    form = form_art(request.GET)
    if form.is_valid():
        return form, None
    fehler = {name: [str(f) for f in liste] for name, liste in form.errors.items()}
    return form, falsche_parameter(fehler)
