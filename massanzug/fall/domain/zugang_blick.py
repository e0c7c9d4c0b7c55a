"""Who may open this case, in words a family understands too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from massanzug.fall.begriffe import Abteil, Beteiligtenrolle
from massanzug.fall.models import Beteiligung, Einwilligung, Fall
from massanzug.fall.zugriff import (
    mit_vereinbarungen,
    sichtbare_beteiligungen,
    sichtbare_einwilligungen,
    traeger_des_grundes,
)
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer

WAS = {
    Beteiligtenrolle.FEDERFUEHREND: "ist zuständig und entscheidet",
    Beteiligtenrolle.VERTRETUNG: "vertritt und darf entscheiden",
    Beteiligtenrolle.MITARBEIT: "arbeitet mit, entscheidet nicht",
    Beteiligtenrolle.TRAEGER: "sieht, was mit dem Träger geteilt ist",
}


@dataclass(frozen=True, slots=True)
class Zugangszeile:
    """``grund``: on what a Träger's access rests. ``kommt``: it has not begun yet.

    ``ruht``: why it opens nothing although its time runs; empty where it does.
    """

    beteiligung: Beteiligung
    wer: str
    organisation: str
    was: str
    grund: str
    ruht: str
    kommt: bool
    zustaendig: bool


@dataclass(frozen=True, slots=True)
class Einwilligungszeile:
    einwilligung: Einwilligung
    stand: str

    @property
    def gilt(self) -> bool:
        return self.stand == ""


@dataclass(frozen=True, slots=True)
class Zugangsblick:
    zeilen: list[Zugangszeile]
    einwilligungen: list[Einwilligungszeile]
    leitung: list[str]
    wjh: bool


def zugangsblick(benutzer: Benutzer, fall: Fall, am: date) -> Zugangsblick:
    """Every open way into the case, those of a role without a Beteiligung among them."""
    beteiligungen = mit_vereinbarungen(sichtbare_beteiligungen(benutzer, fall), am)
    einwilligungen = sichtbare_einwilligungen(benutzer, fall)
    leitung = fall.team.benutzer.filter(rolle=Rolle.LEITUNG, is_active=True)
    return Zugangsblick(
        zeilen=[_zeile(b, fall, am) for b in beteiligungen if _steht_offen(b, am)],
        einwilligungen=[Einwilligungszeile(e, _stand(e, am)) for e in einwilligungen],
        leitung=[str(person) for person in leitung],
        wjh=fall.entscheidungen.filter(getroffen_am__isnull=False).exists(),
    )


def _steht_offen(b: Beteiligung, am: date) -> bool:
    """Now or later: what is over or revoked opens nothing any more."""
    grund = b.einwilligung
    enden = [tag for tag in (b.gueltig_bis, grund.bis if grund else None) if tag]
    widerrufen = grund is not None and grund.widerrufen_am is not None
    return not widerrufen and am <= min(enden, default=date.max)


def _zeile(b: Any, fall: Fall, am: date) -> Zugangszeile:  # noqa: ANN401 - a row of mit_vereinbarungen
    wer = b.benutzer or b.team
    organisation = b.benutzer.organisation if b.benutzer else None
    was = WAS[Beteiligtenrolle(b.rolle)]
    if b.rolle != Beteiligtenrolle.TRAEGER and b.abteil != Abteil.AKTE:
        was = f"{was} (nur: {b.get_abteil_display()})"
    if b.einwilligung:
        grund = f"Einwilligung von {b.einwilligung.person}"
    else:
        grund = str(b.hilfeplan or "")
    return Zugangszeile(
        beteiligung=b,
        wer=f"das ganze {wer}" if b.team else str(wer),
        organisation=str(organisation or ""),
        was=was,
        grund=grund,
        ruht=_ruht(b) if b.rolle == Beteiligtenrolle.TRAEGER else "",
        kommt=b.gueltig_von > am,
        zustaendig=b.rolle == Beteiligtenrolle.FEDERFUEHREND
        and b.benutzer_id == fall.zustaendig_id,
    )


def _ruht(b: Any) -> str:  # noqa: ANN401 - a row of mit_vereinbarungen
    traeger = traeger_des_grundes(b)
    if (
        traeger is None
        or b.benutzer is None
        or b.benutzer.organisation_id != traeger.organisation_id
    ):
        return f"arbeitet nicht für {traeger or 'den Träger dieses Plans'}"
    return "" if b.vereinbart else f"Mit {traeger} fehlt eine Vereinbarung"


def _stand(e: Einwilligung, am: date) -> str:
    if e.widerrufen_am:
        return f"widerrufen am {timezone.localdate(e.widerrufen_am):%d.%m.%Y}"
    return f"abgelaufen am {e.bis:%d.%m.%Y}" if e.bis < am else ""
