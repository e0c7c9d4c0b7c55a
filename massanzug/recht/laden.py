"""How the dated parameters are read: once, from the package, as the YAML says."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def parameter(name: str) -> dict[str, Any]:
    """``parameter/<name>.yaml``. Callers turn it into frozen dataclasses and hand on only those."""
    datei = files("massanzug.recht") / "parameter" / f"{name}.yaml"
    inhalt: dict[str, Any] = yaml.safe_load(datei.read_text(encoding="utf-8"))
    return inhalt


def gilt(tag: date, von: date, bis: date | None) -> bool:
    """Both days included."""
    return von <= tag and (bis is None or tag <= bis)
