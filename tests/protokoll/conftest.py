from __future__ import annotations

import pytest

from tests.protokoll.faelschen import kette_schreiben


@pytest.fixture
def kette():
    kette_schreiben()
