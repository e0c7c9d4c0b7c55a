"""The directory as open-data portals list it: DCAT-AP.de, written as JSON-LD."""

from __future__ import annotations

from django.db.models import Max

from massanzug.wegweiser.domain.hsds.objekte import Objekt, ohne_leeres
from massanzug.wegweiser.zugriff import (
    sichtbare_angebote,
    sichtbare_lizenzen,
    sichtbare_stadtangaben,
)

EU = "http://publications.europa.eu/resource/authority"
DEF = "http://dcat-ap.de/def"
KONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "dcatde": "http://dcat-ap.de/def/dcatde/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
OFFEN_OHNE_NAMEN = f"{DEF}/licenses/other-open"


def katalogeintrag(adresse: str) -> Objekt:
    """``adresse``: where the HSDS API answers, with its slash.

    The town says in its Stadtangaben what a portal asks for: ``stadt``, ``ags``, ``datenlizenz``,
    ``contributor_id``, ``email``. What it does not say is left out.
    """
    stadt = sichtbare_stadtangaben()
    name = stadt.get("stadt", "")
    geaendert = sichtbare_angebote().aggregate(zuletzt=Max("geaendert"))["zuletzt"]
    datensatz = ohne_leeres(
        {
            "@id": f"{adresse}katalog#datensatz",
            "@type": "dcat:Dataset",
            "dct:title": _deutsch(f"Wegweiser {name}".strip()),
            "dct:description": _deutsch(
                "Angebote für Familien, Kinder und Jugendliche, mit Themen, Orten, Zeiten und dem "
                "Tag der letzten Bestätigung. Unbestätigte Einträge sind gekennzeichnet."
            ),
            "dct:publisher": _stelle(name),
            "dcat:contactPoint": _kontakt(name, stadt.get("email", "")),
            "dcat:theme": [{"@id": f"{EU}/data-theme/SOCI"}],
            "dcat:keyword": [_deutsch(w) for w in ("Familie", "Jugendhilfe", "Beratung", "HSDS")],
            "dct:language": {"@id": f"{EU}/language/DEU"},
            "dct:accrualPeriodicity": {"@id": f"{EU}/frequency/CONT"},
            "dct:modified": geaendert and _zeit(geaendert.isoformat(timespec="seconds")),
            "dcatde:politicalGeocodingURI": _gemeinde(stadt.get("ags", "")),
            "dcatde:contributorID": _verweis(stadt.get("contributor_id", "")),
            "dcat:distribution": _wege(adresse, stadt.get("datenlizenz", "")),
        }
    )
    return {
        "@context": KONTEXT,
        "@id": f"{adresse}katalog",
        "@type": "dcat:Catalog",
        "dct:title": _deutsch(f"Offene Daten des Wegweisers {name}".strip()),
        "dct:description": _deutsch("Was dieser Wegweiser an Daten zum Nachnutzen bereithält."),
        "dct:publisher": _stelle(name),
        "dcat:dataset": [datensatz],
    }


def _wege(adresse: str, lizenz: str) -> list[Objekt]:
    """Places come from sources that want to be named; each is, whatever the rest's licence is."""
    nennung = "; ".join(sichtbare_lizenzen())
    return [
        ohne_leeres(
            {
                "@id": f"{adresse}katalog#{format_}",
                "@type": "dcat:Distribution",
                "dct:title": _deutsch(f"Angebote nach HSDS 3.0 ({format_.upper()})"),
                "dcat:accessURL": {"@id": f"{adresse}services?{frage}"},
                "dct:format": {"@id": f"{EU}/file-type/{typ}"},
                "dct:license": {"@id": lizenz or OFFEN_OHNE_NAMEN},
                "dcatde:licenseAttributionByText": nennung and _deutsch(nennung),
                "dct:conformsTo": {"@id": "https://docs.openreferral.org/en/v3.0.0/hsds/"},
            }
        )
        for format_, typ, frage in (
            ("json", "JSON", "full=true"),
            ("ndjson", "JSON", "full=true&format=ndjson"),
        )
    ]


def _deutsch(text: str) -> Objekt:
    return {"@value": text, "@language": "de"}


def _zeit(text: str) -> Objekt:
    return {"@value": text, "@type": "xsd:dateTime"}


def _verweis(adresse: str) -> Objekt | None:
    return {"@id": adresse} if adresse else None


def _stelle(name: str) -> Objekt:
    return {"@type": "foaf:Organization", "foaf:name": name or "Betreiber dieses Wegweisers"}


def _kontakt(name: str, email: str) -> Objekt | None:
    if not email:
        return None
    return {
        "@type": "vcard:Organization",
        "vcard:fn": name,
        "vcard:hasEmail": {"@id": f"mailto:{email}"},
    }


def _gemeinde(ags: str) -> Objekt | None:
    return _verweis(f"{DEF}/politicalGeocoding/municipalityKey/{ags}" if ags else "")
