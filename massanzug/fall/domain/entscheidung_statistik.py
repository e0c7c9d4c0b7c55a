"""The codes of the official statistic beside a decision: derived where it can be, else asked once.

They say nothing about the family and are no part of the plan (§ 99 Abs. 1 SGB VIII).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.models import Entscheidung, Fall, Statistikangabe
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.recht.statistik import (
    MERKMALE,
    Merkmal,
    Zeitpunkt,
    ableiten,
    code_text,
    merkmale_der_hilfe,
    pruefen,
)


@dataclass(frozen=True, slots=True)
class Statistikzeile:
    """One Merkmal. ``abgeleitet``: it follows from the decision and is not asked."""

    merkmal: Merkmal
    codes: tuple[str, ...]
    abgeleitet: bool

    @property
    def texte(self) -> tuple[str, ...]:
        return tuple(code_text(self.merkmal.schluessel, c) for c in self.codes)


def statistik_der_hilfe(entscheidung: Entscheidung) -> list[Statistikzeile]:
    """Every Merkmal known at the beginning of a Hilfe, in the order of the law. One query."""
    gefragt: dict[str, list[str]] = {}
    for angabe in entscheidung.fall.statistikangaben.exclude(code=""):
        gefragt.setdefault(angabe.merkmal, []).append(angabe.code)
    traeger = entscheidung.traeger
    folgt = ableiten(entscheidung.hilfe, traegerart=traeger.art if traeger else "")
    return [
        Statistikzeile(
            merkmal=merkmal,
            codes=tuple(gefragt.get(merkmal.schluessel, ()))
            or ((folgt[merkmal.schluessel],) if merkmal.schluessel in folgt else ()),
            abgeleitet=merkmal.schluessel in folgt and merkmal.schluessel not in gefragt,
        )
        for merkmal in merkmale_der_hilfe(Zeitpunkt.BEGINN)
    ]


@transaction.atomic
def statistik_angeben(
    fall: Fall, antworten: Mapping[str, Sequence[str]], *, durch: Benutzer, am: date
) -> None:
    """Keep the answers, per Merkmal in their order; no code is „nicht erfragt“, always valid."""
    verlange(durch, "fall.entscheiden", fall)
    offen_verlangen(fall)
    for merkmal, codes in antworten.items():
        if fehler := pruefen(merkmal, codes, am):
            raise Regelverstoss(f"{MERKMALE[merkmal].name}: {' '.join(fehler)}")
    fall.statistikangaben.filter(merkmal__in=antworten).delete()
    Statistikangabe.objects.bulk_create(
        Statistikangabe(fall=fall, merkmal=merkmal, rang=rang, code=code)
        for merkmal, codes in antworten.items()
        for rang, code in enumerate(codes or [""], start=1)
    )
    protokolliere(durch, "statistik.angeben", fall, akte=fall)
