"""Periods of days, and the one place that asks the clock for the date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone


def heute() -> date:
    """Today in Germany. For views and commands; everything below is handed its ``am``."""
    return timezone.localdate()


@dataclass(frozen=True, slots=True)
class Zeitraum:
    """Both days included; ``bis=None`` is open."""

    von: date
    bis: date | None = None

    def __post_init__(self) -> None:
        if self.bis is not None and self.bis < self.von:
            raise ValueError("Das Ende liegt vor dem Anfang.")

    def __contains__(self, tag: date) -> bool:
        return self.von <= tag and (self.bis is None or tag <= self.bis)

    def schneidet(self, anderer: Zeitraum) -> bool:
        return (self.bis is None or anderer.von <= self.bis) and (
            anderer.bis is None or self.von <= anderer.bis
        )
