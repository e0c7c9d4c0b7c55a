"""Who writes in the directory: the Redaktion, and a Träger's person for its own entries."""

from __future__ import annotations

import pytest

from massanzug.konten.begriffe import Rolle
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik
from tests.fabriken.wegweiser import pflegt


def traegerperson(anbieter=None):
    person = BenutzerFabrik(rolle=Rolle.TRAEGERREDAKTION, organisation=OrganisationFabrik())
    return person, pflegt(person, anbieter)


@pytest.fixture
def redaktion():
    return BenutzerFabrik(rolle=Rolle.REDAKTION)


@pytest.fixture
def traeger():
    return traegerperson()
