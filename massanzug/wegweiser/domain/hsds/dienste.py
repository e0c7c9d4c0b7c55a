"""``service``: one Angebot, flat as in lists and full as alone."""

from __future__ import annotations

from collections.abc import Sequence

from massanzug.wegweiser.domain.hsds.anbieter import (
    anbieter_flach,
    anbieter_kennung,
    anbieter_voll,
)
from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.domain.hsds.objekte import Objekt, ohne_leeres, rufnummern
from massanzug.wegweiser.domain.hsds.orte import orte_des_dienstes
from massanzug.wegweiser.domain.hsds.taxonomien import (
    Begriff,
    angabenbegriff,
    artbegriff,
    themenbegriff,
)
from massanzug.wegweiser.domain.hsds.zeiten import zeitplan
from massanzug.wegweiser.models import Anbieter, Angebot

UNBESTAETIGT = "Diese Angaben hat noch niemand bestätigt."


def dienst_kennung(angebot: Angebot) -> str:
    return kennung("service", angebot.slug)


def dienst_flach(angebot: Angebot) -> Objekt:
    """The list view. ``assured_date`` is when somebody asked, ``last_modified`` when one saved."""
    return ohne_leeres(
        {
            "id": dienst_kennung(angebot),
            "organization_id": angebot.anbieter and anbieter_kennung(angebot.anbieter),
            "name": angebot.name,
            "description": angebot.beschreibung,
            "url": angebot.website,
            "email": angebot.email,
            "status": "active",
            "fees_description": angebot.kosten,
            "wait_time": angebot.wartezeit,
            "eligibility_description": angebot.zielgruppe,
            "minimum_age": angebot.alter_von,
            "maximum_age": angebot.alter_bis,
            "assured_date": angebot.bestaetigt_am and angebot.bestaetigt_am.isoformat(),
            "alert": "" if angebot.bestaetigt_am else UNBESTAETIGT,
            "last_modified": angebot.geaendert.isoformat(timespec="milliseconds"),
            "organization": angebot.anbieter and anbieter_flach(angebot.anbieter),
        }
    )


def dienst_voll(angebot: Angebot, land: str = "") -> Objekt:
    """Everything; its lists are there even when empty, so that an import can tell „none“."""
    return dienst_flach(angebot) | {
        "phones": rufnummern(angebot.telefon, f"service/{angebot.slug}"),
        "schedules": zeitplan(angebot),
        "service_areas": _gebiet(angebot),
        "service_at_locations": orte_des_dienstes(angebot, land),
        "languages": [
            {"id": kennung("language", f"{angebot.slug}/{name}"), "name": name}
            for name in _sprachen(angebot)
        ],
        "cost_options": _kostenlos(angebot),
        "attributes": _merkmale(angebot),
        "metadata": _herkunft(angebot),
    }


def anbieter_mit_diensten(
    anbieter: Anbieter, angebote: Sequence[Angebot], land: str, *, ganz: bool
) -> Objekt:
    """An organization with what it offers, in short or whole."""
    dienste = [dienst_voll(a, land) if ganz else _genannt(a) for a in angebote]
    return anbieter_voll(anbieter) | {"services": dienste}


def _genannt(angebot: Angebot) -> Objekt:
    return {"id": dienst_kennung(angebot), "name": angebot.name, "status": "active"}


def _sprachen(angebot: Angebot) -> list[str]:
    teile = (teil.strip() for teil in angebot.sprachen.split(";"))
    return list(dict.fromkeys(teil for teil in teile if teil))


def _gebiet(angebot: Angebot) -> list[Objekt]:
    """Only the town as far as it is known: where an offer stands says not whom it serves."""
    if not angebot.ort or angebot.anschrift_geheim:
        return []
    return [{"id": kennung("service_area", angebot.slug), "name": angebot.ort}]


def _kostenlos(angebot: Angebot) -> list[Objekt]:
    if not angebot.kostenlos:
        return []
    kenn = kennung("cost_option", angebot.slug)
    return [{"id": kenn, "option": "kostenlos", "currency": "EUR", "amount": 0}]


def angaben(angebot: Angebot) -> dict[str, str]:
    """What HSDS has no field for, by the codes of that taxonomy. Of a protected place: no area."""
    gegend = None if angebot.anschrift_geheim else angebot.gegend
    alle = {
        "stichworte": angebot.stichworte,
        "wirkungsraum": gegend.raum.name if gegend and gegend.raum else "",
        "gegend": gegend.name if gegend else "",
        "barrierefrei": angebot.barrierefrei,
        "rund_um_die_uhr": "ja" if angebot.rund_um_die_uhr else "",
        "plaetze_frei": "" if angebot.plaetze_frei is None else str(angebot.plaetze_frei),
        "plaetze_stand": angebot.plaetze_stand.isoformat() if angebot.plaetze_stand else "",
        "anschrift_geheim": "ja" if angebot.anschrift_geheim else "",
        "bestaetigt_von": angebot.bestaetigt_von,
        "bestaetigt_wie": angebot.bestaetigt_wie,
        "quelle": angebot.quelle,
        "quelle_stand": angebot.quelle_stand,
    }
    if angebot.breite is not None and not angebot.anschrift_geheim:
        alle |= {
            "lage_genauigkeit": angebot.lage_genauigkeit,
            "lage_quelle": angebot.lage_quelle,
            "lage_lizenz": angebot.lage_lizenz,
        }
    return {code: wert for code, wert in alle.items() if wert}


def _merkmale(angebot: Angebot) -> list[Objekt]:
    zugeordnet = [artbegriff(angebot.art), *map(themenbegriff, angebot.themen.all())]
    return [
        *(_merkmal(angebot, begriff) for begriff in zugeordnet),
        *(_merkmal(angebot, angabenbegriff(c), wert) for c, wert in angaben(angebot).items()),
    ]


def _merkmal(angebot: Angebot, begriff: Begriff, wert: str = "") -> Objekt:
    return ohne_leeres(
        {
            "id": kennung("attribute", f"{angebot.slug}/{begriff.taxonomie}/{begriff.code}"),
            "link_id": dienst_kennung(angebot),
            "taxonomy_term_id": begriff.kennung,
            "link_entity": "service",
            "value": wert,
            "taxonomy_term": begriff.als_objekt(),
        }
    )


def _herkunft(angebot: Angebot) -> list[Objekt]:
    """When somebody last saved, and, apart from it, when somebody last made sure."""
    taten = [("update", angebot.geaendert.date(), "")]
    if angebot.bestaetigt_am:
        taten.append(("verify", angebot.bestaetigt_am, angebot.bestaetigt_von))
    return [
        {
            "id": kennung("metadata", f"{angebot.slug}/{tat}"),
            "resource_id": dienst_kennung(angebot),
            "resource_type": "service",
            "last_action_date": am.isoformat(),
            "last_action_type": tat,
            "field_name": "*",
            "previous_value": "",
            "replacement_value": "",
            "updated_by": wer,
        }
        for tat, am, wer in taten
    ]
