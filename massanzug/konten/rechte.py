"""Rights by name. An app says once, in its ``zugriff``, who holds which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied

from massanzug.konten.models import Benutzer

P = TypeVar("P", bound=Callable[..., bool])
RECHTE: dict[str, Callable[..., bool]] = {}


def recht(name: str) -> Callable[[P], P]:
    """Register the decorated check as the one answer to „may this person do ``name``?“."""

    def eintragen(pruefung: P) -> P:
        if name in RECHTE:
            raise ValueError(f"Das Recht {name} gibt es schon.")
        RECHTE[name] = pruefung
        return pruefung

    return eintragen


def darf(benutzer: Benutzer, name: str, *objekt: Any) -> bool:  # noqa: ANN401 - any model
    """Whether this person may; an unknown right is a KeyError, never a silent no or yes."""
    return RECHTE[name](benutzer, *objekt) and benutzer.darf_arbeiten


def verlange(benutzer: Benutzer, name: str, *objekt: Any) -> None:  # noqa: ANN401 - any model
    """PermissionDenied carries the right's name; views turn it into a recorded 404."""
    if not darf(benutzer, name, *objekt):
        raise PermissionDenied(name)
