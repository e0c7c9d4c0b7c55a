"""A case comes to the table: under a cover name, with roles that go round and phases that have minutes."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from massanzug.entwurf.stand import anlegen
from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.models import Fall
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.team.begriffe import ROLLEN, Ablaufart
from massanzug.team.domain.ablaeufe import ablauf, als_json
from massanzug.team.domain.falldarstellung import vorbereitete_texte
from massanzug.team.domain.namen_des_falls import bekannte_namen, ohne_namen_verlangen
from massanzug.team.domain.schwaerzung import namensfunde
from massanzug.team.domain.takt import takt_schlagen
from massanzug.team.models import Beratung, Falldarstellung, Niederschrift, Teamsitzung

DECKNAMEN = (
    *("Ampel", "Boje", "Drachen", "Feder", "Fähre", "Gondel", "Hafen", "Insel", "Kajak", "Kamin"),
    *("Kanne", "Karaffe", "Koffer", "Laterne", "Leuchtturm", "Mühle", "Muschel", "Paddel"),
    *("Pinsel", "Planet", "Quelle", "Rakete", "Regenschirm", "Segel", "Steg", "Trommel"),
    *("Turbine", "Wolke", "Zelt", "Zirkel"),
)


@transaction.atomic
def beratung_anmelden(
    sitzung: Teamsitzung,
    fall: Fall,
    *,
    durch: Benutzer,
    heute: date,
    ablaufart: Ablaufart = Ablaufart.IDEE,
) -> Beratung:
    """With a Falldarstellung prepared from the case, which the others see once it is released."""
    verlange(durch, "beratung.einbringen", fall)
    verlange(durch, "teamsitzung.aendern", sitzung)
    sitzung = Teamsitzung.objects.select_for_update().get(pk=sitzung.pk)
    offen_verlangen(fall)
    ohne_namen_verlangen(fall, sitzung.punkte, sitzung.ort)
    if sitzung.beratungen.filter(fall=fall).exists():
        raise Regelverstoss("Dieser Fall steht schon auf der Tagesordnung.")
    beratung = Beratung(
        sitzung=sitzung,
        fall=fall,
        fallgeber=durch,
        deckname=_deckname(sitzung, fall),
        reihenfolge=sitzung.beratungen.count(),
        ablauf=ablaufart,
        phasen=als_json(ablauf(ablaufart).phasen),
        **rollen_vorschlagen(sitzung, durch),
    )
    beratung.full_clean()
    beratung.save()
    texte = vorbereitete_texte(fall, heute)
    anlegen(Falldarstellung(beratung=beratung, **texte), durch=durch)
    anlegen(Niederschrift(beratung=beratung), durch=durch)
    protokolliere(durch, "beratung.anmelden", beratung, akte=fall)
    return beratung


def _deckname(sitzung: Teamsitzung, fall: Fall) -> str:
    """By lot, so that it says nothing; no second time in one meeting, and no name of the case."""
    belegt = set(sitzung.beratungen.values_list("deckname", flat=True))
    bekannte = bekannte_namen(fall)
    frei = [n for n in DECKNAMEN if n not in belegt and not namensfunde(n, bekannte)]
    if not frei:
        raise Regelverstoss("Auf dieser Tagesordnung stehen schon zu viele Fälle.")
    return secrets.choice(frei)


def rollen_vorschlagen(sitzung: Teamsitzung, fallgeber: Benutzer) -> dict[str, Benutzer | None]:
    """The roles go round: each to whoever at the table has not had it for longest, nobody two if
    there are enough people. Never to whoever brings the case."""
    frei = list(
        Benutzer.objects.filter(teilnahmen__sitzung=sitzung).exclude(pk=fallgeber.pk).order_by("pk")
    )
    verteilt: dict[str, Benutzer | None] = {}
    for rolle in ROLLEN:
        zuletzt = _zuletzt(sitzung, rolle)
        auswahl = [b for b in frei if b not in verteilt.values()] or frei
        auswahl.sort(key=lambda b: zuletzt.get(b.pk, 0))
        verteilt[rolle] = auswahl[0] if auswahl else None
    return verteilt


def _zuletzt(sitzung: Teamsitzung, rolle: str) -> dict[int, int]:
    """Who had this role → the number of their latest consultation with it, in this Wirkungsraum."""
    gehabt = Beratung.objects.filter(
        sitzung__wirkungsraum=sitzung.wirkungsraum, **{f"{rolle}__isnull": False}
    )
    return dict(gehabt.order_by().values_list(rolle).annotate(letzte=Max("pk")))


@transaction.atomic
def rollen_verteilen(
    beratung: Beratung, rollen: Mapping[str, Benutzer | None], *, durch: Benutzer
) -> Beratung:
    """Anybody at the table may: who does what is agreed in the room."""
    verlange(durch, "beratung.mitreden", beratung)
    am_tisch = set(beratung.sitzung.teilnahmen.values_list("benutzer", flat=True))
    for rolle in ROLLEN:
        wer = rollen.get(rolle)
        if wer is not None and wer.pk not in am_tisch:
            raise Regelverstoss("Eine Rolle bekommt nur, wer am Tisch sitzt.")
        setattr(beratung, rolle, wer)
    beratung.full_clean()
    beratung.save(update_fields=ROLLEN)
    takt_schlagen(beratung)
    protokolliere(durch, "beratung.rollen", beratung, akte=beratung.fall)
    return beratung


@transaction.atomic
def ablauf_waehlen(beratung: Beratung, art: Ablaufart, *, durch: Benutzer) -> Beratung:
    """Before it has begun; with the phases as the town has them now."""
    verlange(durch, "beratung.mitreden", beratung)
    beratung.refresh_from_db(fields=["phase"])
    if beratung.phase is not None:
        raise Regelverstoss("Die Beratung hat schon begonnen.")
    beratung.ablauf, beratung.phasen = art, als_json(ablauf(art).phasen)
    beratung.save(update_fields=["ablauf", "phasen"])
    takt_schlagen(beratung)
    protokolliere(durch, "beratung.ablauf", beratung, akte=beratung.fall, art=str(art))
    return beratung


@transaction.atomic
def phase_wechseln(
    beratung: Beratung, nummer: int, *, durch: Benutzer, jetzt: datetime
) -> Beratung:
    """To the phase ``nummer``, whose minutes begin to run. A second click on the same changes nothing."""
    verlange(durch, "beratung.leiten", beratung)
    beratung = Beratung.objects.select_for_update().get(pk=beratung.pk)
    if not 0 <= nummer < len(beratung.phasen):
        raise Regelverstoss("Diese Phase gibt es nicht.")
    if beratung.phase != nummer:
        beratung.phase, beratung.phase_seit = nummer, jetzt
        beratung.save(update_fields=["phase", "phase_seit"])
        takt_schlagen(beratung)
        protokolliere(durch, "beratung.phase", beratung, akte=beratung.fall, phase=nummer + 1)
    return beratung


@transaction.atomic
def beratung_absetzen(beratung: Beratung, *, durch: Benutzer) -> None:
    """Off the agenda, while nothing has been said about it yet."""
    verlange(durch, "beratung.fallgeben", beratung)
    if beratung.phase is not None:
        raise Regelverstoss("Die Beratung hat schon begonnen und bleibt auf der Tagesordnung.")
    takt_schlagen(beratung)
    protokolliere(durch, "beratung.absetzen", beratung, akte=beratung.fall)
    beratung.delete()


@transaction.atomic
def beratung_verschieben(beratung: Beratung, *, durch: Benutzer, hoch: bool) -> None:
    verlange(durch, "beratung.mitreden", beratung)
    folge = list(beratung.sitzung.beratungen.select_for_update())
    platz = folge.index(beratung)
    nachbar = min(max(platz + (-1 if hoch else 1), 0), len(folge) - 1)
    folge[platz], folge[nachbar] = folge[nachbar], folge[platz]
    for stelle, eine in enumerate(folge):
        eine.reihenfolge = stelle
    Beratung.objects.bulk_update(folge, ["reihenfolge"])
    protokolliere(durch, "beratung.ordnen", beratung, akte=beratung.fall)
