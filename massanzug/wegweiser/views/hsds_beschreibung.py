"""The OpenAPI description of the HSDS API, made from the very forms that read its parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

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
BEISPIELE: dict[str, object] = {
    "search": "beratung",
    "page": 1,
    "per_page": 5,
    "format": "ndjson",
    "modified_after": "2026-01-01T00:00:00Z",
    "full": True,
    "full_service": True,
    "minimal": True,
    "top_only": True,
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


@dataclass(frozen=True, slots=True)
class Angabe:
    """A parameter as people read it; ``beispiel`` is an address to click on, or empty."""

    name: str
    worte: str
    werte: str
    beispiel: str


@dataclass(frozen=True, slots=True)
class Weg:
    """An address of the API as people read it; ``beispiel`` as above."""

    worte: str
    adresse: str
    beispiel: str
    angaben: tuple[Angabe, ...]


def beschreibung(
    adresse: str, beispiele: Mapping[str, str] | None = None, lizenz: str = ""
) -> dict[str, Any]:
    """``adresse``: where the API answers, as its server entry says it.

    ``beispiele``: values there are, by list and by parameter. ``lizenz``: the address of one.
    """
    werte = BEISPIELE | dict(beispiele or {})
    wege: dict[str, Any] = {"/": {"get": _antwort("Über diese Schnittstelle", {"type": "object"})}}
    for name, worte, form, schema in WEGE:
        seite = SEITE | {
            "properties": SEITE["properties"]  # type: ignore[operator]  # a literal above
            | {"contents": {"type": "array", "items": {"$ref": f"{SCHEMATA}/{schema}"}}}
        }
        wege[f"/{name}"] = {"get": _antwort(worte, seite) | {"parameters": parameter(form, werte)}}
        wege[f"/{name}/{{id}}"] = {"get": _einzeln(name, worte, werte)}
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Wegweiser, nach HSDS 3.0",
            "version": "1.0",
            "description": "Was Familien, Kinder und Jugendliche hier finden. Nur lesend. Auf Deutsch: "
            "Für Texte in anderen Sprachen hat HSDS 3.0 kein Feld.",
            **({"license": {"name": lizenz, "url": lizenz}} if lizenz else {}),
        },
        "servers": [{"url": adresse.rstrip("/")}],
        "paths": wege,
    }


def parameter(form: type[forms.Form], beispiele: Mapping[str, object]) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "query",
            "required": False,
            "description": str(feld.help_text),
            "schema": _schema(feld),
            **({"example": beispiele[name]} if name in beispiele else {}),
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


def _einzeln(name: str, worte: str, beispiele: Mapping[str, object]) -> dict[str, Any]:
    schema, form = EINZELN[name]
    kennung = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    if name in beispiele:
        kennung["example"] = beispiele[name]
    antwort = _antwort(f"{worte}: ein Eintrag ganz", {"$ref": f"{SCHEMATA}/{schema}"})
    antwort["responses"]["404"] = _inhalt("Unter dieser Kennung gibt es nichts.", FEHLER)
    return antwort | {"parameters": [kennung, *(parameter(form, beispiele) if form else [])]}


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


def wege(openapi: Mapping[str, Any]) -> Iterator[Weg]:
    """The same for people: whatever the description says, and nothing beside it."""
    for pfad, weg in openapi["paths"].items():
        alle = weg["get"].get("parameters", [])
        adresse = openapi["servers"][0]["url"] + pfad
        beispiel = "" if pfad == "/" else adresse  # from there a browser is led back here
        for kennung in (p for p in alle if p["in"] == "path"):
            gibt_es = "example" in kennung
            beispiel = adresse.replace("{id}", kennung["example"]) if gibt_es else ""
        angaben = tuple(_angabe(p, beispiel) for p in alle if p["in"] == "query")
        yield Weg(weg["get"]["summary"], adresse, beispiel, angaben)


def _angabe(parameter_: Mapping[str, Any], adresse: str) -> Angabe:
    name, beispiel = parameter_["name"], parameter_.get("example")
    wert = "true" if beispiel is True else beispiel
    frage = f"{adresse}?{urlencode({name: wert})}" if adresse and beispiel is not None else ""
    return Angabe(name, parameter_["description"], _werte(parameter_["schema"]), frage)


def _werte(schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return " oder ".join(schema["enum"])
    if schema["type"] == "integer":
        von, bis = schema.get("minimum"), schema.get("maximum")
        return f"Zahl ab {von}" if bis is None else f"Zahl von {von} bis {bis}"
    if schema.get("format") == "uuid":
        return "Kennung (UUID)"
    return {"boolean": "true oder false"}.get(schema["type"], "Text")
