"""just bench-schaetzung: how soon a page says what a moved slider would do.

The demo in a database of its own, the real server, Chromium. By the browser's own clock, from the
movement to the new sentence (goal: 300 ms), beside the way without a script: press „Neu schätzen“ and
read the page that comes back.
"""

from __future__ import annotations

import os
import statistics
from datetime import date

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "massanzug.config.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - Django is set up first
from playwright.sync_api import Page, sync_playwright  # noqa: E402

from benchmarks.server import server  # noqa: E402
from massanzug.konten.models import Benutzer  # noqa: E402
from massanzug.prognose.domain.prognose import prognose_anlegen  # noqa: E402
from massanzug.prognose.domain.schaetzgrundlage import grundlagen_legen  # noqa: E402
from massanzug.prognose.models import Prognose  # noqa: E402

PORT = 8768
ADRESSE = f"http://127.0.0.1:{PORT}"
ZIEL = 300
MAL = 30
BEWEGEN = """(ziel) => new Promise((fertig) => {
  const ort = document.querySelector("#schaetzung"), vorher = ort.textContent;
  const regler = document.querySelector("#id_mittel_0"), beginn = performance.now();
  new MutationObserver((_, waechter) => {
    if (ort.textContent === vorher) return;
    waechter.disconnect();
    fertig(performance.now() - beginn);
  }).observe(ort, { childList: true, subtree: true, characterData: true });
  regler.value = ziel;
  regler.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def vorbereiten() -> Prognose:
    """The example town's, with what the estimate is made from."""
    call_command("migrate", verbosity=0)
    call_command("vorfuehrung", faelle=20, verbosity=0)
    planung = Benutzer.objects.get(username="planung")
    werte = {
        "name": "Messung",
        "quelle": "beispiel",
        "stichtag": date(2024, 12, 31),
        "monate": 60,
        "laeufe": 2000,
    }
    prognose = prognose_anlegen(werte, None, durch=planung, am=date(2026, 1, 1))
    grundlagen_legen()
    return prognose


def anmelden(seite: Page) -> None:
    seite.goto(f"{ADRESSE}/anmelden/")
    seite.fill("input[name=login]", "planung")
    seite.fill("input[name=password]", "massanzug")
    seite.get_by_role("button", name="Anmelden", exact=True).click()
    seite.wait_for_load_state()


def ganze_seite(seite: Page, ziel: int) -> float:
    """Milliseconds from pressing the button to the page that is ready to read."""
    seite.locator("#id_mittel_0").fill(str(ziel))
    with seite.expect_navigation(wait_until="load"):
        seite.get_by_role("button", name="Neu schätzen").click()
    dauer: float = seite.evaluate(
        "performance.timing.loadEventStart - performance.timing.navigationStart"
    )
    return dauer


def zeigen(name: str, zeiten: list[float]) -> None:
    sortiert = sorted(zeiten)
    p95 = sortiert[int(len(sortiert) * 0.95)]
    print(f"{name:24} {statistics.median(sortiert):6.0f} /{p95:6.0f} ms p50/p95")


def messen(prognose: Prognose) -> None:
    weg = f"{ADRESSE}/fach/prognose/annahmen/{prognose.pk}/"
    with server(PORT), sync_playwright() as p:
        browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        seite = browser.new_page()
        anmelden(seite)
        seite.goto(weg)
        for ziel in (-10, -20, -30):  # every process has read what it needs
            seite.evaluate(BEWEGEN, ziel)
        schieber = [seite.evaluate(BEWEGEN, -40 + i) for i in range(MAL)]
        ohne = browser.new_context(storage_state=seite.context.storage_state()).new_page()
        ohne.route(
            "**/*.js", lambda r: r.abort()
        )  # the page's own scripts; ours still reads its clock
        ohne.goto(weg)
        knopf = [ganze_seite(ohne, -40 + i) for i in range(MAL)]
        browser.close()
    zeigen("Schieber", schieber)
    zeigen("Knopf, ganze Seite", knopf)
    print(
        f"Ziel {ZIEL} ms; die ganze Seite: das {statistics.median(knopf) / statistics.median(schieber):.1f}-Fache"
    )


if __name__ == "__main__":
    messen(vorbereiten())
