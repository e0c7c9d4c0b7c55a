"""Calendar time as a real number: months since year 0, the day as a part of its own month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def monatszahl(jahr: int, monat: int) -> int:
    """The month's beginning; ``monatstext`` is the way back."""
    return jahr * 12 + monat - 1


def monatstext(zahl: int) -> str:
    """``2025-01``."""
    return f"{zahl // 12:04d}-{zahl % 12 + 1:02d}"


def zeitpunkt(tag: date) -> float:
    """The beginning of the day."""
    laenge = monthrange(tag.year, tag.month)[1]
    return monatszahl(tag.year, tag.month) + (tag.day - 1) / laenge


def tagesende(tag: date) -> float:
    """The beginning of the next day: a help runs through the whole of its last day."""
    return zeitpunkt(tag + timedelta(days=1))
