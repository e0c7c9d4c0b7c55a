from __future__ import annotations

import pytest

from massanzug.konten.begriffe import Rolle
from tests.fabriken.konten import BenutzerFabrik, JugendamtFabrik


@pytest.fixture
def planung(db):  # noqa: ARG001 - the tables are written
    return BenutzerFabrik(rolle=Rolle.PLANUNG)


@pytest.fixture
def fremde_planung(db):  # noqa: ARG001 - likewise
    """The same role in another town's Jugendamt."""
    return BenutzerFabrik(
        rolle=Rolle.PLANUNG, organisation=JugendamtFabrik(name="Jugendamt Anderswo")
    )
