"""Three taxonomies: the Themen in two levels, the kinds of offers, and what HSDS has no field for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.text import slugify

from massanzug.wegweiser.begriffe import Angebotsart
from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.domain.hsds.objekte import Objekt, ohne_leeres
from massanzug.wegweiser.models import Thema


class Taxonomie(StrEnum):
    """The keys of our taxonomies; their ids are made from these."""

    THEMEN = "themen"
    ART = "art"
    ANGABEN = "angaben"


_BESCHREIBUNG = {
    Taxonomie.THEMEN: ("Themen", "Worum es geht, in zwei Ebenen: Oberthema und Thema."),
    Taxonomie.ART: ("Art des Angebots", "Was für ein Angebot es ist."),
    Taxonomie.ANGABEN: (
        "Weitere Angaben",
        "Angaben, für die HSDS 3.0 kein eigenes Feld hat. Der Wert steht im Attribut (value).",
    ),
}
ANGABEN = {
    "stichworte": "Wörter, unter denen jemand dieses Angebot sucht, mit Strichpunkt getrennt",
    "wirkungsraum": "Wirkungsraum, in dem das Angebot liegt",
    "gegend": "Ortsteil oder Quartier, in dem das Angebot liegt",
    "barrierefrei": "Zugang ohne Stufen: ja, teilweise, nein",
    "rund_um_die_uhr": "Antwortet Tag und Nacht",
    "plaetze_frei": "Freie Plätze",
    "plaetze_stand": "Stand der freien Plätze",
    "anschrift_geheim": "Die Anschrift wird geschützt und nirgends genannt",
    "bestaetigt_von": "Stelle, die die Angaben bestätigt hat",
    "bestaetigt_wie": "Wie die Angaben bestätigt wurden",
    "quelle": "Woher die Angaben stammen",
    "quelle_stand": "Stand der Quelle",
    "lage_genauigkeit": "Genauigkeit der Koordinate",
    "lage_quelle": "Woher die Koordinate stammt",
    "lage_lizenz": "Lizenz der Koordinate",
}


@dataclass(frozen=True, slots=True)
class Begriff:
    """A term; ``code`` is its key within the taxonomy."""

    taxonomie: Taxonomie
    code: str
    name: str
    ober: str = ""

    @property
    def kennung(self) -> str:
        return begriffskennung(self.taxonomie, self.code)

    def als_objekt(self) -> Objekt:
        return ohne_leeres(
            {
                "id": self.kennung,
                "code": self.code,
                "name": self.name,
                "description": f"{_BESCHREIBUNG[self.taxonomie][0]}: {self.name}",
                "parent_id": self.ober and begriffskennung(self.taxonomie, self.ober),
                "taxonomy": _BESCHREIBUNG[self.taxonomie][0],
                "taxonomy_detail": taxonomie_als_objekt(self.taxonomie),
                "language": "deu",
                "taxonomy_id": kennung("taxonomy", self.taxonomie),
            }
        )


def begriffskennung(taxonomie: Taxonomie, code: str) -> str:
    return kennung("taxonomy_term", f"{taxonomie}/{code}")


def taxonomie_als_objekt(taxonomie: Taxonomie) -> Objekt:
    name, beschreibung = _BESCHREIBUNG[taxonomie]
    return {"id": kennung("taxonomy", taxonomie), "name": name, "description": beschreibung}


def oberthema_code(oberthema: str) -> str:
    return f"ober-{slugify(oberthema)}"


def themenbegriff(thema: Thema) -> Begriff:
    return Begriff(Taxonomie.THEMEN, thema.schluessel, thema.label, oberthema_code(thema.oberthema))


def artbegriff(art: str) -> Begriff:
    return Begriff(Taxonomie.ART, art, Angebotsart(art).label)


def angabenbegriff(code: str) -> Begriff:
    return Begriff(Taxonomie.ANGABEN, code, ANGABEN[code])


def alle_begriffe() -> list[Begriff]:
    """Every term, those above before those below."""
    themen = list(Thema.objects.order_by("oberthema", "label"))
    return [
        *(
            Begriff(Taxonomie.THEMEN, oberthema_code(name), name)
            for name in dict.fromkeys(thema.oberthema for thema in themen)
        ),
        *map(themenbegriff, themen),
        *map(artbegriff, Angebotsart.values),
        *map(angabenbegriff, ANGABEN),
    ]
