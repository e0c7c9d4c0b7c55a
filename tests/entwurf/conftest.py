from __future__ import annotations

import copy
from html.parser import HTMLParser
from pathlib import Path

import pytest

from massanzug.konten.begriffe import Rolle
from tests.fabriken.fall import BeteiligungFabrik, PersonFabrik, WilleFabrik
from tests.fabriken.konten import BenutzerFabrik


@pytest.fixture(autouse=True)
def probevorlagen(settings):
    vorlagen = copy.deepcopy(settings.TEMPLATES)
    vorlagen[0]["DIRS"] = [Path(__file__).parent / "templates"]
    settings.TEMPLATES = vorlagen


@pytest.fixture
def wille(db):  # noqa: ARG001 - the database must be open
    return WilleFabrik(zitat="Ich will Ruhe am Abend.")


@pytest.fixture
def vera(wille):
    return wille.fall.zustaendig


@pytest.fixture
def tom(wille):
    """A colleague in the same case."""
    tom = BenutzerFabrik(username="tom", first_name="Tom", last_name="Berger")
    BeteiligungFabrik(fall=wille.fall, benutzer=tom)
    return tom


@pytest.fixture
def fremd():
    """An ASD-Fachkraft of the same Jugendamt with cases of her own, and no other."""
    fremd = BenutzerFabrik(username="fremd", rolle=Rolle.ASD)
    WilleFabrik(person=PersonFabrik(fall__zustaendig=fremd))
    return fremd


class _Felder(HTMLParser):
    def __init__(self):
        super().__init__()
        self.werte = {}

    def handle_starttag(self, tag, attrs):
        angaben = dict(attrs)
        if tag == "input" and angaben.get("type") == "hidden":
            self.werte[angaben["name"]] = angaben.get("value", "")


@pytest.fixture
def verdeckt():
    """The hidden values of a page, as a browser would send them back."""

    def lesen(antwort):
        leser = _Felder()
        leser.feed(antwort.content.decode())
        return leser.werte

    return lesen
