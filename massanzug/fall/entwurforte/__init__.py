"""Where the drafts of case work belong: one module per step of the work."""

from __future__ import annotations

from massanzug.fall.entwurforte import (
    abschluss,
    auftraege,
    hilfeplan,
    massanzug,
    ueberpruefung,
    ziele,
)

__all__ = ["abschluss", "auftraege", "hilfeplan", "massanzug", "ueberpruefung", "ziele"]
