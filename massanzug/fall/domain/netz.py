"""F5: the Netzkarte, drawn with the family and drawn anew at intervals.

Only the latest map of a person is written in; the earlier ones stay as they were, so that a change
can be seen (``netzvergleich``). Third persons stand on it by first name or alias alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from massanzug.fall.begriffe import Naehe, Ressourcenfeld, Teilbar
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben, offen_verlangen
from massanzug.fall.domain.netzbild import freier_winkel
from massanzug.fall.domain.ressourcen import ressource_hinzufuegen
from massanzug.fall.models import Fall, Netzkarte, Person, Ressource, Verbindung
from massanzug.fall.zugriff import sichtbare_personen
from massanzug.fall.zugriff_netz import sichtbare_netzkarten
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

UEBERNOMMEN = (
    "faden",
    "name",
    "art",
    "naehe",
    "kraft",
    "richtung",
    "ansprache",
    "beitrag",
    "winkel",
)


@dataclass(frozen=True, slots=True)
class Netzreihe:
    """The maps of one person, or of the whole family, the latest first; none yet: an empty list."""

    person: Person | None
    karten: list[Netzkarte]


def netze(benutzer: Benutzer, fall: Fall) -> list[Netzreihe]:
    """The whole family's first, then each person's, in two queries."""
    je: dict[int | None, list[Netzkarte]] = {}
    for karte in sichtbare_netzkarten(benutzer, fall):
        je.setdefault(karte.person_id, []).append(karte)
    personen = list(sichtbare_personen(benutzer, fall))
    return [
        Netzreihe(None, je.get(None, [])),
        *(Netzreihe(person, je.get(person.pk, [])) for person in personen),
    ]


@transaction.atomic
def netzkarte_zeichnen(
    fall: Fall, person: Person | None, *, durch: Benutzer, am: date
) -> Netzkarte:
    """A new map of ``am``, with everybody who stood on this person's last one."""
    verlange(durch, "fall.bearbeiten", fall)
    if person is not None and person.fall_id != fall.pk:
        raise Regelverstoss("Diese Person gehört zu einem anderen Fall.")
    letzte = Netzkarte.objects.filter(fall=fall, person=person).order_by("-pk").first()
    if letzte is not None and letzte.am == am:
        raise Regelverstoss("Von heute gibt es schon eine Karte. Zeichnen Sie dort weiter.")
    karte = anlegen(Netzkarte(fall=fall, person=person, am=am), durch=durch)
    vorige = letzte.verbindungen.filter(entfernt_am__isnull=True) if letzte else ()
    for alte in vorige:
        werte = {feld: getattr(alte, feld) for feld in UEBERNOMMEN}
        anlegen(Verbindung(fall=fall, karte=karte, **werte), durch=durch)
    protokolliere(durch, "netzkarte.zeichnen", karte, akte=fall)
    return karte


@transaction.atomic
def netzkarte_teilen(karte: Netzkarte, teilbar: Teilbar, *, durch: Benutzer) -> Netzkarte:
    """Who may know of it: one click, and another takes it back at once."""
    verlange(durch, "fall.bearbeiten", karte.fall)
    fortschreiben(karte, {"teilbar": teilbar}, durch=durch)
    protokolliere(durch, "netzkarte.teilen", karte, akte=karte.fall, teilbar=str(teilbar))
    return karte


@transaction.atomic
def netzkarte_loeschen(karte: Netzkarte, *, durch: Benutzer) -> None:
    """For good, with everybody on it: the people on it never agreed to stand there."""
    verlange(durch, "fall.bearbeiten", karte.fall)
    offen_verlangen(karte.fall)
    protokolliere(durch, "netzkarte.loeschen", karte, akte=karte.fall)
    karte.delete()


@transaction.atomic
def verbindung_hinzufuegen(
    karte: Netzkarte, werte: Mapping[str, Any], *, durch: Benutzer
) -> Verbindung:
    """Where there is room beside those of its kind. ``werte``: name and art; the rest if wanted."""
    verlange(durch, "fall.bearbeiten", karte.fall)
    _aktuell_verlangen(karte)
    neue = Verbindung(fall=karte.fall, karte=karte, **werte)
    andere = karte.verbindungen.filter(entfernt_am__isnull=True)
    neue.winkel = freier_winkel(neue.art, andere.values_list("winkel", flat=True))
    anlegen(neue, durch=durch)
    protokolliere(durch, "verbindung.hinzufuegen", neue, akte=karte.fall)
    return neue


@transaction.atomic
def verbindung_fortschreiben(
    verbindung: Verbindung, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Verbindung:
    verlange(durch, "fall.bearbeiten", verbindung.fall)
    _aktuell_verlangen(verbindung.karte)
    fortschreiben(verbindung, werte, durch=durch, stand=stand)
    protokolliere(durch, "verbindung.fortschreiben", verbindung, akte=verbindung.fall)
    return verbindung


@transaction.atomic
def verbindung_ruecken(
    verbindung: Verbindung, naehe: Naehe, winkel: int | None, *, durch: Benutzer
) -> Verbindung:
    """To another ring; without ``winkel`` it keeps its direction."""
    verlange(durch, "fall.bearbeiten", verbindung.fall)
    _aktuell_verlangen(verbindung.karte)
    wohin = verbindung.winkel if winkel is None else winkel % 360
    fortschreiben(verbindung, {"naehe": naehe, "winkel": wohin}, durch=durch)
    protokolliere(durch, "verbindung.ruecken", verbindung, akte=verbindung.fall, naehe=str(naehe))
    return verbindung


@transaction.atomic
def verbindung_entfernen(
    verbindung: Verbindung, *, durch: Benutzer, jetzt: datetime | None
) -> Verbindung:
    """Take somebody off the map; ``jetzt=None`` puts them back where they stood."""
    verlange(durch, "fall.bearbeiten", verbindung.fall)
    _aktuell_verlangen(verbindung.karte)
    fortschreiben(verbindung, {"entfernt_am": jetzt}, durch=durch)
    vorgang = "verbindung.entfernen" if jetzt else "verbindung.zurueckholen"
    protokolliere(durch, vorgang, verbindung, akte=verbindung.fall)
    return verbindung


@transaction.atomic
def ressource_aus_verbindung(verbindung: Verbindung, *, durch: Benutzer) -> Ressource:
    """What somebody may contribute, written on the family's own Ressourcenkarte.

    Into „Menschen um uns“ and nowhere else: to become a resource of the neighbourhood, which others
    find too, is for the person to agree to, not for the family.
    """
    beitrag = f": {verbindung.beitrag}" if verbindung.beitrag else ""
    werte = {
        "feld": Ressourcenfeld.SOZIAL,
        "text": f"{verbindung.name}{beitrag}",
        "person": verbindung.karte.person,
    }
    return ressource_hinzufuegen(verbindung.fall, werte, durch=durch)


def _aktuell_verlangen(karte: Netzkarte) -> None:
    spaetere = Netzkarte.objects.filter(fall=karte.fall_id, person=karte.person_id, pk__gt=karte.pk)
    if spaetere.exists():
        raise Regelverstoss(
            "Diese Karte ist inzwischen neu gezeichnet worden und bleibt, wie sie war. "
            "Schreiben Sie in die neue."
        )
