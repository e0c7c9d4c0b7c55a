"""Who stands in, and who works along: the Jugendamt's own people in a case, from when to when."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from massanzug.fall.begriffe import Beteiligtenrolle, Fallstand
from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.domain.zugang_beteiligung import ganze_akte, laufende
from massanzug.fall.models import Beteiligung, Fall
from massanzug.fall.politik import IM_JUGENDAMT
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import Zeitraum
from massanzug.konten.begriffe import Organisationsart
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

ROLLEN = (Beteiligtenrolle.VERTRETUNG, Beteiligtenrolle.MITARBEIT)


def kollegium(fall: Fall) -> QuerySet[Benutzer]:
    """ASD and Leitung of the Jugendamt at work, without the person responsible."""
    return _im_dienst().exclude(faelle=fall)


def vertretbar_durch(benutzer: Benutzer) -> QuerySet[Benutzer]:
    return _im_dienst().exclude(pk=benutzer.pk)


def _im_dienst() -> QuerySet[Benutzer]:
    return Benutzer.objects.filter(
        rolle__in=IM_JUGENDAMT,
        is_active=True,
        organisation__art=Organisationsart.JUGENDAMT,
        organisation__aktiv=True,
    )


@transaction.atomic
def fachkraft_dazunehmen(
    fall: Fall,
    wer: Benutzer,
    rolle: Beteiligtenrolle,
    zeitraum: Zeitraum,
    *,
    durch: Benutzer,
) -> Beteiligung:
    """A Vertretung may decide like the person responsible; whoever works along may not (X4)."""
    verlange(durch, "fall.freigeben", fall)
    offen_verlangen(fall)
    if rolle not in ROLLEN:
        raise Regelverstoss("Dazunehmen können Sie als Vertretung oder zum Mitarbeiten.")
    if zeitraum.bis is None:
        raise Regelverstoss("Bitte sagen Sie, bis wann. Verlängern geht jederzeit.")
    if not kollegium(fall).filter(pk=wer.pk).exists():
        raise Regelverstoss(f"{wer} kann hier nicht dazukommen.")
    if any(b.benutzer_id == wer.pk for b in laufende(fall, zeitraum.von, rolle)):
        raise Regelverstoss(f"{wer} ist in dieser Zeit schon dabei.")
    beteiligung = ganze_akte(fall, wer, rolle, von=zeitraum.von, bis=zeitraum.bis)
    protokolliere(
        durch,
        "beteiligung.dazunehmen",
        beteiligung,
        akte=fall,
        wer=str(wer),
        rolle=str(rolle),
        von=f"{zeitraum.von:%d.%m.%Y}",
        bis=f"{zeitraum.bis:%d.%m.%Y}",
    )
    return beteiligung


@transaction.atomic
def abwesenheit_vertreten(wer: Benutzer, zeitraum: Zeitraum, *, durch: Benutzer) -> int:
    """Put one colleague into all open cases of ``durch`` for a time; returns how many there are.

    Cases that person already deputises in stay as they are.
    """
    if not vertretbar_durch(durch).filter(pk=wer.pk).exists():
        raise Regelverstoss(f"{wer} kann Sie nicht vertreten.")
    eigene = Fall.objects.filter(zustaendig=durch).exclude(fallstand=Fallstand.ABGESCHLOSSEN)
    ohne = [
        fall
        for fall in eigene
        if all(
            b.benutzer_id != wer.pk
            for b in laufende(fall, zeitraum.von, Beteiligtenrolle.VERTRETUNG)
        )
    ]
    for fall in ohne:
        fachkraft_dazunehmen(fall, wer, Beteiligtenrolle.VERTRETUNG, zeitraum, durch=durch)
    return len(ohne)
