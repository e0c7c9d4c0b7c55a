"""F11: does the plan still fit? Seen by each, side by side, and never averaged into one number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from django.db import transaction
from django.db.models import Count, QuerySet

from massanzug.fall.begriffe import Fallstand, Perspektive, Zielstand
from massanzug.fall.domain.blickwinkel import Blickwinkel
from massanzug.fall.domain.fortschreiben import fortschreiben, offen_verlangen
from massanzug.fall.domain.ziele import zielstand_setzen
from massanzug.fall.models import Fall, Rueckblick, Ueberpruefung, Verschiebung, Ziel
from massanzug.fall.zugriff import sichtbare_ueberpruefungen
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

VORAUS = timedelta(days=28)  # time to find a day that suits everybody


class Sicht(NamedTuple):
    """How somebody sees a Ziel; ``sicht=""`` is „nicht erfragt“."""

    sicht: str
    worte: str


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """What the talk came to. ``naechste_am=None``: no further review, the case is to be closed."""

    gehalten_am: date
    naechste_am: date | None
    hilfe_noetig: str = ""
    ergebnis: str = ""
    zielstaende: Mapping[int, Zielstand] = field(default_factory=dict)


def faellige_ueberpruefungen(benutzer: Benutzer, am: date) -> QuerySet[Ueberpruefung]:
    """Those due in the next four weeks or overdue, the oldest first; of open cases in sight. One query."""
    return (
        sichtbare_ueberpruefungen(benutzer)
        .filter(gehalten_am__isnull=True, faellig_am__lte=am + VORAUS)
        .exclude(fall__fallstand=Fallstand.ABGESCHLOSSEN)
        .select_related("fall__wirkungsraum", "fall__zustaendig")
        .annotate(wie_oft_verschoben=Count("verschiebungen"))
        .order_by("faellig_am", "pk")
    )


@transaction.atomic
def ueberpruefung_ansetzen(
    fall: Fall, *, durch: Benutzer, faellig_am: date, am: date
) -> Ueberpruefung:
    """One review is ahead at a time; whoever wants it on another day puts it off or brings it forward."""
    verlange(durch, "fall.bearbeiten", fall)
    offen_verlangen(fall)
    if faellig_am < am:
        raise Regelverstoss("Dieser Tag liegt schon zurück. Wann soll die Überprüfung sein?")
    if fall.ueberpruefungen.filter(gehalten_am__isnull=True).exists():
        raise Regelverstoss("Es ist schon eine Überprüfung angesetzt. Verschieben Sie diese.")
    ueberpruefung = Ueberpruefung(fall=fall, faellig_am=faellig_am, geaendert_von=durch)
    ueberpruefung.hilfeplan = fall.hilfeplaene.first()
    ueberpruefung.full_clean()
    ueberpruefung.save()
    protokolliere(durch, "ueberpruefung.ansetzen", ueberpruefung, akte=fall, zum=str(faellig_am))
    return ueberpruefung


@transaction.atomic
def ueberpruefung_verschieben(
    ueberpruefung: Ueberpruefung, *, durch: Benutzer, auf: date, grund: str, am: date
) -> Ueberpruefung:
    """Put it on another day, and say why; each time stays on record in the case."""
    verlange(durch, "fall.bearbeiten", ueberpruefung.fall)
    ueberpruefung = _offene(ueberpruefung)
    if auf < am:
        raise Regelverstoss("Dieser Tag liegt schon zurück. Auf welchen Tag verschieben Sie?")
    if auf == ueberpruefung.faellig_am:
        raise Regelverstoss("An diesem Tag ist die Überprüfung schon fällig.")
    verschiebung = Verschiebung(
        ueberpruefung=ueberpruefung,
        von=ueberpruefung.faellig_am,
        auf=auf,
        grund=grund,
        am=am,
        durch=durch,
    )
    verschiebung.full_clean()
    verschiebung.save()
    fortschreiben(ueberpruefung, {"faellig_am": auf}, durch=durch)
    protokolliere(
        durch, "ueberpruefung.verschieben", ueberpruefung, akte=ueberpruefung.fall, auf=str(auf)
    )
    return ueberpruefung


@transaction.atomic
def rueckblicke_festhalten(
    ueberpruefung: Ueberpruefung,
    ziel: Ziel | None,
    sichten: Mapping[Blickwinkel, Sicht],
    *,
    durch: Benutzer,
    stand: int,
) -> Ueberpruefung:
    """Write down how they see this Ziel, or the whole. ``sichten``: only those changed on the page.

    ``Ueberholt`` if one of these was written by somebody else since ``stand``; the others' columns
    do not matter. A Träger speaks for itself alone.
    """
    verlange(durch, "hilfeplan.mitreden", ueberpruefung.fall)
    if durch.rolle == Rolle.TRAEGER and sichten.keys() - {Blickwinkel(Perspektive.TRAEGER)}:
        raise Regelverstoss("Hier schreiben Sie nur auf, wie Sie selbst es sehen.")
    if ziel and ziel.fall_id != ueberpruefung.fall_id:
        raise Regelverstoss("Dieses Ziel gehört zu einem anderen Fall.")
    if any(wer.person and wer.person.fall_id != ueberpruefung.fall_id for wer in sichten):
        raise Regelverstoss("Diese Person gehört nicht zu diesem Fall.")
    ueberpruefung = _offene(ueberpruefung)
    zeilen = ueberpruefung.rueckblicke.filter(ziel=ziel).select_related("person")
    vorhandene = {Blickwinkel(Perspektive(r.perspektive), r.person): r for r in zeilen}
    _ueberholtes_melden(vorhandene, sichten, stand, ueberpruefung.stand)
    fortschreiben(ueberpruefung, {}, durch=durch)
    for wer, sicht in sichten.items():
        rueckblick = vorhandene.get(wer) or Rueckblick(
            ueberpruefung=ueberpruefung, ziel=ziel, perspektive=wer.perspektive, person=wer.person
        )
        rueckblick.sicht, rueckblick.worte = sicht
        rueckblick.stand, rueckblick.geaendert_von = ueberpruefung.stand, durch
        rueckblick.full_clean()
        rueckblick.save()
        protokolliere(
            durch,
            "rueckblick.festhalten",
            rueckblick,
            akte=ueberpruefung.fall,
            perspektive=wer.schluessel,
        )
    return ueberpruefung


def _ueberholtes_melden(
    vorhandene: Mapping[Blickwinkel, Rueckblick],
    sichten: Mapping[Blickwinkel, Sicht],
    gesehen: int,
    stand: int,
) -> None:
    """``aktuell`` is keyed as the page names its fields: ``person_12_worte``."""
    aktuell: dict[str, object] = {}
    for wer, sicht in sichten.items():
        da = vorhandene.get(wer)
        if da and da.stand > gesehen and (da.sicht, da.worte) != sicht:
            aktuell |= {f"{wer.schluessel}_sicht": da.sicht, f"{wer.schluessel}_worte": da.worte}
    if aktuell:
        raise Ueberholt(
            "Inzwischen hat hier jemand anderes gespeichert. Ihr Text ist noch da. "
            "Vergleichen Sie beide und speichern Sie dann noch einmal.",
            aktuell=aktuell,
            stand=stand,
        )


@transaction.atomic
def ueberpruefung_halten(
    ueberpruefung: Ueberpruefung, ergebnis: Ergebnis, *, durch: Benutzer, stand: int, am: date
) -> Ueberpruefung | None:
    """Close the talk: what follows for the help and the Ziele; the next review is set at once.

    What anybody said in it can no longer be changed. Returns the next one, if there is one.
    """
    fall = ueberpruefung.fall
    verlange(durch, "fall.bearbeiten", fall)
    ueberpruefung = _offene(ueberpruefung)
    if ergebnis.gehalten_am > am:
        raise Regelverstoss("Das Gespräch liegt noch vor Ihnen. Wann war es?")
    werte = {
        "gehalten_am": ergebnis.gehalten_am,
        "hilfe_noetig": ergebnis.hilfe_noetig,
        "ergebnis": ergebnis.ergebnis,
    }
    fortschreiben(ueberpruefung, werte, durch=durch, stand=stand)
    for ziel in fall.ziele.filter(pk__in=ergebnis.zielstaende):
        if ziel.zielstand != ergebnis.zielstaende[ziel.pk]:
            zielstand_setzen(ziel, ergebnis.zielstaende[ziel.pk], durch=durch)
    protokolliere(durch, "ueberpruefung.halten", ueberpruefung, akte=fall)
    if ergebnis.naechste_am is None:
        return None
    return ueberpruefung_ansetzen(fall, durch=durch, faellig_am=ergebnis.naechste_am, am=am)


def _offene(ueberpruefung: Ueberpruefung) -> Ueberpruefung:
    """The row as it is now, locked; what was said in a review that was held stays as it is."""
    jetzt = (
        Ueberpruefung.objects.select_for_update(of=("self",))
        .select_related("fall")
        .get(pk=ueberpruefung.pk)
    )
    offen_verlangen(jetzt.fall)
    if jetzt.gehalten_am:
        raise Regelverstoss(
            "Diese Überprüfung ist abgeschlossen. Was gesagt wurde, bleibt so stehen."
        )
    return jetzt
