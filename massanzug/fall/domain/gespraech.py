"""„Ich möchte reden“ on the other side: somebody takes it, talks, and says how it ended.

None of this makes a record of a person. Only ``eingang_aus_gespraech`` does, and only with the
agreement of that person (X8, T3).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from massanzug.fall.begriffe import Bereich, Weg
from massanzug.fall.domain.eingang import Einordnung, falleingang_aufnehmen
from massanzug.fall.domain.eingang_frist import Dringlichkeit, eingangsfristen
from massanzug.fall.models import Fall
from massanzug.fall.zugriff_gespraech import sichtbare_gespraechswuensche
from massanzug.gespraech.begriffe import Gespraechsausgang, Gespraechsweg
from massanzug.gespraech.models import Gespraechswunsch
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.liste import Spalte
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.models import Ortsteil, Wirkungsraum

SPALTEN = (
    Spalte("Gesprächswunsch", "seit", ("dringlichkeit", "eingegangen_am")),
    Spalte("Wie?", "weg", ("weg",)),
    Spalte("Wo?", "ort", ("raum", "gegend")),
    Spalte("Wer kümmert sich?", "bei", ("uebernommen_name",)),
)
WAS_TUN = {
    Gespraechsweg.ANRUF: "Anrufen",
    Gespraechsweg.NACHRICHT: "Nachricht schreiben",
    Gespraechsweg.EMAIL: "E-Mail schreiben",
    Gespraechsweg.VORBEI: "Kommt vorbei",
    Gespraechsweg.SELBST: "Ruft selbst an",
}
SCHRITTLAENGE = 200


@dataclass(frozen=True, slots=True)
class Aufnahme:
    """What a Falleingang needs. ``einverstanden``: the person has said yes to being written down."""

    anliegen: str
    naechster_schritt: str
    einverstanden: bool = False


def offene_wuensche(benutzer: Benutzer, jetzt: datetime) -> QuerySet[Gespraechswunsch]:
    """What is not done, with its ``dringlichkeit``: it may wait as long as a Falleingang."""
    frist = eingangsfristen(timezone.localdate(jetzt))[Bereich.LEISTUNG]
    zu_lange = When(
        uebernommen_am__isnull=True,
        eingegangen_am__lt=jetzt - frist,
        then=Value(Dringlichkeit.UEBERFAELLIG.value),
    )
    im_rahmen = Value(Dringlichkeit.IM_RAHMEN.value)
    return (
        sichtbare_gespraechswuensche(benutzer, timezone.localdate(jetzt))
        .filter(erledigt_am__isnull=True)
        .annotate(dringlichkeit=Case(zu_lange, default=im_rahmen, output_field=IntegerField()))
    )


def wartende_zu_lange(benutzer: Benutzer, jetzt: datetime) -> int:
    zu_lange = Q(dringlichkeit=Dringlichkeit.UEBERFAELLIG)
    return offene_wuensche(benutzer, jetzt).filter(zu_lange).count()


def erledigte_wuensche(benutzer: Benutzer) -> QuerySet[Gespraechswunsch]:
    """Those of the own organisation, until they are deleted."""
    erledigte = sichtbare_gespraechswuensche(benutzer).filter(erledigt_am__isnull=False)
    return erledigte.order_by("-erledigt_am")


def vorschlag_fuer_eingang(wunsch: Gespraechswunsch) -> Aufnahme:
    """What the form begins with. The contact goes into the next step: the wish will be deleted."""
    teile = [wunsch.kontakt, wunsch.zeit and f"({wunsch.zeit})"]
    wie = " ".join(teil for teil in teile if teil)
    tun = WAS_TUN[Gespraechsweg(wunsch.weg)]
    return Aufnahme(
        anliegen=wunsch.anliegen or "Möchte reden.",
        naechster_schritt=(f"{tun}: {wie}" if wie else tun)[:SCHRITTLAENGE],
    )


@transaction.atomic
def gespraechswunsch_uebernehmen(
    wunsch: Gespraechswunsch, *, durch: Benutzer, jetzt: datetime
) -> Gespraechswunsch:
    verlange(durch, "gespraech.bearbeiten", wunsch)
    offen = _gesperrt(wunsch)
    if offen.uebernommen_von not in (None, durch.pk):
        raise Regelverstoss(f"{offen.uebernommen_name} hat das schon übernommen.")
    _speichern(wunsch, **_wer(durch), uebernommen_am=jetzt)
    protokolliere(durch, "gespraechswunsch.uebernehmen", wunsch)
    return wunsch


@transaction.atomic
def gespraechswunsch_zuruecklegen(wunsch: Gespraechswunsch, *, durch: Benutzer) -> Gespraechswunsch:
    """It waits again, as long as it has waited before; for a click too early, or somebody ill."""
    verlange(durch, "gespraech.bearbeiten", wunsch)
    _keine_fremde(_gesperrt(wunsch), durch)
    _speichern(wunsch, **_wer(None), uebernommen_am=None)
    protokolliere(durch, "gespraechswunsch.zuruecklegen", wunsch)
    return wunsch


@transaction.atomic
def gespraechswunsch_erledigen(
    wunsch: Gespraechswunsch, wie: str, *, durch: Benutzer, jetzt: datetime
) -> Gespraechswunsch:
    """Say how it ended; from that day on the time until it is deleted runs."""
    verlange(durch, "gespraech.bearbeiten", wunsch)
    if wie not in Gespraechsausgang.values or wie == Gespraechsausgang.EINGANG:
        raise Regelverstoss("Bitte wählen Sie, wie es ausgegangen ist.")
    _keine_fremde(_gesperrt(wunsch), durch)
    _abschliessen(wunsch, wie, durch, jetzt)
    protokolliere(durch, "gespraechswunsch.erledigen", wunsch, wie=wie)
    return wunsch


@transaction.atomic
def eingang_aus_gespraech(
    wunsch: Gespraechswunsch, aufnahme: Aufnahme, *, durch: Benutzer, jetzt: datetime
) -> Fall:
    """With the person's agreement the wish becomes a Falleingang in the inbox of its team."""
    verlange(durch, "gespraech.aufnehmen", wunsch)
    if not aufnahme.einverstanden:
        raise Regelverstoss(
            "Ohne Einverständnis der Person entsteht keine Akte. Sie können auch so mit ihr sprechen."
        )
    _abschliessen(wunsch, Gespraechsausgang.EINGANG, durch, jetzt)
    ortsteil = Ortsteil.objects.filter(name=wunsch.gegend).first()
    raum = None if ortsteil else Wirkungsraum.objects.filter(name=wunsch.raum).first()
    werte: dict[str, Any] = {
        "am": timezone.localdate(jetzt),
        "anliegen": aufnahme.anliegen,
        "naechster_schritt": aufnahme.naechster_schritt,
        "weg": Weg.SELBST,
        "wer_spricht": wunsch.name_oder_alias,
        "sprache": wunsch.sprache,
    }
    fall = falleingang_aufnehmen(werte, Einordnung(ortsteil, raum), durch=durch, jetzt=jetzt)
    protokolliere(durch, "gespraechswunsch.aufnehmen", wunsch, akte=fall)
    return fall


