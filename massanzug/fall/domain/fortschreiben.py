"""How every text of a case is saved: nobody's words are overwritten unseen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from massanzug.entwurf.stand import stand_pruefen
from massanzug.fall.begriffe import Fallstand
from massanzug.fall.models import Fall
from massanzug.fall.models.basis import Fortgeschrieben
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer

F = TypeVar("F", bound=Fortgeschrieben)


def offen_verlangen(fall: Fall) -> None:
    """A closed case is sealed: it is kept and read, and nothing in it is written (§ 9b SGB VIII)."""
    if fall.fallstand == Fallstand.ABGESCHLOSSEN:
        raise Regelverstoss(
            "Dieser Fall ist abgeschlossen. Öffnen Sie ihn wieder, bevor Sie darin weiterschreiben."
        )


def anlegen(objekt: F, *, durch: Benutzer) -> F:
    """Save a new object; part of an act, which checks the right and records."""
    _siegel_achten(objekt)
    objekt.geaendert_von = durch
    objekt.full_clean()
    objekt.save()
    return objekt


def fortschreiben(
    objekt: F, werte: Mapping[str, Any], *, durch: Benutzer, stand: int | None = None
) -> F:
    """Save new values over those of ``stand``; ``Ueberholt`` if somebody was faster.

    ``stand=None`` is for changes of a single click, which carry no text of their own.
    """
    _siegel_achten(objekt)
    if stand is not None:
        stand_pruefen(objekt, stand, werte)
    for feld, wert in werte.items():
        setattr(objekt, feld, wert)
    objekt.stand += 1
    objekt.geaendert_von = durch
    objekt.full_clean()
    objekt.save(update_fields=[*werte, "stand", "geaendert", "geaendert_von"])  # and no stale rest
    return objekt


def _siegel_achten(objekt: Fortgeschrieben) -> None:
    fall = getattr(objekt, "fall", None)
    if fall is not None:
        offen_verlangen(fall)
