"""The page of one Träger and the lines of the list, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.raum.domain.abfragen import fehlende_vereinbarungen
from massanzug.raum.domain.uebersicht import (
    Ort,
    Registerzeile,
    gilt,
    orte,
    register,
    vereinbarungen_je_traeger,
)
from massanzug.raum.models import Leittraegerschaft, Traeger
from massanzug.raum.zugriff import sichtbare_standorte, sichtbare_vereinbarungen


@dataclass(frozen=True, slots=True)
class Traegerzeile:
    """Of a Träger that ``traeger_auswaehlen`` annotated."""

    traeger: Traeger
    waehlbar: bool
    teilbar: bool
    register: Sequence[Registerzeile]

    @property
    def dringend(self) -> list[Registerzeile]:
        return [z for z in self.register if z.laufzeit.stand == "bald"]


def traegerzeilen(benutzer: Benutzer, traeger: Sequence[Traeger], am: date) -> list[Traegerzeile]:
    """``traeger`` come from ``traeger_auswaehlen``; one query for all registers."""
    je = vereinbarungen_je_traeger(benutzer, traeger, am)
    return [
        Traegerzeile(
            traeger=t,
            waehlbar=bool(getattr(t, "waehlbar", False)),
            teilbar=bool(getattr(t, "teilbar", False)),
            register=je.get(t.pk, []),
        )
        for t in traeger
    ]


def als_tabelle(zeilen: Iterable[Traegerzeile]) -> tuple[list[str], list[list[object]]]:
    kopf = ["Träger", "Art", "In jedem Fall wählbar", "Fälle dürfen geteilt werden"]
    return [*kopf, "Vereinbarungen"], [
        [
            z.traeger.name,
            z.traeger.get_art_display(),
            "ja" if z.waehlbar else "nein",
            "ja" if z.teilbar else "nein",
            "; ".join(
                f"{r.vereinbarung.get_art_display()}: {r.laufzeit.worte}" for r in z.register
            ),
        ]
        for z in zeilen
    ]


@dataclass(frozen=True, slots=True)
class Traegerseite:
    """``dokumente``: whether this person may open papers; ``fehlt``: before a case can be shared."""

    register: Sequence[Registerzeile]
    liest_register: bool
    dokumente: bool
    fehlt: Sequence[str]
    orte: Sequence[Ort]
    leittraegerschaften: Sequence[Leittraegerschaft]
    pflegt: bool


def traegerseite(benutzer: Benutzer, traeger: Traeger, jetzt: datetime) -> Traegerseite:
    am = jetzt.date()
    standorte = sichtbare_standorte(benutzer).filter(traeger=traeger)
    eigene = benutzer.organisation_id is not None and (
        benutzer.organisation_id == traeger.organisation_id
    )
    schaften = traeger.leittraegerschaften.select_related("wirkungsraum").order_by("-gueltig_von")
    return Traegerseite(
        register=register(sichtbare_vereinbarungen(benutzer).filter(traeger=traeger), am),
        liest_register=benutzer.ist_jugendamt or eigene,
        dokumente=benutzer.ist_jugendamt,
        fehlt=fehlende_vereinbarungen(traeger, am) if benutzer.ist_jugendamt or eigene else (),
        orte=orte(
            standorte.select_related("wirkungsraum").prefetch_related("oeffnungszeiten"), jetzt
        ),
        leittraegerschaften=[
            s for s in schaften if gilt(s.gueltig_von, s.gueltig_bis, am) or s.gueltig_von > am
        ],
        pflegt=darf(benutzer, "traeger.pflegen"),
    )
