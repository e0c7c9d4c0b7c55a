from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache


def monate_spaeter(tag: date, monate: int) -> date:
    """The same day ``monate`` months on, or that month's last day (31.08. + 6 = 28.02.)."""
    jahr, monat = divmod(tag.year * 12 + tag.month - 1 + monate, 12)
    letzter = monthrange(jahr, monat + 1)[1]
    return date(jahr, monat + 1, min(tag.day, letzter))


def ostersonntag(jahr: int) -> date:
    """The Gregorian rule (Oudin's form); right from 1583 on."""
    jahrhundert = jahr // 100
    mond = (
        jahr % 19 * 19 + jahrhundert - jahrhundert // 4 - (jahrhundert * 8 + 13) // 25 + 15
    ) % 30
    epakte = mond - (mond // 28) * (1 - (29 // (mond + 1)) * ((21 - jahr % 19) // 11))
    sonntag = (jahr + jahr // 4 + epakte + 2 - jahrhundert + jahrhundert // 4) % 7
    monat = 3 + (epakte - sonntag + 40) // 44
    return date(jahr, monat, epakte - sonntag + 28 - 31 * (monat // 4))


@lru_cache(maxsize=16)
def feiertage(jahr: int) -> frozenset[date]:
    """The public holidays of Nordrhein-Westfalen (§ 2 Abs. 1 Feiertagsgesetz NW)."""
    ostern = ostersonntag(jahr)
    beweglich = {ostern + timedelta(days=n) for n in (-2, 0, 1, 39, 49, 50, 60)}
    fest = {date(jahr, m, t) for m, t in ((1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26))}
    return frozenset(beweglich | fest)


def ist_feiertag(tag: date) -> bool:
    return tag in feiertage(tag.year)
