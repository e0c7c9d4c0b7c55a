"""All situations, in an order that never changes: the seed counts on it."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situationen import alltag, familie, jugend, wandel

SITUATIONEN = (*alltag.SITUATIONEN, *jugend.SITUATIONEN, *familie.SITUATIONEN, *wandel.SITUATIONEN)
