"""From the key of a draft's place back to a case, with the rights of this moment."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from massanzug.fall.models import Fall
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf

M = TypeVar("M", bound=Model)


def fall_aus(benutzer: Benutzer, kennung: str, recht: str) -> Fall | None:
    """The case of this ``kennung`` if the person sees it and holds the right now."""
    try:
        schluessel = UUID(kennung)
    except ValueError:
        return None
    fall = _einzige(sichtbare_faelle(benutzer, einzeln=True).filter(kennung=schluessel))
    return fall if fall and darf(benutzer, recht, fall) else None


def zeile_aus(benutzer: Benutzer, menge: QuerySet[M], pk: str, recht: str) -> M | None:
    """The row of a ``sichtbare_…`` queryset, with its case, if the person holds the right now."""
    zeile = _einzige(menge.select_related("fall").filter(pk=int(pk))) if pk.isdecimal() else None
    return zeile if zeile and darf(benutzer, recht, zeile.fall) else None  # type: ignore[attr-defined]  # a part of a case


def _einzige(menge: QuerySet[M]) -> M | None:
    """``first()`` would put one row in order, at every pause of whoever types."""
    return next(iter(menge.order_by()), None)
