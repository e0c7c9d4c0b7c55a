"""The pages of the starter directory."""

from __future__ import annotations

import pytest


@pytest.fixture
def seite(client, bestand):  # noqa: ARG001 - the pages show it
    """The text of the page at an address; anything but 200 fails."""

    def _holen(adresse: str, **daten: str) -> str:
        antwort = client.get(adresse, daten)
        assert antwort.status_code == 200, adresse
        return antwort.content.decode()

    return _holen
