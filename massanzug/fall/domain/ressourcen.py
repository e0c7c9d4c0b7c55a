"""F3: the card with four fields, filled together. What counts as a Ressource the people say.

``ressourcenkarte`` is the one place the card is put together; whatever else shall stand beside the
people's own entries one day (offers nearby) becomes another part of ``Kartenfeld`` there, and its
acceptance is ``ressource_hinzufuegen`` like any other entry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from massanzug.fall.begriffe import Ressourcenfeld, Teilbar
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben, offen_verlangen
from massanzug.fall.models import Fall, Ressource, Ziel
from massanzug.fall.zugriff import sichtbare_ressourcen, sichtbare_ziele
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

FRAGEN = {
    Ressourcenfeld.PERSOENLICH: "Was können Sie gut? Was ist schon einmal gelungen?",
    Ressourcenfeld.SOZIAL: "Wen können Sie nachts anrufen? Wer freut sich, Sie zu sehen?",
    Ressourcenfeld.MATERIELL: "Was steht zur Verfügung: Wohnung, Garten, Auto, Werkzeug?",
    Ressourcenfeld.SOZIALRAUM: "Was gibt es in Laufweite? Wo sind Sie willkommen?",
}


@dataclass(frozen=True, slots=True)
class Eintrag:
    """``nutzbar_fuer``: the texts of the Ziele the reader may see."""

    ressource: Ressource
    nutzbar_fuer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kartenfeld:
    feld: Ressourcenfeld
    frage: str
    eintraege: list[Eintrag]


def ressourcenkarte(benutzer: Benutzer, fall: Fall) -> list[Kartenfeld]:
    """The four fields in their order, in three queries however full they are."""
    ressourcen = list(sichtbare_ressourcen(benutzer, fall))
    ziele = dict(sichtbare_ziele(benutzer, fall).values_list("pk", "text"))
    nutzbar: dict[int, list[str]] = {}
    verbindungen = Ressource.nutzbar_fuer.through.objects.filter(ressource__in=ressourcen)
    for ressource, ziel in verbindungen.order_by("ziel").values_list("ressource", "ziel"):
        if ziel in ziele:
            nutzbar.setdefault(ressource, []).append(ziele[ziel])
    return [
        Kartenfeld(
            feld,
            FRAGEN[feld],
            [Eintrag(r, tuple(nutzbar.get(r.pk, ()))) for r in ressourcen if r.feld == feld],
        )
        for feld in Ressourcenfeld
    ]


@transaction.atomic
def ressource_hinzufuegen(fall: Fall, werte: Mapping[str, Any], *, durch: Benutzer) -> Ressource:
    """Last in its field. ``werte``: feld, text, and if wanted person and teilbar."""
    verlange(durch, "fall.bearbeiten", fall)
    _person_pruefen(fall, werte)
    ressource = Ressource(fall=fall, **werte)
    ressource.reihenfolge = fall.ressourcen.filter(feld=ressource.feld).count()
    anlegen(ressource, durch=durch)
    protokolliere(durch, "ressource.hinzufuegen", ressource, akte=fall, feld=str(ressource.feld))
    return ressource


@transaction.atomic
def ressource_fortschreiben(
    ressource: Ressource,
    werte: Mapping[str, Any],
    nutzbar_fuer: Sequence[Ziel],
    *,
    durch: Benutzer,
    stand: int,
) -> Ressource:
    """Who may know of it is part of ``werte``: whoever changes the words decides that anew."""
    fall = ressource.fall
    verlange(durch, "fall.bearbeiten", fall)
    _person_pruefen(fall, werte)
    if any(ziel.fall_id != fall.pk for ziel in nutzbar_fuer):
        raise Regelverstoss("Dieses Ziel gehört zu einem anderen Fall.")
    fortschreiben(ressource, werte, durch=durch, stand=stand)
    ressource.nutzbar_fuer.set(nutzbar_fuer)
    protokolliere(
        durch, "ressource.fortschreiben", ressource, akte=fall, teilbar=str(ressource.teilbar)
    )
    return ressource


@transaction.atomic
def ressource_teilen(ressource: Ressource, teilbar: Teilbar, *, durch: Benutzer) -> Ressource:
    """Who may know of it: one click, and another takes it back at once."""
    verlange(durch, "fall.bearbeiten", ressource.fall)
    fortschreiben(ressource, {"teilbar": teilbar}, durch=durch)
    protokolliere(durch, "ressource.teilen", ressource, akte=ressource.fall, teilbar=str(teilbar))
    return ressource


@transaction.atomic
def ressource_entfernen(
    ressource: Ressource, *, durch: Benutzer, jetzt: datetime | None
) -> Ressource:
    """Take it off the card; ``jetzt=None`` puts it back with all its links."""
    verlange(durch, "fall.bearbeiten", ressource.fall)
    fortschreiben(ressource, {"entfernt_am": jetzt}, durch=durch)
    vorgang = "ressource.entfernen" if jetzt else "ressource.zurueckholen"
    protokolliere(durch, vorgang, ressource, akte=ressource.fall)
    return ressource


@transaction.atomic
def ressourcen_ordnen(
    fall: Fall, feld: Ressourcenfeld, reihenfolge: Sequence[int], *, durch: Benutzer
) -> None:
    """Put the entries with these keys into this field, in this order; its others follow."""
    verlange(durch, "fall.bearbeiten", fall)
    offen_verlangen(fall)
    alle = {r.pk: r for r in fall.ressourcen.filter(entfernt_am__isnull=True).select_for_update()}
    zuerst = [pk for pk in dict.fromkeys(reihenfolge) if pk in alle]
    danach = [pk for pk, r in alle.items() if r.feld == feld and pk not in set(zuerst)]
    for platz, pk in enumerate([*zuerst, *danach]):
        alle[pk].feld, alle[pk].reihenfolge = feld, platz
    Ressource.objects.bulk_update(alle.values(), ["feld", "reihenfolge"])
    protokolliere(durch, "ressource.ordnen", fall, akte=fall, feld=str(feld))


@transaction.atomic
def ressource_verschieben(ressource: Ressource, *, durch: Benutzer, hoch: bool) -> None:
    """One place up or down, past the end into the next field: the same without a pointer."""
    schritt = -1 if hoch else 1
    feld = Ressourcenfeld(ressource.feld)
    schluessel = _schluessel(ressource.fall, feld)
    ziel = schluessel.index(ressource.pk) + schritt
    if 0 <= ziel < len(schluessel):
        schluessel.remove(ressource.pk)
    else:
        felder = list(Ressourcenfeld)
        naechstes = felder.index(feld) + schritt
        if not 0 <= naechstes < len(felder):
            return
        feld = felder[naechstes]
        schluessel = _schluessel(ressource.fall, feld)
        ziel = len(schluessel) if hoch else 0
    schluessel.insert(ziel, ressource.pk)
    ressourcen_ordnen(ressource.fall, feld, schluessel, durch=durch)


def _schluessel(fall: Fall, feld: Ressourcenfeld) -> list[int]:
    auf_der_karte = fall.ressourcen.filter(feld=feld, entfernt_am__isnull=True)
    return list(auf_der_karte.values_list("pk", flat=True))


def _person_pruefen(fall: Fall, werte: Mapping[str, Any]) -> None:
    person = werte.get("person")
    if person is not None and person.fall_id != fall.pk:
        raise Regelverstoss("Diese Person gehört zu einem anderen Fall.")
