"""What in a text may point to somebody: names, places, schools, dates, numbers. Pure: no database.

It lists and does not decide: people look at what it found, and it says in the handbook that it misses some.
"""

from __future__ import annotations

from massanzug.team.domain.schwaerzung.funde import Bekannt, Fund, Fundart
from massanzug.team.domain.schwaerzung.pruefen import funde, namensfunde, schwaerzen

__all__ = ["Bekannt", "Fund", "Fundart", "funde", "namensfunde", "schwaerzen"]
