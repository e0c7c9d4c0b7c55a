"""Räume and Träger as pages show them: everything a card needs, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, QuerySet

from massanzug.kern.liste import Spalte
from massanzug.konten.models import Benutzer
from massanzug.raum.begriffe import TEILEN_NUR_MIT, WAEHLBAR_MIT
from massanzug.raum.domain.abfragen import alphabetisch
from massanzug.raum.domain.laufzeit import BALD, Laufzeit, laufzeit
from massanzug.raum.domain.oeffnung import jetzt_offen, wochenplan
from massanzug.raum.domain.wortwahl import wort_lazy
from massanzug.raum.models import (
    Leittraegerschaft,
    Ortsteil,
    Ortsteilzuordnung,
    Standort,
    Traeger,
    Vereinbarung,
    Wirkungsraum,
    gilt_am,
)
from massanzug.raum.zugriff import (
    sichtbare_standorte,
    sichtbare_vereinbarungen,
    sichtbare_wirkungsraeume,
    sichtbare_zuordnungen,
)

TRAEGERSPALTEN = (
    Spalte("Träger", "name", ("name",)),
    Spalte("Art", "art", ("art",)),
    Spalte("In jedem Fall wählbar", "waehlbar", ("-waehlbar",)),
    Spalte("Vereinbarungen"),
)
ORTSTEILSPALTEN = (
    Spalte("Ortsteil", "name", ("name",)),
    Spalte(wort_lazy("wirkungsraum"), "raum", ("raum",)),
    Spalte("gilt ab", "ab", ("ab",)),
    Spalte("Stand"),
)


@dataclass(frozen=True, slots=True)
class Ort:
    """A Standort with its hours in words; ``jetzt`` is empty when no hours are known."""

    standort: Standort
    zeiten: Sequence[tuple[str, str]]
    jetzt: str


@dataclass(slots=True)
class Raumkarte:
    raum: Wirkungsraum
    zuordnungen: list[Ortsteilzuordnung] = field(default_factory=list)
    leittraegerschaften: list[Leittraegerschaft] = field(default_factory=list)  # newest first
    leittraeger: Leittraegerschaft | None = None
    orte: list[Ort] = field(default_factory=list)

    @property
    def annahmen(self) -> int:
        return sum(z.annahme for z in self.zuordnungen)

    @property
    def fruehere(self) -> list[Leittraegerschaft]:
        return [schaft for schaft in self.leittraegerschaften if schaft != self.leittraeger]


def orte(standorte: Iterable[Standort], jetzt: datetime) -> list[Ort]:
    """``standorte`` come with their ``oeffnungszeiten`` prefetched."""
    zeilen = []
    for standort in standorte:
        zeiten = list(standort.oeffnungszeiten.all())
        zeilen.append(Ort(standort, wochenplan(zeiten), jetzt_offen(zeiten, jetzt)))
    return zeilen


def raumkarten(benutzer: Benutzer, jetzt: datetime) -> list[Raumkarte]:
    am = jetzt.date()
    karten = {r.pk: Raumkarte(r) for r in sichtbare_wirkungsraeume(benutzer).select_related("team")}
    for zuordnung in sichtbare_zuordnungen(benutzer).filter(gilt_am(am)).order_by("ortsteil__name"):
        karten[zuordnung.wirkungsraum_id].zuordnungen.append(zuordnung)
    schaften = Leittraegerschaft.objects.filter(wirkungsraum__in=karten).select_related("traeger")
    for schaft in schaften.order_by("-gueltig_von"):
        karte = karten[schaft.wirkungsraum_id]
        karte.leittraegerschaften.append(schaft)
        if karte.leittraeger is None and gilt(schaft.gueltig_von, schaft.gueltig_bis, am):
            karte.leittraeger = schaft
    standorte = sichtbare_standorte(benutzer).filter(wirkungsraum__in=karten)
    mit_zeiten = standorte.select_related("traeger").prefetch_related("oeffnungszeiten")
    for ort in orte(mit_zeiten, jetzt):
        karten[ort.standort.wirkungsraum_id or 0].orte.append(ort)
    return sorted(karten.values(), key=lambda k: alphabetisch(k.raum.name))


def gilt(von: date, bis: date | None, am: date) -> bool:
    return von <= am and (bis is None or am <= bis)


def ortsteile_mit_raum(ortsteile: QuerySet[Ortsteil], am: date) -> QuerySet[Ortsteil]:
    """Annotate ``raum``, ``ab``, ``annahme`` of the assignment that holds on that day."""
    gueltig = Ortsteilzuordnung.objects.filter(gilt_am(am), ortsteil=OuterRef("pk")).order_by(
        "-gueltig_von"
    )
    return ortsteile.select_related("teil_von").annotate(
        raum=gueltig.values("wirkungsraum__name")[:1],
        ab=gueltig.values("gueltig_von")[:1],
        annahme=gueltig.values("annahme")[:1],
    )


@dataclass(frozen=True, slots=True)
class Registerzeile:
    vereinbarung: Vereinbarung
    laufzeit: Laufzeit


def register(vereinbarungen: Iterable[Vereinbarung], am: date) -> list[Registerzeile]:
    """What holds first, what has run out last."""
    rang = {"bald": 0, "gilt": 1, "kommt": 2, "abgelaufen": 3}
    zeilen = [Registerzeile(v, laufzeit(v.gueltig_von, v.gueltig_bis, am)) for v in vereinbarungen]
    return sorted(zeilen, key=lambda z: (rang[z.laufzeit.stand], z.vereinbarung.art))


def traeger_auswaehlen(
    traeger: QuerySet[Traeger], auswahl: Mapping[str, str], am: date
) -> QuerySet[Traeger]:
    """Filter by ``suche`` and ``stand``; unknown values choose nothing away.

    Annotates ``waehlbar``, ``teilbar``, ``auslaufend`` as of that day.
    """
    gueltige = Vereinbarung.objects.filter(gilt_am(am), traeger=OuterRef("pk"))
    bald = gueltige.filter(gueltig_bis__lte=date.fromordinal(am.toordinal() + BALD))
    schutz, datenschutz = (Exists(gueltige.filter(art=art)) for art in TEILEN_NUR_MIT)
    zeilen = traeger.filter(name__icontains=auswahl.get("suche", "").strip()).annotate(
        waehlbar=Exists(gueltige.filter(art__in=WAEHLBAR_MIT)),
        auslaufend=Exists(bald),
        teilbar=ExpressionWrapper(schutz & datenschutz, BooleanField()),
    )
    match auswahl.get("stand", ""):
        case "waehlbar":
            return zeilen.filter(waehlbar=True)
        case "nicht_waehlbar":
            return zeilen.filter(waehlbar=False)
        case "auslaufend":
            return zeilen.filter(auslaufend=True)
        case "ohne_teilen":
            return zeilen.filter(teilbar=False)
        case _:
            return zeilen


def vereinbarungen_je_traeger(
    benutzer: Benutzer, traeger: Sequence[Traeger], am: date
) -> dict[int, list[Registerzeile]]:
    """Traeger → what this person may read of its register; an absent key: nothing to read."""
    je: dict[int, list[Vereinbarung]] = {}
    for v in sichtbare_vereinbarungen(benutzer).filter(traeger__in=traeger):
        je.setdefault(v.traeger_id, []).append(v)
    return {pk: register(vereinbarungen, am) for pk, vereinbarungen in je.items()}
