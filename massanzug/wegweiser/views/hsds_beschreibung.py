"""The OpenAPI description of the HSDS API, made from the very forms that read its parameters."""

from __future__ import annotations

from typing import Any

from django import forms

from massanzug.wegweiser.forms import hsds

SCHEMATA = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema"
WEGE: tuple[tuple[str, str, type[forms.Form], str], ...] = (
    ("services", "Angebote", hsds.Diensteform, "compiled/service_list.json"),
    ("organizations", "Anbieter", hsds.Anbieterform, "compiled/organization_list.json"),
    (
        "service_at_locations",
        "Angebote mit ihrem Ort; geschützte Anschriften stehen nicht darin",
        hsds.Ortsform,
        "compiled/service_at_location_list.json",
    ),
    ("taxonomies", "Taxonomien", hsds.Seitenform, "taxonomy.json"),
    ("taxonomy_terms", "Begriffe der Taxonomien", hsds.Begriffsform, "taxonomy_term.json"),
)
EINZELN = {
    "services": ("compiled/service.json", None),
    "organizations": ("compiled/organization.json", hsds.EinAnbieterform),
    "service_at_locations": ("compiled/service_at_location.json", None),
    "taxonomies": ("taxonomy.json", None),
    "taxonomy_terms": ("taxonomy_term.json", None),
}
SEITE = {
    "type": "object",
    "properties": {
        "total_items": {"type": "integer"},
        "total_pages": {"type": "integer"},
        "page_number": {"type": "integer"},
        "size": {"type": "integer"},
        "first_page": {"type": "boolean"},
        "last_page": {"type": "boolean"},
        "empty": {"type": "boolean"},
    },
}
FEHLER = {
    "type": "object",
    "properties": {
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"parameter": {"type": "string"}, "message": {"type": "string"}},
            },
        }
    },
}


def beschreibung(adresse: str) -> dict[str, Any]:
    """``adresse``: where the API answers, as its server entry says it."""
    wege: dict[str, Any] = {"/": {"get": _antwort("Über diese Schnittstelle", {"type": "object"})}}
    for name, worte, form, schema in WEGE:
        seite = SEITE | {
            "properties": SEITE["properties"]  # type: ignore[operator]  # a literal above
            | {"contents": {"type": "array", "items": {"$ref": f"{SCHEMATA}/{schema}"}}}
        }
        wege[f"/{name}"] = {"get": _antwort(worte, seite) | {"parameters": parameter(form)}}
        wege[f"/{name}/{{id}}"] = {"get": _einzeln(name, worte)}
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Wegweiser, nach HSDS 3.0",
            "version": "1.0",
            "description": "Was Familien, Kinder und Jugendliche hier finden. Nur lesend.",
        },
        "servers": [{"url": adresse.rstrip("/")}],
        "paths": wege,
    }


def parameter(form: type[forms.Form]) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "query",
            "required": False,
            "description": str(feld.help_text),
            "schema": _schema(feld),
        }
        for name, feld in form.base_fields.items()
    ]


def _schema(feld: forms.Field) -> dict[str, Any]:
    if isinstance(feld, forms.IntegerField):
        grenzen = {"minimum": feld.min_value, "maximum": feld.max_value}
        return {"type": "integer"} | {n: w for n, w in grenzen.items() if w is not None}
    if isinstance(feld, hsds.Wahrheitswert):
        return {"type": "boolean"}
    if isinstance(feld, forms.ChoiceField):
        return {"type": "string", "enum": ["json", "ndjson"]}
    if isinstance(feld, hsds.Kennung):
        return {"type": "string", "format": "uuid"}
    return {"type": "string"}


def _einzeln(name: str, worte: str) -> dict[str, Any]:
    schema, form = EINZELN[name]
    kennung = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    antwort = _antwort(f"{worte}: ein Eintrag ganz", {"$ref": f"{SCHEMATA}/{schema}"})
    antwort["responses"]["404"] = _inhalt("Unter dieser Kennung gibt es nichts.", FEHLER)
    return antwort | {"parameters": [kennung, *(parameter(form) if form else [])]}


def _antwort(worte: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "summary": worte,
        "responses": {
            "200": _inhalt(worte, schema),
            "400": _inhalt("Ein Parameter ist falsch.", FEHLER),
        },
    }


def _inhalt(worte: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": worte, "content": {"application/json": {"schema": schema}}}
