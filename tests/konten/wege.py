"""Every URL of the house with something in its places: name and path."""

from __future__ import annotations

import re

from django.urls import URLResolver, get_resolver

PLATZ = {"uuid": "00000000-0000-4000-8000-000000000000", "int": "1", "str": "x", "slug": "x"}


def alle_wege(muster=None, vor="", raum=""):
    for eins in muster or get_resolver().url_patterns:
        pfad = vor + str(eins.pattern)
        if isinstance(eins, URLResolver):
            innen = f"{raum}{eins.namespace}:" if eins.namespace else raum
            yield from alle_wege(eins.url_patterns, pfad, innen)
        elif "<" not in pfad or not re.search(r"<(?!int|uuid|str|slug)\w+:", pfad):
            gefuellt = re.sub(r"<(\w+):\w+>", lambda t: PLATZ[t[1]], pfad)
            yield f"{raum}{eins.name}", f"/{gefuellt}"
