"""HSDS puts every list into the same envelope."""

from __future__ import annotations

from collections.abc import Sequence

from massanzug.wegweiser.domain.hsds.objekte import Objekt


def umschlag(inhalt: Sequence[Objekt], *, gesamt: int, seite: int = 1, seiten: int = 1) -> Objekt:
    return {
        "total_items": gesamt,
        "total_pages": seiten,
        "page_number": seite,
        "size": len(inhalt),
        "first_page": seite == 1,
        "last_page": seite == seiten,
        "empty": not inhalt,
        "contents": inhalt,
    }
