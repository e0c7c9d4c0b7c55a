"""Terms of another directory, as far as they are ours, too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from massanzug.wegweiser.domain.hsds.taxonomien import Begriff, Taxonomie, alle_begriffe

if TYPE_CHECKING:
    from massanzug.wegweiser.domain.hsds.lesen import Zeile

SPALTEN = {  # code of an Angabe → column of our file
    "stichworte": "stichworte",
    "gegend": "ortsteil",
    "wirkungsraum": "wirkungsraum",
    "barrierefrei": "barrierefrei",
    "plaetze_frei": "plaetze_frei",
    "plaetze_stand": "plaetze_stand",
    "anschrift_geheim": "anschrift_geheim",
    "bestaetigt_von": "bestaetigt_von",
    "bestaetigt_wie": "bestaetigt_wie",
    "quelle": "quelle_url",
    "quelle_stand": "quelle_stand",
    "lage_genauigkeit": "lage_genauigkeit",
    "lage_quelle": "lage_quelle",
    "lage_lizenz": "lage_lizenz",
}
NUR_WENN_GESAGT = {"bestaetigt_von", "bestaetigt_wie", "anschrift_geheim"}


class Zuordnung:
    """Finds a term by its id, and one of another directory by the name of the Thema."""

    def __init__(self) -> None:
        begriffe = alle_begriffe()
        self.nach_kennung = {b.kennung: b for b in begriffe}
        self.themen_nach_namen = {
            b.name.casefold(): b for b in begriffe if b.taxonomie == Taxonomie.THEMEN and b.ober
        }

    def lesen(self, zeile: Zeile, attribute: list[dict[str, Any]]) -> None:
        """Columns of the Angaben are emptied only by a file that has such terms: one of ours."""
        gefunden = [(n, a, self._begriff(a)) for n, a in enumerate(attribute)]
        arten = {b.taxonomie for _, _, b in gefunden if b}
        themen = [b.code for _, _, b in gefunden if b and b.taxonomie == Taxonomie.THEMEN]
        if themen or Taxonomie.ART in arten:
            zeile.setzen("themen", ";".join(themen), "attributes")
        if Taxonomie.ART in arten:
            for spalte in set(SPALTEN.values()) - NUR_WENN_GESAGT:
                zeile.setzen(spalte, "", "attributes")
        for nummer, attribut, begriff in gefunden:
            stelle = f"attributes[{nummer}]"
            if begriff is None:
                name = _name(attribut)
                zeile.hinweis(stelle, f"„{name}“ ist keines unserer Themen und bleibt weg.")
            elif begriff.taxonomie == Taxonomie.ART:
                zeile.setzen("art", begriff.code, stelle)
            elif begriff.code in SPALTEN:
                zeile.setzen(SPALTEN[begriff.code], attribut.get("value"), f"{stelle}.value")

    def _begriff(self, attribut: Mapping[str, Any]) -> Begriff | None:
        begriff = attribut.get("taxonomy_term") or {}
        kennung = attribut.get("taxonomy_term_id") or begriff.get("id") or ""
        return self.nach_kennung.get(kennung) or self.themen_nach_namen.get(
            _name(attribut).casefold()
        )


def _name(attribut: Mapping[str, Any]) -> str:
    begriff = attribut.get("taxonomy_term") or {}
    return str(begriff.get("name") or attribut.get("taxonomy_term_id") or "")
