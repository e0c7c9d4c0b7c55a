"""The Ortsteile to choose from, each under the Wirkungsraum it belongs to on that day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from massanzug.raum.domain.abfragen import alphabetisch
from massanzug.raum.models import Ortsteil, Ortsteilzuordnung, gilt_am

OHNE = ""


def ortsteile_nach_raum(
    ortsteile: Iterable[Ortsteil], am: date
) -> list[tuple[str, list[Ortsteil]]]:
    """Name of the Wirkungsraum → its Ortsteile, those nobody assigned last (``OHNE``).

    The same answer as ``wirkungsraum_von`` for each, in one query.
    """
    zuordnungen = Ortsteilzuordnung.objects.filter(gilt_am(am)).order_by("gueltig_von")
    raum = dict(zuordnungen.values_list("ortsteil", "wirkungsraum__name"))
    alle = {o.pk: o for o in ortsteile}
    gruppen: dict[str, list[Ortsteil]] = {}
    for ortsteil in sorted(alle.values(), key=lambda o: alphabetisch(o.name)):
        stelle: Ortsteil | None = ortsteil
        while stelle is not None and stelle.pk not in raum:
            stelle = alle.get(stelle.teil_von_id) if stelle.teil_von_id else None
        gruppen.setdefault(raum[stelle.pk] if stelle else OHNE, []).append(ortsteil)
    return sorted(gruppen.items(), key=lambda g: (g[0] == OHNE, alphabetisch(g[0])))
