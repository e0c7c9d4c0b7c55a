"""Ambulant, teilstationär, stationär: changing between them is one dated act with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from massanzug.fall.begriffe import Kostenstrom
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben
from massanzug.fall.domain.regalware_bestand import abdruck_erneuern
from massanzug.fall.models import Baustein, Wechsel
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

STROEME = (Kostenstrom.AMBULANT, Kostenstrom.TEILSTATIONAER, Kostenstrom.STATIONAER)
BLEIBT = ("stufe", "ziel", "ressource", "was", "wer", "wie_oft", "wo", "traeger", "reihenfolge")


@dataclass(frozen=True, slots=True)
class Wechselangaben:
    """``neu``: what the new Baustein says where it differs from the old one."""

    zu_strom: Kostenstrom
    am: date
    grund: str
    neu: Mapping[str, Any] = field(default_factory=dict)


@transaction.atomic
def baustein_wechseln(baustein: Baustein, angaben: Wechselangaben, *, durch: Benutzer) -> Wechsel:
    """End the old Baustein the day before, start the new one that day, and write down the Wechsel.

    It is another Hilfe, so the Jugendamt does it (X4). No budget is asked (X9).
    """
    fall = baustein.fall
    verlange(durch, "fall.entscheiden", fall)
    baustein = Baustein.objects.select_for_update().get(pk=baustein.pk)
    letzter = angaben.am - timedelta(days=1)
    _regeln(baustein, angaben, letzter)
    neuer = anlegen(_neuer_baustein(baustein, angaben), durch=durch)
    wechsel = Wechsel(
        fall=fall,
        baustein=baustein,
        neuer_baustein=neuer,
        am=angaben.am,
        von_strom=baustein.kostenstrom,
        zu_strom=angaben.zu_strom,
        grund=angaben.grund,
    )
    fortschreiben(baustein, {"bis": letzter}, durch=durch)
    wechsel.full_clean()
    wechsel.save()
    abdruck_erneuern(fall)
    protokolliere(
        durch,
        "baustein.wechseln",
        wechsel,
        akte=fall,
        am=angaben.am.isoformat(),
        zu=str(angaben.zu_strom),
    )
    return wechsel


def _neuer_baustein(baustein: Baustein, angaben: Wechselangaben) -> Baustein:
    geht_weiter = baustein.bis and baustein.bis >= angaben.am
    bleibt = {feld: getattr(baustein, feld) for feld in BLEIBT}
    return Baustein(
        fall=baustein.fall,
        kostenstrom=angaben.zu_strom,
        ab=angaben.am,
        bis=baustein.bis if geht_weiter else None,
        **(bleibt | dict(angaben.neu)),
    )


def _regeln(baustein: Baustein, angaben: Wechselangaben, letzter: date) -> None:
    if baustein.entfernt_am:
        raise Regelverstoss("Dieser Baustein ist entfernt. Holen Sie ihn zuerst zurück.")
    if baustein.kostenstrom not in STROEME:
        raise Regelverstoss("Nur eine ambulante, teilstationäre oder stationäre Hilfe wechselt.")
    if angaben.zu_strom not in STROEME or angaben.zu_strom == baustein.kostenstrom:
        raise Regelverstoss("Wählen Sie, wohin gewechselt wird.")
    if not angaben.grund.strip():
        raise Regelverstoss("Schreiben Sie auf, warum gewechselt wird.")
    if baustein.ab and letzter < baustein.ab:
        raise Regelverstoss("Der Wechsel liegt vor dem Anfang dieses Bausteins.")
    if baustein.bis and baustein.bis < letzter:
        raise Regelverstoss("Dieser Baustein ist am Tag des Wechsels schon zu Ende.")
