"""What collectstatic takes: everything the pages name, and of MapLibre nothing else."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders

GENANNT = re.compile(r'{% static "([^"]+)" %}')


@pytest.fixture(scope="module")
def dateien():
    """Each file that collectstatic would copy, by the name pages have for it."""
    muster = apps.get_app_config("staticfiles").ignore_patterns
    return {
        str(PurePosixPath(getattr(lager, "prefix", None) or "", pfad))
        for finder in get_finders()
        for pfad, lager in finder.list(list(muster))
    }


def test_of_maplibre_goes_out_what_the_map_loads(dateien):
    assert {d for d in dateien if d.startswith("maplibre-gl/")} == {
        "maplibre-gl/maplibre-gl.css",
        "maplibre-gl/maplibre-gl.mjs",
        "maplibre-gl/maplibre-gl-worker.mjs",
    }
    assert not [d for d in dateien if d.endswith((".map", ".d.ts"))]


def test_nothing_that_a_template_names_stays_behind(dateien):
    vorlagen = (settings.PROJEKT / "massanzug").rglob("*.html")
    genannt = {pfad for v in vorlagen for pfad in GENANNT.findall(v.read_text(encoding="utf-8"))}

    assert len(genannt) > 20
    assert genannt - dateien == set()
