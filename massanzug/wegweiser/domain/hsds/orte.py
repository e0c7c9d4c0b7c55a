"""``location`` and ``service_at_location``. A protected place has neither."""

from __future__ import annotations

from massanzug.wegweiser.begriffe import Barrierefreiheit
from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.domain.hsds.objekte import Objekt, ohne_leeres
from massanzug.wegweiser.models import Angebot


def hat_ort(angebot: Angebot) -> bool:
    """A street or a point that may be told. A town's name alone is no place to go to."""
    return not angebot.anschrift_geheim and bool(angebot.strasse or angebot.breite is not None)


def ort_flach(angebot: Angebot) -> Objekt:
    return ohne_leeres(
        {
            "id": kennung("location", angebot.slug),
            "location_type": "physical",
            "name": angebot.name,
            "latitude": angebot.breite,
            "longitude": angebot.laenge,
        }
    )


def ort_voll(angebot: Angebot, land: str) -> Objekt:
    return ort_flach(angebot) | {
        "addresses": _anschriften(angebot, land),
        "accessibility": _zugang(angebot),
    }


def dienst_am_ort(angebot: Angebot, dienst: Objekt, ort: Objekt) -> Objekt:
    return {
        "id": kennung("service_at_location", angebot.slug),
        "service": dienst,
        "location": ort,
    }


def orte_des_dienstes(angebot: Angebot, land: str) -> list[Objekt]:
    """As it stands inside a service, which is therefore not repeated."""
    if not hat_ort(angebot):
        return []
    voll = dienst_am_ort(angebot, {}, ort_voll(angebot, land))
    return [{name: wert for name, wert in voll.items() if name != "service"}]


def _anschriften(angebot: Angebot, land: str) -> list[Objekt]:
    if not angebot.strasse:
        return []
    return [
        {
            "id": kennung("address", angebot.slug),
            "address_1": f"{angebot.strasse} {angebot.hausnummer}".strip(),
            "city": angebot.ort,
            "state_province": land,
            "postal_code": angebot.plz,
            "country": "DE",
            "address_type": "physical",
        }
    ]


def _zugang(angebot: Angebot) -> list[Objekt]:
    if not angebot.barrierefrei:
        return []
    beschreibung = Barrierefreiheit(angebot.barrierefrei).label
    return [{"id": kennung("accessibility", angebot.slug), "description": beschreibung}]
