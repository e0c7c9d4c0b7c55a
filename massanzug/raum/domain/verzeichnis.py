"""Lists that only grow: who is Leitträger since when, which word holds from which day on.

Two people who add a line each overwrite nothing, but the second ends what the first began. So a list
has a ``stand`` like a text has one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import QuerySet, Sum

from massanzug.entwurf.stand import Fortgeschrieben, gleich_verlangen

F = TypeVar("F", bound=Fortgeschrieben)
SPALTEN = {"ab": "gueltig_von", "bis": "gueltig_bis"}  # as the forms say


def verzeichnisstand(zeilen: QuerySet[F]) -> int:
    """How often a line of the list was saved; 0 for an empty one."""
    return zeilen.aggregate(alle=Sum("stand"))["alle"] or 0


def verzeichnis_pruefen(zeilen: QuerySet[F], stand: int, werte: Mapping[str, Any]) -> None:
    """Raise ``Ueberholt`` with the line saved last if the list is not what it was at ``stand``.

    The caller has locked what the list belongs to. The same line twice is no conflict.
    """
    jetzt = verzeichnisstand(zeilen)
    if jetzt == stand:
        return
    zuletzt = zeilen.select_related("geaendert_von").latest("geaendert")
    aktuell = {feld: getattr(zuletzt, SPALTEN.get(feld, feld)) for feld in werte}
    gleich_verlangen(werte, aktuell, jetzt, zuletzt.geaendert_von)
