from __future__ import annotations

import pytest

from massanzug.gespraech.domain import annehmen
from massanzug.kern.drossel import Drossel


@pytest.fixture(autouse=True)
def frische_drossel(monkeypatch):
    """Tests run within one minute and one process, as a flood would."""
    monkeypatch.setattr(annehmen, "_drossel", Drossel(annehmen.JE_MINUTE))
