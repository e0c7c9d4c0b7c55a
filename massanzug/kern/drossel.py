"""How often something may happen, for everybody together: no address of anybody is kept."""

from __future__ import annotations

from threading import Lock


class Drossel:
    """At most ``je_minute`` times in the running minute of this process.

    Each server process counts for itself, so with four of them it is four times as often.
    """

    def __init__(self, je_minute: int) -> None:
        self.je_minute = je_minute
        self._sperre = Lock()
        self._minute = -1
        self._anzahl = 0

    def frei(self, sekunde: float) -> bool:
        """Whether one more is let through now; it counts if it is. ``sekunde``: since the epoch."""
        minute = int(sekunde // 60)
        with self._sperre:
            if minute != self._minute:
                self._minute, self._anzahl = minute, 0
            if self._anzahl >= self.je_minute:
                return False
            self._anzahl += 1
            return True
