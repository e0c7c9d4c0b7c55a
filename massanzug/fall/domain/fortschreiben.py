"""How every text of a case is saved: nobody's words are overwritten unseen, a closed case is sealed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from massanzug.entwurf import stand as staende
from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import Fallstand
from massanzug.fall.models import Fall
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
    return staende.anlegen(objekt, durch=durch)


def fortschreiben(
    objekt: F, werte: Mapping[str, Any], *, durch: Benutzer, stand: int | None = None
) -> F:
    """``entwurf.stand.fortschreiben`` in a case that is open."""
    _siegel_achten(objekt)
    return staende.fortschreiben(objekt, werte, durch=durch, stand=stand)


def _siegel_achten(objekt: Fortgeschrieben) -> None:
    fall = getattr(objekt, "fall", None)
    if fall is not None:
        offen_verlangen(fall)
