"""What other apps ask of Räume and Träger. Days are handed in; today is the caller's business."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from django.db.models import Exists, OuterRef, QuerySet

from massanzug.konten.models import Organisation
from massanzug.raum.begriffe import TEILEN_NUR_MIT, WAEHLBAR_MIT, Vereinbarungsart
from massanzug.raum.models import Ortsteil, Traeger, Vereinbarung, Wirkungsraum, gilt_am


def alphabetisch(name: str) -> str:
    """A key that sorts Ä with A, whatever the database would do."""
    zerlegt = unicodedata.normalize("NFKD", name.casefold())
    return "".join(z for z in zerlegt if not unicodedata.combining(z))


def wirkungsraum_von(ortsteil: Ortsteil, am: date) -> Wirkungsraum | None:
    """Where an Ortsteil belonged on that day; a quarter without an own row goes with the whole."""
    zuordnung = (
        ortsteil.zuordnungen.filter(gilt_am(am))
        .select_related("wirkungsraum")
        .order_by("-gueltig_von")
        .first()
    )
    if zuordnung is not None:
        return zuordnung.wirkungsraum
    return wirkungsraum_von(ortsteil.teil_von, am) if ortsteil.teil_von else None


def _los(saat: str, traeger: Traeger) -> bytes:
    return sha256(f"{saat}:{traeger.pk}".encode()).digest()


def waehlbare_traeger(am: date, *, saat: str | None = None) -> list[Traeger]:
    """Every Träger with a valid Vereinbarung (§ 77 or § 78b SGB VIII), freelancers among them.

    The order knows neither price nor Leitträger (X5; OVG Hamburg 4 Bs 388/04): alphabetical, or
    drawn by lot from ``saat``, the same for the same case. A new Träger moves none of the others.
    """
    gueltige = Vereinbarung.objects.filter(gilt_am(am), art__in=WAEHLBAR_MIT)
    traeger = Traeger.objects.filter(pk__in=gueltige.values("traeger"))
    if saat is not None:
        return sorted(traeger, key=lambda t: _los(saat, t))
    return sorted(traeger, key=lambda t: alphabetisch(t.name))


def leittraeger_von(wirkungsraum: Wirkungsraum, am: date) -> Traeger | None:
    zeile = (
        wirkungsraum.leittraegerschaften.filter(gilt_am(am))
        .select_related("traeger")
        .order_by("-gueltig_von")
        .first()
    )
    return zeile.traeger if zeile else None


def traeger_der_organisation(organisation: Organisation | None) -> Traeger | None:
    return Traeger.objects.filter(organisation=organisation).first() if organisation else None


def fehlend(vorhandene: Iterable[Vereinbarung], am: date) -> list[Vereinbarungsart]:
    """Which of the agreements without which nothing is shared are not valid on that day."""
    gueltig = {
        v.art
        for v in vorhandene
        if v.gueltig_von <= am and (v.gueltig_bis is None or am <= v.gueltig_bis)
    }
    return [art for art in TEILEN_NUR_MIT if art not in gueltig]


def fehlende_vereinbarungen(traeger: Traeger, am: date) -> list[str]:
    """In words: what is missing before a case may be shared with this Träger."""
    return [str(art.label) for art in fehlend(traeger.vereinbarungen.all(), am)]


def mitlesende_traeger(am: date) -> QuerySet[Traeger]:
    """§ 8a Abs. 4 and § 61 Abs. 3 SGB VIII: without these agreements no case is shared on that day."""
    traeger = Traeger.objects.filter(organisation__aktiv=True)
    for art in TEILEN_NUR_MIT:
        gueltige = Vereinbarung.objects.filter(gilt_am(am), art=art, traeger=OuterRef("pk"))
        traeger = traeger.filter(Exists(gueltige))
    return traeger


def darf_mitlesen(traeger: Traeger, am: date) -> bool:
    return mitlesende_traeger(am).filter(pk=traeger.pk).exists()
