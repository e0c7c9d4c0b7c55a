"""Where the drafts of case work belong: one module per step of the work."""

from __future__ import annotations

from massanzug.fall.entwurforte import auftraege, massanzug, ziele

__all__ = ["auftraege", "massanzug", "ziele"]
