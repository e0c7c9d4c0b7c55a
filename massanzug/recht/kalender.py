from __future__ import annotations

from calendar import monthrange
from datetime import date


def monate_spaeter(tag: date, monate: int) -> date:
    """The same day ``monate`` months on, or that month's last day (31.08. + 6 = 28.02.)."""
    jahr, monat = divmod(tag.year * 12 + tag.month - 1 + monate, 12)
    letzter = monthrange(jahr, monat + 1)[1]
    return date(jahr, monat + 1, min(tag.day, letzter))
