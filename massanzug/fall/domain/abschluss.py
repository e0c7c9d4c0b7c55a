"""F12: a case ends, is kept and can be read; it is never deleted (§ 9b SGB VIII)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from massanzug.entwurf import stand as staende
from massanzug.fall.begriffe import Beteiligtenrolle, Fallstand, Nachkontaktausgang
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben, offen_verlangen
from massanzug.fall.models import Abschluss, Fall
from massanzug.fall.zugriff import sichtbare_abschluesse
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.recht.statistik import MERKMALE, Zeitpunkt, code_text, merkmale_der_hilfe, pruefen

VIER_WOCHEN = timedelta(weeks=4)
AM_ENDE = tuple(m.schluessel for m in merkmale_der_hilfe(Zeitpunkt.ENDE))


def anstehende_nachkontakte(benutzer: Benutzer, am: date) -> QuerySet[Abschluss]:
    """The calls promised for after the end, from four weeks before their day until somebody has said
    how it went. One query."""
    return (
        sichtbare_abschluesse(benutzer)
        .filter(
            wieder_geoeffnet_am__isnull=True,
            nachkontakt__lte=am + VIER_WOCHEN,
            nachkontakt_war_am__isnull=True,
        )
        .select_related("fall__zustaendig")
        .order_by("nachkontakt", "pk")
    )


@transaction.atomic
def fall_abschliessen(
    fall: Fall, werte: Mapping[str, Any], *, durch: Benutzer, heute: date
) -> Abschluss:
    """End the case: sealed from now on, and out of every Träger's sight after that day (§ 36a Abs. 1)."""
    verlange(durch, "fall.entscheiden", fall)
    fall = Fall.objects.select_for_update().get(pk=fall.pk)
    offen_verlangen(fall)
    abschluss = Abschluss(fall=fall, **werte)
    if abschluss.am > heute:
        raise Regelverstoss("Dieser Tag liegt noch vor Ihnen. Schließen Sie den Fall dann ab.")
    _codes_pruefen(abschluss)
    anlegen(abschluss, durch=durch)
    _teilen_beenden(fall, abschluss.am)
    ende = {"fallstand": Fallstand.ABGESCHLOSSEN, "geschlossen_am": abschluss.am}
    fortschreiben(fall, ende, durch=durch)
    protokolliere(durch, "fall.abschliessen", abschluss, akte=fall, am=str(abschluss.am))
    return abschluss


@transaction.atomic
def nachkontakt_festhalten(
    abschluss: Abschluss, werte: Mapping[str, Any], *, durch: Benutzer, heute: date, stand: int
) -> Abschluss:
    """Say how the promised call went; the one thing that is written in a case after its end.

    ``werte``: ``nachkontakt_war_am``, ``nachkontakt_ausgang``, ``nachkontakt_wie``. Whoever did not
    get through may try again and write over it.
    """
    verlange(durch, "fall.bearbeiten", abschluss.fall)
    if abschluss.nachkontakt is None:
        raise Regelverstoss("Mit dieser Familie ist kein Nachkontakt verabredet.")
    war_am = werte["nachkontakt_war_am"]
    if not abschluss.am <= war_am <= heute:
        raise Regelverstoss(
            f"Der Nachkontakt liegt zwischen dem Ende der Hilfe am {abschluss.am:%d.%m.%Y} und heute."
        )
    if werte["nachkontakt_ausgang"] == Nachkontaktausgang.ERREICHT and not werte["nachkontakt_wie"]:
        raise Regelverstoss("Wie geht es der Familie? Eine Zeile genügt.")
    staende.fortschreiben(abschluss, werte, durch=durch, stand=stand)  # past the seal
    protokolliere(
        durch,
        "nachkontakt.festhalten",
        abschluss,
        akte=abschluss.fall,
        ausgang=str(abschluss.nachkontakt_ausgang),
    )
    return abschluss


def _codes_pruefen(abschluss: Abschluss) -> None:
    """Only what the statistic knew on that day; empty is „nicht erfragt“."""
    for merkmal in AM_ENDE:
        code = getattr(abschluss, merkmal)
        if fehler := pruefen(merkmal, [code] if code else [], abschluss.am):
            raise Regelverstoss(" ".join(fehler))


def statistik_in_worten(abschluss: Abschluss) -> list[tuple[str, str]]:
    """What was told to the statistic: question and answer."""
    return [(MERKMALE[m].name, code_text(m, getattr(abschluss, m))) for m in AM_ENDE]


def _teilen_beenden(fall: Fall, am: date) -> None:
    """The ground for sharing is gone with the Hilfe; a share that never began goes altogether."""
    geteilt = fall.beteiligungen.filter(rolle=Beteiligtenrolle.TRAEGER, gueltig_bis__gt=am)
    geteilt.filter(gueltig_von__gt=am).delete()
    geteilt.filter(gueltig_von__lte=am).update(gueltig_bis=am)


@transaction.atomic
def fall_wiedereroeffnen(fall: Fall, *, durch: Benutzer, grund: str, jetzt: datetime) -> Fall:
    """Take up a closed case again. Sharing does not come back by itself: it takes a ground anew."""
    verlange(durch, "fall.entscheiden", fall)
    fall = Fall.objects.select_for_update().get(pk=fall.pk)
    if fall.fallstand != Fallstand.ABGESCHLOSSEN:
        raise Regelverstoss("Dieser Fall ist nicht abgeschlossen.")
    if not grund.strip():
        raise Regelverstoss("Warum öffnen Sie den Fall wieder? Ein Satz genügt.")
    fortschreiben(fall, {"fallstand": Fallstand.LAUFEND, "geschlossen_am": None}, durch=durch)
    abschluss = fall.abschluesse.filter(wieder_geoeffnet_am__isnull=True).first()
    if abschluss:
        werte = {"wieder_geoeffnet_am": jetzt, "wieder_grund": grund}
        fortschreiben(abschluss, werte, durch=durch)
    protokolliere(durch, "fall.wiedereroeffnen", fall, akte=fall)
    return fall