def _gesperrt(wunsch: Gespraechswunsch) -> Gespraechswunsch:
    """As it is now, and nobody else changes it meanwhile."""
    jetzt = Gespraechswunsch.objects.select_for_update().get(pk=wunsch.pk)
    if jetzt.erledigt_am:
        raise Regelverstoss(f"Das ist schon erledigt: {jetzt.get_wie_display()}.")
    return jetzt


def _keine_fremde(offen: Gespraechswunsch, durch: Benutzer) -> None:
    """What the Leitträger has taken the ASD does not end, and the other way round."""
    if offen.uebernommen_stelle not in (None, durch.organisation_id):
        raise Regelverstoss(
            f"Darum kümmert sich {offen.uebernommen_name} ({offen.uebernommen_stelle_name})."
        )


def _abschliessen(wunsch: Gespraechswunsch, wie: str, durch: Benutzer, jetzt: datetime) -> None:
    """Whoever ends it has done it, and is the one it was taken by."""
    offen = _gesperrt(wunsch)
    wann = offen.uebernommen_am or jetzt
    _speichern(wunsch, **_wer(durch), uebernommen_am=wann, erledigt_am=jetzt, wie=wie)


def _wer(durch: Benutzer | None) -> dict[str, Any]:
    stelle = durch.organisation if durch else None
    return {
        "uebernommen_von": durch.pk if durch else None,
        "uebernommen_name": str(durch or ""),
        "uebernommen_stelle": stelle.pk if stelle else None,
        "uebernommen_stelle_name": str(stelle or ""),
    }


def _speichern(wunsch: Gespraechswunsch, **werte: object) -> None:
    for feld, wert in werte.items():
        setattr(wunsch, feld, wert)
    wunsch.save(update_fields=list(werte))
