"""The copy that needs no server, of a directory of 1,000 entries: time, size, and the first result.

Run by ``just bench-notseite``, with a database and a folder of its own. The phone is Chromium
opening ``file://`` with its processor slowed down four times.
"""

from __future__ import annotations

import gzip
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "massanzug.config.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - after setup, as all below
from playwright.sync_api import CDPSession, Page, sync_playwright  # noqa: E402

from massanzug.wegweiser.domain.bestand import startbestand_einrichten  # noqa: E402
from massanzug.wegweiser.models import Angebot, Gegend  # noqa: E402
from massanzug.wegweiser.notseite.bau import notseite_bauen  # noqa: E402

GEBREMST = 4
FRAGEN = ("Schreibaby", "Schreibbaby", "wir haben nur noch Streit")
MEHR = "Treffpunkt ist am Eingang, eine Anmeldung ist nicht nötig, Geschwister dürfen mitkommen."
# counted from the moment the page has loaded; the result may be there before
ERSTES = """() => {
  const [seite] = performance.getEntriesByType("navigation");
  const erster = performance.getEntriesByName("erster-treffer")[0];
  return {geladen: seite.loadEventEnd, erster: erster ? erster.startTime : null};
}"""
BEOBACHTEN = """
new MutationObserver((_, beobachter) => {
  if (document.querySelector("[data-treffer] > li")) {
    performance.mark("erster-treffer");
    beobachter.disconnect();
  }
}).observe(document, {childList: true, subtree: true});
"""
NOCHMAL = """async (frage) => {
  const anfang = performance.now();
  const fertig = new Promise((weiter) => {
    new MutationObserver((_, b) => { b.disconnect(); weiter(performance.now() - anfang); })
      .observe(document.querySelector("[data-treffer]"), {childList: true});
  });
  location.hash = "#" + new URLSearchParams({q: frage});
  return fertig;
}"""


def vervielfachen(anzahl: int) -> None:
    """The starter directory again and again: other names, longer texts, in another Ortsteil."""
    startbestand_einrichten()
    gegenden = list(Gegend.objects.filter(raum__isnull=False).order_by("pk"))
    vorlagen = list(Angebot.objects.order_by("pk").prefetch_related("themen", "zeiten"))
    for nummer in range(len(vorlagen), anzahl):
        vorlage = vorlagen[nummer % len(vorlagen)]
        themen, zeiten = list(vorlage.themen.all()), list(vorlage.zeiten.all())
        runde = nummer // len(vorlagen) + 1
        kopie = Angebot.objects.get(pk=vorlage.pk)
        kopie.pk, kopie.slug = None, f"{vorlage.slug[:70]}-{runde}"
        kopie.name = f"{vorlage.name} {runde}"
        kopie.beschreibung = f"{vorlage.beschreibung} {MEHR}"
        if not kopie.anschrift_geheim and kopie.art != "hotline":
            kopie.gegend = gegenden[nummer % len(gegenden)]
        kopie.save(force_insert=True)
        kopie.themen.set(themen)
        for zeit in zeiten:
            zeit.pk, zeit.angebot = None, kopie
            zeit.save(force_insert=True)


def rechenzeit() -> float:
    """Seconds of processor time of this process and those it has waited for."""
    arten = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(r.ru_utime + r.ru_stime for r in map(resource.getrusage, arten))


def bauen(ziel: Path, prozesse: int) -> None:
    anfang, gerechnet = time.monotonic(), rechenzeit()
    bericht = notseite_bauen(ziel, prozesse=prozesse)
    dauer, gerechnet = time.monotonic() - anfang, rechenzeit() - gerechnet
    print(
        f"{len(bericht.bilanz.geschrieben):5} geschrieben, {bericht.bilanz.unveraendert:5} gleich: "
        f"{dauer:5.1f} s mit {prozesse} Prozessen ({gerechnet:.1f} s Rechenzeit), "
        f"{bericht.bytes / 1e6:.1f} MB, Last der Maschine {os.getloadavg()[0]:.1f}"
    )


def telefon(seite: Page) -> CDPSession:
    sitzung = seite.context.new_cdp_session(seite)
    sitzung.send("Emulation.setCPUThrottlingRate", {"rate": GEBREMST})
    return sitzung


def erste_treffer(ziel: Path) -> None:
    with sync_playwright() as werk:
        pfad = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = werk.chromium.launch(executable_path=pfad, args=["--no-sandbox", "--disable-gpu"])
        kontext = browser.new_context(viewport={"width": 390, "height": 800}, offline=True)
        kontext.add_init_script(BEOBACHTEN)
        for frage in FRAGEN:
            seite = kontext.new_page()
            telefon(seite)
            seite.goto(f"{(ziel / 'suche.html').as_uri()}?q={frage}")
            seite.wait_for_selector("[data-treffer] > li")
            m = seite.evaluate(ERSTES)
            weitere = [seite.evaluate(NOCHMAL, f) for f in FRAGEN if f != frage]
            print(
                f"„{frage}“: erster Treffer {m['erster']:.0f} ms nach dem Öffnen, "
                f"{m['erster'] - m['geladen']:+.0f} ms zum Ende des Ladens; "
                f"weitere Fragen {', '.join(f'{w:.0f}' for w in weitere)} ms"
            )
            seite.close()
        browser.close()


def main(anzahl: int) -> None:
    call_command("migrate", verbosity=0)
    Angebot.objects.all().delete()
    vervielfachen(anzahl)
    prozesse = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as ordner:
        ziel = Path(ordner) / "notseite"
        bauen(ziel, prozesse)
        bauen(ziel, prozesse)
        einer = Angebot.objects.get(slug="fruehe-hilfen-arnsberg")
        einer.telefon = "02932 4711"
        einer.save()
        bauen(ziel, prozesse)
        index = (ziel / "dateien/suchindex.js").read_bytes()
        print(
            f"Suchindex: {len(index) / 1e3:.0f} KB, gzip {len(gzip.compress(index)) / 1e3:.0f} KB"
        )
        erste_treffer(ziel)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
