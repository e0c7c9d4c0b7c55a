"""HSDS wants UUIDs; ours are made from slugs, so the same entry has the same id everywhere.

No column holds them: with a few thousand entries, finding the slug of an id takes milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import NAMESPACE_DNS, UUID, uuid5

NAMENSRAUM = uuid5(NAMESPACE_DNS, "wegweiser.massanzug")


def kennung(art: str, schluessel: str) -> str:
    """The id of one HSDS object; ``art`` is the HSDS name of its kind, such as ``service``."""
    return str(uuid5(NAMENSRAUM, f"{art}:{schluessel}"))


def schluessel_zu(art: str, gesucht: str, schluessel: Iterable[str]) -> str | None:
    """Whose id that is; None for anything else, a text that is no UUID among it."""
    try:
        genau = str(UUID(gesucht))
    except ValueError:
        return None
    return next((s for s in schluessel if kennung(art, s) == genau), None)
