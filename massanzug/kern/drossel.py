"""How often something may happen, for everybody together: no address of anybody is kept."""

from __future__ import annotations

from threading import Lock

from django.core.cache import cache

MINUTE = 60  # seconds


class Drossel:
    """At most ``je_minute`` times in the running minute of this process.

    Each server process counts for itself, so with four of them it is four times as often. Asks
    nobody: for what a page waits behind.
    """

    def __init__(self, je_minute: int) -> None:
        self.je_minute = je_minute
        self._sperre = Lock()
        self._minute = -1
        self._anzahl = 0

    def frei(self, sekunde: float) -> bool:
        """Whether one more is let through now; it counts if it is. ``sekunde``: since the epoch."""
        minute = int(sekunde // MINUTE)
        with self._sperre:
            if minute != self._minute:
                self._minute, self._anzahl = minute, 0
            if self._anzahl >= self.je_minute:
                return False
            self._anzahl += 1
            return True


class GemeinsameDrossel:
    """The same for all processes together: counts where sign-in counts (``CACHES``).

    Of two that ask in the same instant one may not be counted. Where nobody signs in
    (``NUR_WEGWEISER``) the database grants the server no table for it: there each process counts for
    itself. A DatabaseError goes to the caller.
    """

    def __init__(self, name: str, je_minute: int) -> None:
        self.name = name
        self.je_minute = je_minute

    def frei(self, sekunde: float) -> bool:
        """As ``Drossel.frei``."""
        minute = f"drossel:{self.name}:{int(sekunde // MINUTE)}"
        anzahl = cache.get(minute, 0)
        if anzahl >= self.je_minute:
            return False
        cache.set(minute, anzahl + 1, timeout=2 * MINUTE)
        return True
