"""just bench-notsuche: the search in the browser, opened from a file, on a phone's slow processor.

Chromium with its processor slowed down four times, over the shipped directory and over 1,000
invented offers with the shipped subjects: size of the index, how long it takes to read it and
to open the search, to the first result after that, and milliseconds p50 / p95 by kind of question.
"""

from __future__ import annotations

import gzip
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.suche_korpus import Korpus
from massanzug.suche.browserindex import browserindex
from tests.suche.beispiele import angebote, gegenden, themen
from tests.suche.vektoren import SKRIPTE, vektoren

CHROMIUM = "/usr/bin/chromium"
GEBREMST = 4
JE_ART = 100
LAEUFE = 5
MARKE = '<script>performance.mark("{}")</script>'
LADEN = """() => {
  const [vor, index, nach] = ["vor", "index", "nach"].map(
    (name) => performance.getEntriesByName(name)[0].startTime);
  const beginn = performance.now();
  const gefunden = MassanzugSuche.suche("Schreibbaby").length;
  return {index: index - vor, oeffnen: nach - index, erste: performance.now() - beginn, gefunden};
}"""
FRAGEN = """(fragen) => fragen.map((frage) => {
  const beginn = performance.now();
  MassanzugSuche.suche(frage);
  return performance.now() - beginn;
})"""
VORSCHLAEGE = FRAGEN.replace("MassanzugSuche.suche", "MassanzugSuche.vorschlaege")


def bestaende() -> Iterable[tuple[str, tuple[Any, Any, Any]]]:
    """Name, and offers, subjects, places."""
    korpus = Korpus(1000)
    yield "ausgeliefert", (list(angebote()), list(themen()), list(gegenden()))
    yield "erfunden", (list(korpus), [*korpus.themen(), *themen()], korpus.gegenden())


def fragen_je_art(daten: tuple[Any, Any, Any]) -> dict[str, list[str]]:
    """Kinds of questions as people type them, and the worst."""
    texte = [v.text for v in vektoren(*daten)]
    kurze = [t for t in texte if len(t) < 400]
    woerter = [t.split() for t in kurze]
    return {
        "ein Wort": [w[0] for w in woerter if len(w) == 1][-JE_ART:],
        "zwei, drei": [" ".join(w) for w in woerter if len(w) in {2, 3}][:JE_ART],
        "Satz": [" ".join(w) for w in woerter if len(w) > 5][:JE_ART],
        "Unsinn": [f"xq{w[0][::-1]}zrt" for w in woerter if w][:JE_ART],
        "überlang": [t for t in texte if len(t) >= 400],
    }


def seite(ordner: Path, index: str) -> str:
    """A page with the scripts and the index beside it; its address."""
    for skript in SKRIPTE:
        (ordner / skript.name).write_bytes(skript.read_bytes())
    (ordner / "index.js").write_text(index, encoding="utf-8")
    skripte = "".join(f'<script src="{s.name}"></script>' for s in SKRIPTE)
    vor, nach_index, nach = (MARKE.format(name) for name in ("vor", "index", "nach"))
    kopf = '<!doctype html><meta charset="utf-8"><title>Suche</title>'
    html = f'{kopf}{vor}<script src="index.js"></script>{nach_index}{skripte}{nach}'
    (ordner / "seite.html").write_text(html, encoding="utf-8")
    return (ordner / "seite.html").as_uri()


def anteil(werte: list[float], teil: float) -> float:
    return sorted(werte)[min(len(werte) - 1, int(teil * len(werte)))]


def zeile(name: str, werte: list[float]) -> None:
    print(f"  {name:<14}{anteil(werte, 0.5):>8.1f} / {anteil(werte, 0.95):.1f} ms")


def messen(page: Page, adresse: str, fragen: dict[str, list[str]]) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": GEBREMST})
    geladen = []
    for _ in range(LAEUFE):
        page.goto(adresse)
        geladen.append(page.evaluate(LADEN))
    zeile("Index lesen", [g["index"] for g in geladen])
    zeile("Suche öffnen", [g["oeffnen"] for g in geladen])
    zeile("erstes Ergebnis", [g["erste"] for g in geladen])
    for art, texte in fragen.items():
        zeile(art, page.evaluate(FRAGEN, texte))
    zeile("Vorschläge", page.evaluate(VORSCHLAEGE, [t[:4] for t in fragen["ein Wort"]]))


def main() -> None:
    last = os.getloadavg()[0]
    print(
        f"Last der Maschine: {last:.1f} auf {os.cpu_count()} Kernen; mehr als frei ist, misst mit"
    )
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as ordner:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        for name, daten in bestaende():
            index = browserindex(*daten)
            gepackt = len(gzip.compress(index.encode(), 9))
            print(f"{name}: {len(daten[0])} Angebote, {gepackt / 1000:.0f} kB gepackt (p50 / p95)")
            messen(browser.new_page(), seite(Path(ordner), index), fragen_je_art(daten))
        browser.close()


if __name__ == "__main__":
    main()
