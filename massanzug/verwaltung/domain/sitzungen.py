"""Signing other browsers out: one's own, somebody's, a whole organisation's."""

from __future__ import annotations

from django.db import transaction

from massanzug.konten.models import Benutzer, Organisation, Sitzung
from massanzug.konten.zugriff import sichtbare_sitzungen
from massanzug.protokoll.schreiben import protokolliere


@transaction.atomic
def sitzung_beenden(zeichen: str, *, durch: Benutzer) -> bool:
    """One of one's own, named by ``Sitzung.zeichen``. False: it is not there, or not yours."""
    for sitzung in sichtbare_sitzungen(durch):
        if sitzung.zeichen == zeichen:
            sitzung.delete()
            protokolliere(durch, "sitzung.beenden", durch, geraet=sitzung.geraet)
            return True
    return False


@transaction.atomic
def andere_sitzungen_beenden(ausser: str, *, durch: Benutzer) -> int:
    """``ausser``: the key of the session this is asked from."""
    anzahl, _ = sichtbare_sitzungen(durch).exclude(pk=ausser).delete()
    protokolliere(durch, "sitzung.beenden", durch, anzahl=anzahl)
    return anzahl


def sitzungen_von(benutzer: Benutzer) -> int:
    """Part of another act, which records it. How many browsers are out now."""
    return Sitzung.objects.filter(benutzer=benutzer).delete()[0]


def sitzungen_der_organisation(organisation: Organisation) -> int:
    return Sitzung.objects.filter(benutzer__organisation=organisation).delete()[0]
