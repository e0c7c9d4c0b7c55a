"""Where a family can turn when something is not right: named on every plan (§ 9a SGB VIII)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml
from django.conf import settings

from massanzug.fall.domain.planinhalt import Stelle


class _Gueltig(NamedTuple):
    stelle: Stelle
    ab: date
    bis: date


def beschwerdestellen(am: date) -> tuple[Stelle, ...]:
    """Those of the town's list (setting ``BESCHWERDESTELLEN``) that are there on that day."""
    return tuple(g.stelle for g in _gelesen(settings.BESCHWERDESTELLEN) if g.ab <= am <= g.bis)


@lru_cache(maxsize=4)
def _gelesen(datei: str) -> tuple[_Gueltig, ...]:
    """Read once a process; a broken file stops the first plan, not the hundredth."""
    zeilen = yaml.safe_load(Path(datei).read_text(encoding="utf-8"))
    return tuple(
        _Gueltig(
            Stelle(zeile["name"], zeile.get("kontakt", ""), zeile.get("wofuer", "")),
            zeile["ab"],
            zeile.get("bis", date.max),
        )
        for zeile in zeilen
    )
