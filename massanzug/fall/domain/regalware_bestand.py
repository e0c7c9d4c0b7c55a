"""The Regalware mirror over the Jugendamt's own plans: counts, no names, no way to another case."""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, Min, OuterRef

from massanzug.fall.domain.regalware.minhash import Abdruck, abdruck, fast_woertlich
from massanzug.fall.domain.regalware.schnipsel import Teil, schnipsel_des_plans
from massanzug.fall.models import Baustein, Fall, Person, Planabdruck, Planband, Ziel
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

AB = 3  # a smaller number of plans could point to a family (X12)
PLAENE_JE_TEAM = 5
VERGLEICHE = 1000  # more like plans than this are counted as „mindestens 1000“


def abdruck_erneuern(fall: Fall) -> None:
    """Part of every act that changes the words of a Baustein or a Ziel. Seven queries at the most."""
    neu = abdruck(_schnipsel([fall])[fall.pk])
    gepackt = _packen(neu.schnipsel)
    alt = Planabdruck.objects.select_for_update().filter(fall=fall).first()
    if (bytes(alt.schnipsel) if alt else b"") == gepackt:
        return
    if alt:
        Planband.objects.filter(fall=fall).delete()
    if not neu.schnipsel:
        Planabdruck.objects.filter(fall=fall).delete()
        return
    alt = alt or Planabdruck(fall=fall)
    alt.schnipsel = gepackt
    alt.save()
    Planband.objects.bulk_create(_baender(fall, neu))


def abdruecke_anlegen(faelle: Iterable[Fall]) -> None:
    """The prints of many new cases at once; those that have one must not be among them."""
    faelle = list(faelle)
    schnipsel = _schnipsel(faelle)
    baender, abdruecke = [], []
    for fall in faelle:
        neu = abdruck(schnipsel[fall.pk])
        if neu.schnipsel:
            abdruecke.append(Planabdruck(fall=fall, schnipsel=_packen(neu.schnipsel)))
            baender += _baender(fall, neu)
    Planabdruck.objects.bulk_create(abdruecke, batch_size=1000)
    Planband.objects.bulk_create(baender, batch_size=5000)


def _baender(fall: Fall, neu: Abdruck) -> list[Planband]:
    return [Planband(fall=fall, wert=wert) for wert in neu.baender]


def _schnipsel(faelle: Sequence[Fall]) -> dict[int, frozenset[str]]:
    """Key of the case → what its plan says. Three queries for any number of cases."""
    bausteine = Baustein.objects.filter(fall__in=faelle, entfernt_am__isnull=True).order_by()
    ziele = Ziel.objects.filter(fall__in=faelle).order_by()
    personen = Person.objects.filter(fall__in=faelle).order_by()
    teile: dict[int, list[Teil]] = {fall.pk: [] for fall in faelle}
    namen = {fall.pk: [fall.name] for fall in faelle}
    for fall, stufe, was, *umstaende in bausteine.values_list(
        "fall", "stufe", "was", "wie_oft", "wo"
    ):
        teile[fall].append(Teil(f"baustein{stufe}", (was,), tuple(umstaende)))
    for fall, *texte in ziele.values_list(
        "fall", "text", "merkmal", "mein_beitrag", "beitrag_anderer"
    ):
        teile[fall].append(Teil("ziel", tuple(texte)))
    for fall, *seine in personen.values_list("fall", "name", "weitere_namen"):
        namen[fall] += seine
    return {pk: schnipsel_des_plans(teile[pk], namen[pk]) for pk in teile}


def _packen(schnipsel: frozenset[int]) -> bytes:
    return struct.pack(f"<{len(schnipsel)}I", *sorted(schnipsel))


def _auspacken(gepackt: bytes) -> frozenset[int]:
    return frozenset(struct.unpack(f"<{len(gepackt) // 4}I", gepackt))


def aehnliche_plaene(fall: Fall) -> int:
    """How many other plans say almost word for word the same. Two queries."""
    eigener = Planabdruck.objects.filter(fall=fall).values_list("schnipsel", flat=True).first()
    if eigener is None:
        return 0
    eigene = _auspacken(bytes(eigener))
    eigene_baender = Planband.objects.filter(fall=fall).values("wert")
    kandidaten = Planband.objects.filter(wert__in=eigene_baender).exclude(fall=fall).values("fall")
    andere = Planabdruck.objects.filter(fall__in=kandidaten).order_by()
    return sum(
        fast_woertlich(eigene, _auspacken(bytes(gepackt)))
        for gepackt in andere.values_list("schnipsel", flat=True)[:VERGLEICHE]
    )


