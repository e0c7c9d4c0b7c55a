"""axe-core on a page, and on every page of a list at two widths in light and dark."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from playwright.sync_api import Page

AXE = Path(settings.PROJEKT) / "node_modules/axe-core/axe.min.js"
FARBREGELN = ["color-contrast", "link-in-text-block"]  # all that a theme can break
REGELN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BREITEN = (320, 768, 1280)
ANSICHTEN = (320, 1280)  # between them the same parts stand, only beside each other or below
FARBSCHEMEN = ("light", "dark")


def pruefe_barrierefreiheit(page: Page, *, nur_farben: bool = False) -> None:
    """Fail with every violation and where it is.

    ``evaluate`` runs axe through the debugger, so the page's own strict CSP stays in force.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    art, werte = ("rule", FARBREGELN) if nur_farben else ("tag", REGELN)
    ergebnis = page.evaluate(
        "([type, values]) => axe.run(document, {runOnly: {type, values}, resultTypes: ['violations']})",
        [art, werte],
    )
    funde = [
        f"{fund['id']} ({fund['impact']}): {fund['help']}\n"
        + "\n".join(f"    {json.dumps(ort['target'])} {ort['html'][:160]}" for ort in fund["nodes"])
        for fund in ergebnis["violations"]
    ]
    assert not funde, f"{page.url}\n" + "\n".join(funde)


def pruefe_breite(page: Page) -> None:
    """Nothing makes the page scroll sideways."""
    zu_breit = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert zu_breit <= 0, f"{page.url}: {zu_breit} px zu breit bei {page.viewport_size}"


def seiten_pruefen(page: Page, urls: Iterable[str]) -> None:
    """Each address: not too wide at any of the widths; axe on a phone and a desk, in light and dark.

    The dark differs in colour alone.
    """
    for url in urls:
        page.goto(url)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        for breite in BREITEN:
            page.set_viewport_size({"width": breite, "height": 900})
            pruefe_breite(page)
        for schema in FARBSCHEMEN:
            page.emulate_media(color_scheme=schema)
            for breite in ANSICHTEN:
                page.set_viewport_size({"width": breite, "height": 900})
                pruefe_barrierefreiheit(page, nur_farben=schema == "dark")
