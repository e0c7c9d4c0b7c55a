"""The starter directory, made once a run: afterwards its rows are put in as they were."""

from __future__ import annotations

from django.db.models import Model

from massanzug.wegweiser.domain.bestand import startbestand_einrichten
from massanzug.wegweiser.domain.suchindex import index_bauen
from massanzug.wegweiser.models import (
    Anbieter,
    Angebot,
    Gegend,
    Oeffnungszeit,
    Raumseite,
    Stadtangabe,
    Thema,
    Themenwort,
)

TABELLEN: tuple[type[Model], ...] = (
    Raumseite,
    Gegend,
    Thema,
    Themenwort,
    Anbieter,
    Angebot,
    Angebot.themen.through,
    Oeffnungszeit,
    Stadtangabe,
)
_abzug: dict[type[Model], list[Model]] = {}


def startbestand_laden() -> None:
    """200 real offers in the tables; the first call builds the index of them, too.

    The town is called Arnsberg.
    """
    if _abzug:
        for tabelle, zeilen in _abzug.items():
            tabelle.objects.bulk_create(zeilen)
        return
    startbestand_einrichten()
    Stadtangabe.objects.create(schluessel="stadt", wert="Arnsberg")
    Stadtangabe.objects.create(schluessel="telefon", wert="02932 201-0")
    index_bauen()
    _abzug.update({tabelle: list(tabelle.objects.order_by("pk")) for tabelle in TABELLEN})
