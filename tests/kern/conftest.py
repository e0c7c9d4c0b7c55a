from __future__ import annotations

import pytest
from django.template import Context, Engine

BOESE = "<script>alert('Name')</script>"


@pytest.fixture
def rendern():
    """Render template source with the project's tags; the HTML comes back on one line."""

    def _rendern(quelle: str, **werte: object) -> str:
        html = Engine.get_default().from_string(quelle).render(Context(werte))
        return " ".join(html.split())

    return _rendern
