"""The API's answers as files: the whole directory, to be kept, passed on or read in elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

from massanzug.wegweiser.domain.hsds import abfragen
from massanzug.wegweiser.domain.hsds.dienste import anbieter_mit_diensten, dienst_voll
from massanzug.wegweiser.domain.hsds.objekte import Objekt
from massanzug.wegweiser.domain.hsds.orte import dienst_am_ort, ort_voll
from massanzug.wegweiser.domain.hsds.seiten import umschlag
from massanzug.wegweiser.domain.hsds.taxonomien import Taxonomie, taxonomie_als_objekt


def hsds_ausgeben(ordner: Path) -> dict[str, int]:
    """Write five files, each one page in the full view; returns how much stands in each."""
    ordner.mkdir(parents=True, exist_ok=True)
    anzahl = {}
    for name, objekte in _alles().items():
        seite = umschlag(objekte, gesamt=len(objekte))
        text = json.dumps(seite, ensure_ascii=False, indent=1) + "\n"
        (ordner / f"{name}.json").write_text(text, encoding="utf-8")
        anzahl[name] = len(objekte)
    return anzahl


def _alles() -> dict[str, list[Objekt]]:
    land = abfragen.bundesland()
    angebote = list(abfragen.dienste(abfragen.Dienstfilter()))
    anbieter = list(abfragen.gesuchte_anbieter())
    dienste_von = abfragen.dienste_je_anbieter(anbieter)
    mit_ort = abfragen.dienste_mit_ort(abfragen.Dienstfilter())
    return {
        "services": [dienst_voll(a, land) for a in angebote],
        "organizations": [
            anbieter_mit_diensten(a, dienste_von[a.pk], land, ganz=False) for a in anbieter
        ],
        "service_at_locations": [
            dienst_am_ort(a, dienst_voll(a, land), ort_voll(a, land)) for a in mit_ort
        ],
        "taxonomies": [taxonomie_als_objekt(t) for t in Taxonomie],
        "taxonomy_terms": [b.als_objekt() for b in abfragen.begriffe()],
    }
