"""What was looked for and not found: how often, in which week, in which Wirkungsraum. Nothing else.

Nobody's search is written down. Up to the fourth time a row holds a keyed hash and a number; whoever
has neither the words nor ``SECRET_KEY`` reads nothing out of it. The fifth search brings the words.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import DatabaseError, connection, transaction
from django.utils.crypto import salted_hmac

from massanzug.kern.drossel import Drossel
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.lesen import stoppwoerter
from massanzug.suche.stamm import stamm
from massanzug.wegweiser.models import Suchzaehlung

LESBAR_AB = 5
LAENGSTES_WORT = 30  # longer ones are no word of any language: an address, a key, a paste
MEISTE_WORTE = 6  # whoever writes more tells a story, and that is not ours to keep
AUFBEWAHREN = timedelta(days=2 * 365)
JE_MINUTE = 120  # rows one process begins or raises; a flood of nonsense fills no table
_drossel = Drossel(JE_MINUTE)
logger = logging.getLogger(__name__)

_EINS_MEHR = """
    INSERT INTO wegweiser_suchzaehlung (woche, raum, abdruck, worte, anzahl)
    VALUES (
        %s, COALESCE((SELECT name FROM wegweiser_raumseite WHERE name = %s), ''), %s, '', 1
    )
    ON CONFLICT (woche, raum, abdruck)
    DO UPDATE SET anzahl = wegweiser_suchzaehlung.anzahl + 1
    RETURNING id, anzahl, worte
"""


def nichts_gefunden(worte: str | Iterable[str], raum: str, am: date) -> None:
    """Count one search that found nothing. Never raises: a page waits behind it.

    ``worte``: as they were typed. A ``raum`` the directory does not know counts for all of them.
    """
    geordnet = normalisiert(worte if isinstance(worte, str) else " ".join(worte))
    if not geordnet or not _drossel.frei(time.time()):
        return
    montag = am - timedelta(days=am.weekday())
    try:
        with transaction.atomic():
            _zaehlen(geordnet, raum, montag)
    except DatabaseError as fehler:
        logger.warning("Suchzählung nicht geschrieben: %s", type(fehler).__name__)


def _zaehlen(geordnet: dict[str, str], raum: str, montag: date) -> None:
    """One statement; a second one, with the words in it, only when there are no words yet at five."""
    with connection.cursor() as cursor:
        cursor.execute(_EINS_MEHR, [montag, raum, abdruck(geordnet, montag)])
        pk, anzahl, lesbar = cursor.fetchone()
    if anzahl >= LESBAR_AB and not lesbar:
        Suchzaehlung.objects.filter(pk=pk).update(worte=" ".join(geordnet.values()))


def normalisiert(text: str) -> dict[str, str]:
    """Stem → the folded word it comes from, sorted by stem; empty where nothing may be counted.

    Words with a digit or an @, links and very long ones could name a person and are left out.
    """
    zeichen = [
        stueck
        for wort in text.split()
        if len(wort) <= LAENGSTES_WORT and "@" not in wort and "/" not in wort
        for stueck in stuecke(wort)
        if not any(z.isdecimal() for z in wort)
    ]
    gefaltet = [wort for wort in map(falten, zeichen) if len(wort) > 1]
    stopp = stoppwoerter("de", gefaltet)
    je_stamm = {stamm(wort): wort for wort in gefaltet if wort not in stopp}
    return dict(sorted(je_stamm.items())) if len(je_stamm) <= MEISTE_WORTE else {}


def abdruck(geordnet: dict[str, str], montag: date) -> str:
    """The same words give another hash in another week, so that no row follows anybody."""
    salz = f"massanzug.wegweiser.suchzaehlung.{montag.isoformat()}"
    return salted_hmac(salz, " ".join(geordnet), algorithm="sha256").hexdigest()


def alte_wochen_loeschen(am: date) -> int:
    return Suchzaehlung.objects.filter(woche__lt=am - AUFBEWAHREN).delete()[0]
