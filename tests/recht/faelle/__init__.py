"""Law cases as data, each with its source."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml


def faelle(datei: str, gruppe: str) -> list[object]:
    """The cases of one group as parameters, named by their ``fall`` or by all they hold."""
    inhalt = yaml.safe_load((Path(__file__).parent / f"{datei}.yaml").read_text(encoding="utf-8"))
    return [
        pytest.param(fall, id=fall.get("fall") or "-".join(str(w) for w in fall.values()))
        for fall in inhalt[gruppe]
    ]
