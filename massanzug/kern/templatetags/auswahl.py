"""What every component checks: an unknown value is the author's mistake and says so."""

from __future__ import annotations

from collections.abc import Collection

from django.template import TemplateSyntaxError


def verlange_wert(tag: str, argument: str, wert: str, erlaubt: Collection[str]) -> None:
    if wert not in erlaubt:
        moeglich = ", ".join(repr(e) for e in erlaubt)
        raise TemplateSyntaxError(f"{tag}: {argument}={wert!r} gibt es nicht. Möglich: {moeglich}")
