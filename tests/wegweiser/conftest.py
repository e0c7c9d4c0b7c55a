"""The starter directory for the tests of the public pages, with its search index: made once."""

from __future__ import annotations

import pytest

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

TABELLEN = (
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


@pytest.fixture(scope="session")
def abzug():
    """The rows of the starter directory, filled by the first test that asks for it."""
    return {}


@pytest.fixture
def bestand(db, settings, abzug, tmp_path_factory):  # noqa: ARG001 - the tables are written
    """200 real offers in the tables and in an index; the town is called Arnsberg."""
    settings.SUCHINDEX = tmp_path_factory.getbasetemp() / "suche-startbestand"
    if abzug:
        for tabelle, zeilen in abzug.items():
            tabelle.objects.bulk_create(zeilen)
        return
    startbestand_einrichten()
    Stadtangabe.objects.create(schluessel="stadt", wert="Arnsberg")
    Stadtangabe.objects.create(schluessel="telefon", wert="02932 201-0")
    index_bauen()
    abzug |= {tabelle: list(tabelle.objects.order_by("pk")) for tabelle in TABELLEN}


@pytest.fixture
def seite(client, bestand):  # noqa: ARG001 - the pages show it
    """The text of the page at an address; anything but 200 fails."""

    def _holen(adresse: str, **daten: str) -> str:
        antwort = client.get(adresse, daten)
        assert antwort.status_code == 200, adresse
        return antwort.content.decode()

    return _holen
