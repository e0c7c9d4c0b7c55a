"""F9: the Maßanzug, built together from Bausteine on the steps of the ladder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from massanzug.fall.begriffe import Kostenstrom, Stufe
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben, offen_verlangen
from massanzug.fall.domain.regalware_bestand import abdruck_erneuern
from massanzug.fall.models import Baustein, Fall
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf, verlange
from massanzug.protokoll.schreiben import protokolliere

NUR_JUGENDAMT = frozenset({"traeger", "kostenstrom", "kosten_monat"})
KOPIERT = ("stufe", "ziel", "ressource", "was", "wer", "wie_oft", "wo", "ab", "bis", "angebot")


@transaction.atomic
def baustein_hinzufuegen(fall: Fall, werte: Mapping[str, Any], *, durch: Benutzer) -> Baustein:
    """Add a Baustein, last on its step. To propose one is not to grant it (X4)."""
    verlange(durch, "massanzug.bauen", fall)
    _felder_pruefen(fall, werte, durch)
    baustein = Baustein(fall=fall, **werte)
    baustein.reihenfolge = fall.bausteine.filter(stufe=baustein.stufe).count()
    _zusammenhang_pruefen(baustein)
    anlegen(baustein, durch=durch)
    abdruck_erneuern(fall)
    protokolliere(durch, "baustein.hinzufuegen", baustein, akte=fall, stufe=baustein.stufe)
    return baustein


@transaction.atomic
def baustein_fortschreiben(
    baustein: Baustein, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Baustein:
    verlange(durch, "massanzug.bauen", baustein.fall)
    _felder_pruefen(baustein.fall, werte, durch)
    for feld, wert in werte.items():
        setattr(baustein, feld, wert)
    _zusammenhang_pruefen(baustein)
    fortschreiben(baustein, werte, durch=durch, stand=stand)
    abdruck_erneuern(baustein.fall)
    protokolliere(
        durch, "baustein.fortschreiben", baustein, akte=baustein.fall, stand=baustein.stand
    )
    return baustein


@transaction.atomic
def baustein_verdoppeln(baustein: Baustein, *, durch: Benutzer) -> Baustein:
    """The same again, right behind; Träger and cost only if this person may set them."""
    verlange(durch, "massanzug.bauen", baustein.fall)
    felder = set(KOPIERT)
    if darf(durch, "massanzug.kosten", baustein.fall):
        felder |= NUR_JUGENDAMT
    kopie = Baustein(
        fall=baustein.fall,
        reihenfolge=baustein.reihenfolge,
        **{feld: getattr(baustein, feld) for feld in felder},
    )
    anlegen(kopie, durch=durch)
    abdruck_erneuern(baustein.fall)
    protokolliere(durch, "baustein.verdoppeln", kopie, akte=baustein.fall)
    return kopie


@transaction.atomic
def baustein_entfernen(baustein: Baustein, *, durch: Benutzer, jetzt: datetime | None) -> Baustein:
    """Take it off the strip; ``jetzt=None`` puts it back where it was."""
    verlange(durch, "massanzug.bauen", baustein.fall)
    fortschreiben(baustein, {"entfernt_am": jetzt}, durch=durch)
    abdruck_erneuern(baustein.fall)
    vorgang = "baustein.entfernen" if jetzt else "baustein.zurueckholen"
    protokolliere(durch, vorgang, baustein, akte=baustein.fall)
    return baustein


@transaction.atomic
def bausteine_ordnen(fall: Fall, plaetze: Sequence[tuple[Stufe, int]], *, durch: Benutzer) -> None:
    """Put the named Bausteine on these steps in this order; unnamed ones stay behind them."""
    verlange(durch, "massanzug.bauen", fall)
    offen_verlangen(fall)
    bausteine = {b.pk: b for b in fall.bausteine.select_for_update().filter(entfernt_am=None)}
    genannt = {pk: stufe for stufe, pk in plaetze if pk in bausteine}
    for pk, stufe in genannt.items():
        bausteine[pk].stufe = stufe
    folge = [*genannt, *(pk for pk in bausteine if pk not in genannt)]
    for platz, pk in enumerate(folge):
        bausteine[pk].reihenfolge = platz
    Baustein.objects.bulk_update(bausteine.values(), ["stufe", "reihenfolge"])
    abdruck_erneuern(fall)
    protokolliere(durch, "baustein.ordnen", fall, akte=fall)


def baustein_verschieben(baustein: Baustein, *, durch: Benutzer, hoch: bool) -> None:
    """One place up or down; past the end of a step it goes to the next step of the ladder."""
    reihe = baustein.fall.bausteine.filter(stufe=baustein.stufe, entfernt_am=None)
    folge = list(reihe.values_list("pk", flat=True))
    platz = folge.index(baustein.pk)
    nachbar = platz + (-1 if hoch else 1)
    stufe = baustein.stufe
    if 0 <= nachbar < len(folge):
        folge[platz], folge[nachbar] = folge[nachbar], folge[platz]
    elif (ziel := stufe + (-1 if hoch else 1)) in Stufe.values:
        dort = baustein.fall.bausteine.filter(stufe=ziel, entfernt_am=None)
        folge = list(dort.values_list("pk", flat=True))
        folge.insert(len(folge) if hoch else 0, baustein.pk)
        stufe = ziel
    bausteine_ordnen(baustein.fall, [(Stufe(stufe), pk) for pk in folge], durch=durch)


def _felder_pruefen(fall: Fall, werte: Mapping[str, Any], durch: Benutzer) -> None:
    if NUR_JUGENDAMT & werte.keys():
        verlange(durch, "massanzug.kosten", fall)


def _zusammenhang_pruefen(baustein: Baustein) -> None:
    for teil in (baustein.ziel, baustein.ressource):
        if teil and teil.fall_id != baustein.fall_id:
            raise Regelverstoss("Das gehört zu einem anderen Fall.")
    if baustein.ab and baustein.bis and baustein.bis < baustein.ab:
        raise Regelverstoss("Der Baustein endet vor seinem Anfang.")
    if baustein.kosten_monat and baustein.kostenstrom == Kostenstrom.OHNE:
        raise Regelverstoss("Zu den Kosten fehlt noch, ob ambulant, teilstationär oder stationär.")