def regalware_satz(anzahl: int) -> str:
    """What the mirror says; nothing below three, where a number could point to a family."""
    if anzahl < AB:
        return ""
    mindestens = "mindestens " if anzahl >= VERGLEICHE else ""
    return f"Dieser Plan gleicht {mindestens}{anzahl} anderen fast wörtlich."


@dataclass(frozen=True, slots=True)
class Quartalsanteil:
    """``gleiche`` of ``plaene`` plans begun in that quarter are like at least three others.

    ``None``: one or two, which is not told.
    """

    jahr: int
    quartal: int
    plaene: int
    gleiche: int | None

    @property
    def prozent(self) -> int | None:
        return None if self.gleiche is None else round(100 * self.gleiche / self.plaene)


@dataclass(frozen=True, slots=True)
class Teamanteil:
    team: str
    quartale: tuple[Quartalsanteil, ...]


@transaction.atomic
def anteile_lesen(*, durch: Benutzer) -> list[Teamanteil]:
    """Per team and quarter, in the order of names and of time.

    A quarter of a team with fewer than five plans is not told.
    """
    verlange(durch, "regalware.lesen")
    gleiche = _plaene_mit_gleichen()
    plaene: dict[str, dict[tuple[int, int], list[bool]]] = defaultdict(lambda: defaultdict(list))
    zeilen = Planabdruck.objects.annotate(
        ab=Min("fall__bausteine__ab"), angelegt=Min("fall__bausteine__angelegt")
    ).values_list("fall", "fall__team__name", "ab", "angelegt")
    for fall, team, ab, angelegt in zeilen:
        if beginn := _beginn(ab, angelegt):
            plaene[team][beginn.year, (beginn.month - 1) // 3 + 1].append(fall in gleiche)
    protokolliere(durch, "regalware.lesen", None)
    return [
        Teamanteil(team, quartale)
        for team, liste in sorted(plaene.items())
        if (quartale := tuple(_quartale(liste)))
    ]


def _quartale(plaene: dict[tuple[int, int], list[bool]]) -> Iterator[Quartalsanteil]:
    for (jahr, quartal), liste in sorted(plaene.items()):
        if len(liste) >= PLAENE_JE_TEAM:
            gleiche = sum(liste)
            erzaehlt = gleiche if gleiche == 0 or gleiche >= AB else None
            yield Quartalsanteil(jahr, quartal, len(liste), erzaehlt)


def _beginn(ab: date | None, angelegt: datetime | None) -> date | None:
    return ab or (angelegt.date() if angelegt else None)


def _plaene_mit_gleichen() -> set[int]:
    """The cases whose plan is like at least three others; stops at the third of each."""
    nachbar = Planband.objects.filter(wert=OuterRef("wert")).exclude(fall=OuterRef("fall"))
    geteilt = Planband.objects.filter(Exists(nachbar)).order_by()
    eimer: dict[int, list[int]] = defaultdict(list)
    baender: dict[int, list[int]] = defaultdict(list)
    for fall, wert in geteilt.values_list("fall", "wert"):
        eimer[wert].append(fall)
        baender[fall].append(wert)
    abdruecke = {
        fall: _auspacken(bytes(gepackt))
        for fall, gepackt in Planabdruck.objects.order_by().values_list("fall", "schnipsel")
        if fall in baender
    }

    def kandidaten(fall: int) -> Iterator[int]:
        gesehen = {fall}
        for wert in baender[fall]:
            for anderer in eimer[wert]:
                if anderer not in gesehen:
                    gesehen.add(anderer)
                    yield anderer

    def hat_gleiche(fall: int) -> bool:
        treffer = 0
        for anderer in kandidaten(fall):
            treffer += fast_woertlich(abdruecke[fall], abdruecke[anderer])
            if treffer >= AB:
                return True
        return False

    return {fall for fall in baender if hat_gleiche(fall)}
