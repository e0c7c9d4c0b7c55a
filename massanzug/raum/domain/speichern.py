from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import Model

M = TypeVar("M", bound=Model)


def setzen_und_speichern(objekt: M, werte: Mapping[str, Any]) -> M:
    """Set, check, save. What the model forbids is a ValidationError; forms show it at its field."""
    for feld, wert in werte.items():
        setattr(objekt, feld, wert)
    objekt.full_clean()
    objekt.save()
    return objekt
