"""A meeting of the Sozialraumteam: day, place, who sits at the table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.models import Wirkungsraum
from massanzug.team.begriffe import ROLLEN
from massanzug.team.domain.namen_des_falls import ohne_namen_verlangen
from massanzug.team.models import Teamsitzung, Teilnahme
from massanzug.team.zugriff import sichtbare_einladbare


@transaction.atomic
def sitzung_anlegen(
    wirkungsraum: Wirkungsraum,
    werte: Mapping[str, Any],
    dabei: Collection[Benutzer],
    *,
    durch: Benutzer,
    heute: date,
) -> Teamsitzung:
    """Whoever arranges it sits at the table. ``werte``: day, hour, place, further points."""
    verlange(durch, "teamsitzung.planen", wirkungsraum)
    if werte["am"] < heute:
        raise Regelverstoss("Dieser Tag liegt schon zurück. Wann treffen Sie sich?")
    sitzung = anlegen(Teamsitzung(wirkungsraum=wirkungsraum, **werte), durch=durch)
    _an_den_tisch(sitzung, {durch, *dabei}, durch)
    protokolliere(durch, "teamsitzung.anlegen", sitzung, am=sitzung.am.isoformat())
    return sitzung


@transaction.atomic
def sitzung_fortschreiben(
    sitzung: Teamsitzung,
    werte: Mapping[str, Any],
    dabei: Collection[Benutzer],
    *,
    durch: Benutzer,
    stand: int,
) -> Teamsitzung:
    """Whoever brought a case stays; whoever is not at the table any more sees nothing of it."""
    verlange(durch, "teamsitzung.aendern", sitzung)
    fortschreiben(sitzung, werte, durch=durch, stand=stand)
    for beratung in sitzung.beratungen.select_related("fall"):
        ohne_namen_verlangen(beratung.fall, sitzung.punkte, sitzung.ort)
    bleibt = {*dabei, *Benutzer.objects.filter(eingebrachte_beratungen__sitzung=sitzung)}
    if not bleibt:
        raise Regelverstoss("Am Tisch sitzt mindestens eine Person.")
    _an_den_tisch(sitzung, bleibt, durch)
    protokolliere(durch, "teamsitzung.fortschreiben", sitzung, am=sitzung.am.isoformat())
    return sitzung


@transaction.atomic
def sitzung_absagen(sitzung: Teamsitzung, *, durch: Benutzer) -> None:
    """Without a case on its agenda there is nothing to keep."""
    verlange(durch, "teamsitzung.aendern", sitzung)
    if sitzung.beratungen.exists():
        raise Regelverstoss(
            "Auf der Tagesordnung stehen Fälle. Verlegen Sie das Treffen auf einen anderen Tag."
        )
    protokolliere(durch, "teamsitzung.absagen", sitzung, am=sitzung.am.isoformat())
    sitzung.delete()


def _an_den_tisch(sitzung: Teamsitzung, wer: Collection[Benutzer], durch: Benutzer) -> None:
    """Only who belongs to the team today; who has left it is not asked again."""
    team = sichtbare_einladbare(durch, sitzung.wirkungsraum).values_list("pk", flat=True)
    sollen = {b.pk for b in wer} & set(team)
    schon = set(sitzung.teilnahmen.values_list("benutzer", flat=True))
    sitzung.teilnahmen.exclude(benutzer__in=sollen).delete()
    for rolle in ROLLEN:
        sitzung.beratungen.exclude(**{f"{rolle}__in": sollen}).update(**{rolle: None})
    Teilnahme.objects.bulk_create(
        [Teilnahme(sitzung=sitzung, benutzer_id=pk) for pk in sorted(sollen - schon)]
    )
