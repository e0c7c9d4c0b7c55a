"""„Wer darf in diese Akte“: consents, sharing on their ground, and the end of both at once.

§§ 64, 65 SGB VIII, § 67b SGB X: a Träger reads of a case what a person has agreed to, for as long
as that holds. Nothing here needs a second click to take effect.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Zweck
from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.domain.zugang_beteiligung import hinausbegleiten, hineinlassen
from massanzug.fall.models import Beteiligung, Einwilligung, Fall
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.abfragen import darf_mitlesen, fehlende_vereinbarungen
from massanzug.raum.models import Traeger, gilt_am


@transaction.atomic
def einwilligung_erfassen(
    fall: Fall, werte: Mapping[str, Any], *, durch: Benutzer, am: date
) -> Einwilligung:
    """One person agrees that one Träger may know of some things, for something, until a day."""
    verlange(durch, "fall.freigeben", fall)
    offen_verlangen(fall)
    einwilligung = Einwilligung(fall=fall, **werte)
    if einwilligung.person.fall_id != fall.pk:
        raise Regelverstoss("Diese Person gehört zu einem anderen Fall.")
    if einwilligung.bis < max(einwilligung.von, am):
        raise Regelverstoss(
            "Das Ende der Einwilligung liegt in der Vergangenheit oder vor dem Anfang."
        )
    _traeger_pruefen(einwilligung.traeger, am)
    einwilligung.full_clean()
    einwilligung.save()
    protokolliere(
        durch,
        "einwilligung.erfassen",
        einwilligung,
        akte=fall,
        traeger=str(einwilligung.traeger),
        bis=f"{einwilligung.bis:%d.%m.%Y}",
    )
    return einwilligung


@transaction.atomic
def einwilligung_widerrufen(
    einwilligung: Einwilligung, *, durch: Benutzer, jetzt: datetime
) -> Einwilligung:
    """Whoever works in the case takes it down; with the end of this transaction nobody gets in."""
    fall = einwilligung.fall
    verlange(durch, "fall.bearbeiten", fall)
    einwilligung = Einwilligung.objects.select_for_update().get(pk=einwilligung.pk)
    if einwilligung.widerrufen_am is None:
        einwilligung.widerrufen_am = jetzt
        einwilligung.save()
        protokolliere(
            durch,
            "einwilligung.widerrufen",
            einwilligung,
            akte=fall,
            traeger=str(einwilligung.traeger),
        )
    return einwilligung


def traegerpersonen(einwilligung: Einwilligung, am: date) -> QuerySet[Benutzer]:
    """Who of that Träger can be let in: a Fachkraft at work that is not in the case already."""
    drin = einwilligung.fall.beteiligungen.filter(
        gilt_am(am), rolle=Beteiligtenrolle.TRAEGER, einwilligung__widerrufen_am__isnull=True
    ).values("benutzer")
    return Benutzer.objects.filter(
        rolle=Rolle.TRAEGER,
        is_active=True,
        organisation__isnull=False,
        organisation=einwilligung.traeger.organisation_id,
        organisation__aktiv=True,
    ).exclude(pk__in=drin)


@transaction.atomic
def fall_teilen(
    einwilligung: Einwilligung, mit: Benutzer, *, durch: Benutzer, am: date, bis: date
) -> Beteiligung:
    """Let a Träger-Fachkraft see the shared work: on the consent, not longer than it holds."""
    fall = einwilligung.fall
    verlange(durch, "fall.freigeben", fall)
    offen_verlangen(fall)
    einwilligung = Einwilligung.objects.select_for_update().get(pk=einwilligung.pk)
    if einwilligung.widerrufen_am or einwilligung.bis < am:
        raise Regelverstoss(
            "Diese Einwilligung gilt nicht mehr. Bitte fragen Sie die Person noch einmal."
        )
    if not am <= bis <= einwilligung.bis:
        raise Regelverstoss(
            f"Geteilt werden kann bis höchstens {einwilligung.bis:%d.%m.%Y}: So lange gilt die "
            "Einwilligung."
        )
    _traeger_pruefen(einwilligung.traeger, am)
    if not traegerpersonen(einwilligung, am).filter(pk=mit.pk).exists():
        raise Regelverstoss(
            f"{mit} arbeitet nicht bei {einwilligung.traeger} oder ist schon dabei."
        )
    beteiligung = hineinlassen(
        Beteiligung(
            fall=fall,
            benutzer=mit,
            rolle=Beteiligtenrolle.TRAEGER,
            abteil=Abteil.FALLARBEIT,
            zweck=Zweck.FALLARBEIT,
            gueltig_von=max(am, einwilligung.von),
            gueltig_bis=bis,
            einwilligung=einwilligung,
        )
    )
    _festhalten("beteiligung.teilen", beteiligung, durch)
    return beteiligung


@transaction.atomic
def beteiligung_beenden(beteiligung: Beteiligung, *, durch: Benutzer, am: date) -> None:
    """At once, for whomever; only the person responsible has to hand over first."""
    fall = beteiligung.fall
    verlange(durch, "fall.freigeben", fall)
    if (
        beteiligung.rolle == Beteiligtenrolle.FEDERFUEHREND
        and beteiligung.benutzer_id == fall.zustaendig_id
    ):
        raise Regelverstoss(
            f"{beteiligung.benutzer} ist zuständig. Übergeben Sie den Fall zuerst an jemand anderen."
        )
    if beteiligung.team_id and fall.zustaendig_id is None:
        raise Regelverstoss(
            "Noch hat niemand diesen Fall übernommen. So lange bleibt er im Eingang des Teams."
        )
    _festhalten("beteiligung.beenden", beteiligung, durch)
    hinausbegleiten([beteiligung], am)


def _traeger_pruefen(traeger: Traeger, am: date) -> None:
    if not darf_mitlesen(traeger, am):
        fehlt = ", ".join(fehlende_vereinbarungen(traeger, am))
        raise Regelverstoss(
            f"Mit {traeger} kann kein Fall geteilt werden. Es fehlt: {fehlt or 'die Zulassung'}."
        )


def _festhalten(vorgang: str, beteiligung: Beteiligung, durch: Benutzer) -> None:
    bis = beteiligung.gueltig_bis
    protokolliere(
        durch,
        vorgang,
        beteiligung,
        akte=beteiligung.fall,
        wer=str(beteiligung.benutzer or beteiligung.team),
        rolle=str(beteiligung.rolle),
        bis=f"{bis:%d.%m.%Y}" if bis else "",
    )
