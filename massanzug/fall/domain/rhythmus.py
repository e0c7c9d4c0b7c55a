"""How often this Jugendamt looks at a Hilfeplan again (§ 36 Abs. 2 SGB VIII names no number)."""

from __future__ import annotations

from datetime import date

from django.conf import settings

from massanzug.recht.fristen import ueberpruefung_faellig


def im_ueblichen_abstand(ab: date) -> date:
    """The setting ``UEBERPRUEFUNG_MONATE`` on from ``ab``; without it what ``recht`` calls usual."""
    return ueberpruefung_faellig(ab, settings.UEBERPRUEFUNG_MONATE)
