"""The starter directory in the tables: a town begins with 200 offers, each with its source."""

from __future__ import annotations

from django.db import transaction

from massanzug.wegweiser.domain import startdaten
from massanzug.wegweiser.domain.eintraege import eintraege_aus_datenbank, starteintraege
from massanzug.wegweiser.domain.speichern import Ablage, kennung_aus
from massanzug.wegweiser.domain.suchindex import index_erneuern
from massanzug.wegweiser.models import Angebot, Gegend, Raumseite, Thema, Themenwort

__all__ = ["eintraege_aus_datenbank", "startbestand_einrichten", "starteintraege"]


def startbestand_einrichten() -> int:
    """Load what is missing and return how many offers are new; twice gives 0.

    What is there already, edited or not, stays as it is. Nobody is signed in when a machine is set
    up, and nothing here is about a person: this is no act.
    """
    with transaction.atomic():
        _raeume()
        _gegenden()
        _themen()
        vorhandene = set(Angebot.objects.values_list("slug", flat=True))
        neue = [a for a in startdaten.startangaben() if a.slug not in vorhandene]
        ablage = Ablage()
        for angaben in neue:
            ablage.speichern(angaben)
        if neue:
            index_erneuern()  # an older index would not know the Themen
    return len(neue)


def _raeume() -> None:
    vorhandene = dict(Raumseite.objects.values_list("name", "slug"))
    for raum in startdaten.raeume():
        if raum.name in vorhandene:
            Raumseite.objects.filter(
                name=raum.name, quelle="", leittraeger="", leittraeger_hinweis=""
            ).update(quelle=raum.quelle, leittraeger_hinweis=raum.hinweis)
        else:
            Raumseite.objects.create(
                name=raum.name,
                slug=kennung_aus(raum.name, vorhandene.values()),
                leittraeger_hinweis=raum.hinweis,
                quelle=raum.quelle,
            )


def _gegenden() -> None:
    raeume = {r.name: r for r in Raumseite.objects.all()}
    vorhandene = set(Gegend.objects.values_list("name", flat=True))
    Gegend.objects.bulk_create(
        Gegend(
            name=g.name,
            teil_von=g.teil_von,
            raum=raeume.get(g.raum),
            breite=g.punkt[0] if g.punkt else None,
            laenge=g.punkt[1] if g.punkt else None,
            genauigkeit=g.genauigkeit,
            quelle=g.quelle,
            lizenz=g.lizenz,
        )
        for g in startdaten.gegenden()
        if g.name not in vorhandene
    )


def _themen() -> None:
    vorhandene = set(Thema.objects.values_list("schluessel", flat=True))
    for thema in startdaten.themen():
        if thema.schluessel in vorhandene:
            continue
        neues = Thema.objects.create(
            schluessel=thema.schluessel, label=thema.label, oberthema=thema.oberthema
        )
        Themenwort.objects.bulk_create(
            Themenwort(thema=neues, sprache=sprache, wort=wort, geprueft=sprache == "de")
            for sprache, wort in dict.fromkeys(thema.synonyme)
        )
