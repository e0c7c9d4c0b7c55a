"""Who knows what of whom: person by person, as far as each Träger reads along today.

Not what was declared but what opens: the same querysets answer that the Träger's own pages ask.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from massanzug.fall.begriffe import Beteiligtenrolle
from massanzug.fall.domain.zugang_blick import Einwilligungszeile, zugangsblick
from massanzug.fall.models import Fall
from massanzug.fall.zugriff import (
    sichtbare_auftraege,
    sichtbare_bausteine,
    sichtbare_hilfeplaene,
    sichtbare_personen,
    sichtbare_ressourcen,
    sichtbare_ueberpruefungen,
    sichtbare_willen,
    sichtbare_ziele,
)
from massanzug.fall.zugriff_netz import sichtbare_genogramme, sichtbare_netzkarten
from massanzug.konten.models import Benutzer, Organisation

Menge = Callable[[Benutzer, Fall], QuerySet[Any]]
JE_PERSON: dict[str, Menge] = {
    "Wille": sichtbare_willen,
    "Ressourcen": sichtbare_ressourcen,
    "Ziele": sichtbare_ziele,
    "Netzkarten": sichtbare_netzkarten,
}
GEMEINSAM: dict[str, Menge] = {
    "Maßanzug": sichtbare_bausteine,
    "Aufträge": sichtbare_auftraege,
    "Hilfepläne": sichtbare_hilfeplaene,
    "Überprüfungen": sichtbare_ueberpruefungen,
    "Genogramm": sichtbare_genogramme,
}
ALLE = "alle zusammen"


@dataclass(frozen=True, slots=True)
class Wissenszeile:
    """``zellen`` in the order of ``JE_PERSON``: „2 von 3“, „alles“, „nichts“, or empty where there is nothing to know."""

    wer: str
    zellen: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Mitwissen:
    """One Träger that reads along today. ``gemeinsam``: what belongs to no single person."""

    organisation: Organisation
    leute: list[str]
    einwilligungen: list[Einwilligungszeile]
    zeilen: list[Wissenszeile]
    gemeinsam: list[tuple[str, str]]


def wer_weiss_was(benutzer: Benutzer, fall: Fall, am: date) -> list[Mitwissen]:
    """For somebody of the Jugendamt, who sees all of the case; empty where no Träger reads along."""
    blick = zugangsblick(benutzer, fall, am)
    lesende: dict[Organisation, list[Benutzer]] = {}
    for zeile in blick.zeilen:
        wer = zeile.beteiligung.benutzer
        liest = zeile.beteiligung.rolle == Beteiligtenrolle.TRAEGER and not zeile.ruht
        if liest and not zeile.kommt and wer and wer.organisation:
            lesende.setdefault(wer.organisation, []).append(wer)
    alles = _gelesen(benutzer, fall)
    personen: list[tuple[int | None, str]] = [
        (p.pk, p.name) for p in sichtbare_personen(benutzer, fall)
    ]
    if any(alles[was, None] for was in JE_PERSON):
        personen.append((None, ALLE))
    return [
        Mitwissen(
            organisation=organisation,
            leute=sorted({str(b) for b in leute}),
            einwilligungen=[
                e
                for e in blick.einwilligungen
                if e.gilt and e.einwilligung.traeger.organisation_id == organisation.pk
            ],
            zeilen=[
                Wissenszeile(
                    name, [(was, _zelle(da[was, pk], alles[was, pk])) for was in JE_PERSON]
                )
                for pk, name in personen
            ],
            gemeinsam=[(was, _zelle(da[was, None], alles[was, None])) for was in GEMEINSAM],
        )
        for organisation, leute in lesende.items()
        for da in [_gelesen(leute[0], fall)]  # all people of a Träger in a case see the same of it
    ]


def _gelesen(wer: Benutzer, fall: Fall) -> Counter[tuple[str, int | None]]:
    """How many of what this person sees: by person, or of none."""
    gezaehlt: Counter[tuple[str, int | None]] = Counter()
    for was, menge in JE_PERSON.items():
        gezaehlt.update(
            (was, pk) for pk in menge(wer, fall).order_by().values_list("person", flat=True)
        )
    for was, menge in GEMEINSAM.items():
        gezaehlt[was, None] = menge(wer, fall).count()
    return gezaehlt


def _zelle(davon: int, alle: int) -> str:
    if not alle:
        return ""
    if not davon:
        return "nichts"
    return "alles" if davon >= alle else f"{davon} von {alle}"
