"""just bilder: take the handbook's pictures from the running code, with the demo's invented people.

Fills a database of its own, starts the server, opens each page in Chromium as the person who works
on it and writes docs/_static/<name>.png. ``--telefon`` and ``--dunkel`` write to the machine's folder for temporary files instead and name
it, to be looked at. Fields for dates are German only if Chromium has its German words: on Debian the
package chromium-l10n.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

HIER = Path(__file__).resolve().parents[1]
PORT = 8799
ZU_ZWEIT = "nichts-geht-verloren"
DEUTSCH = ("--lang=de-DE",)
BREITEN = {"telefon": (360, 740), "tablet": (820, 1180), "rechner": (1280, 900)}


@dataclass(frozen=True)
class Bild:
    """``seite``: a URL name; ``station``: how far its case has come, 0 for none; ``hoehe``: at most.

    ``wer`` is empty for a public page. ``ziel``: a word of a Ziel in the case.
    """

    name: str
    seite: str
    wer: str = "asd.altarnsberg"
    station: int = 0
    extra: tuple[str, ...] = ()
    hoehe: int = 1300
    frage: str = ""
    ziel: str = ""


BILDER = (
    Bild("wegweiser-start", "wegweiser:start", wer=""),
    Bild("wegweiser-suche", "wegweiser:suche", wer="", frage="?q=Schreibaby", hoehe=1100),
    Bild(
        "wegweiser-angebot",
        "wegweiser:angebot",
        wer="",
        extra=("skf-erziehungsberatung",),
        hoehe=1100,
    ),
    Bild("wegweiser-karte", "wegweiser:karte", wer="", hoehe=1100),
    Bild("reden", "wegweiser:reden", wer="", hoehe=1100),
    Bild("gespraechswuensche", "gespraechswuensche", hoehe=1000),
    Bild("redaktion", "redaktion", wer="redaktion", hoehe=1100),
    Bild("vorschlaege", "vorschlaege", wer="leitung", station=8, ziel="Judo"),
    Bild("heute", "start"),
    Bild("eingang", "eingang"),
    Bild("eingang-neu", "eingang_neu"),
    Bild("faelle", "faelle"),
    Bild("fall", "fall", station=8, hoehe=2420),
    Bild("wille", "willen", station=8),
    Bild("ressourcen", "ressourcen", station=8),
    Bild("netzkarte", "netzkarte", wer="asd.altarnsberg", hoehe=1300),
    Bild("genogramm", "genogramm", wer="asd.altarnsberg", hoehe=1100),
    Bild("sozialraumteam", "beratung", hoehe=2760),
    Bild("ziele", "ziele", station=8),
    Bild("auftraege", "auftraege", station=8),
    Bild("entscheidung", "entscheidungen", station=8),
    Bild("massanzug", "massanzug", station=8),
    Bild("hilfeplan", "hilfeplaene", station=8),
    Bild("ueberpruefung", "ueberpruefungen", station=8),
    Bild("abschluss", "abschluss", station=9),
    Bild("zugang", "zugang", station=8),
    Bild("protokoll", "fallprotokoll", station=8),
    Bild("raeume", "raeume", wer="planung"),
    Bild("traeger", "traegerliste", wer="planung"),
    Bild("prognose", "prognose", wer="planung", extra=("1",), hoehe=2050),
    Bild("regalware", "regalware", wer="leitung"),
    Bild("bewilligungen", "bewilligungen", wer="wjh"),
    Bild("sitzungen", "sitzungen"),
)


def stadt_fuellen(ordner: str) -> None:
    os.environ |= {
        "DEMO": "1",
        "DATABASE_URL": f"sqlite:///{ordner}/bilder.sqlite3",
        "DJANGO_SETTINGS_MODULE": "massanzug.config.settings",
        "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
        "PROGNOSE_DIENST": "1",  # computed here, by no process of its own
    }
    for befehl in (["migrate", "-v0"], ["vorfuehrung", "--json"]):
        subprocess.run(
            [sys.executable, "manage.py", *befehl],
            cwd=HIER,
            check=True,
            stdout=subprocess.DEVNULL,
        )


def prognose_rechnen() -> None:
    """The first one, of the invented town and its five years."""
    from datetime import date  # noqa: PLC0415 - with the rest

    from django.utils import timezone  # noqa: PLC0415 - needs Django set up

    from massanzug.konten.models import Benutzer  # noqa: PLC0415 - likewise
    from massanzug.prognose.begriffe import Prognosequelle  # noqa: PLC0415 - likewise
    from massanzug.prognose.domain.prognose import (  # noqa: PLC0415 - likewise
        prognose_anlegen,
        prognose_starten,
    )
    from massanzug.prognose.domain.warteschlange import naechste_rechnen  # noqa: PLC0415 - likewise

    planung = Benutzer.objects.get(username="planung")
    werte = {
        "name": "Einführung 2026",
        "quelle": Prognosequelle.BEISPIEL,
        "stichtag": date(2024, 12, 31),
        "monate": 60,
        "laeufe": 2000,
    }
    neue = prognose_anlegen(werte, None, durch=planung, am=timezone.localdate())
    prognose_starten(neue, durch=planung)
    naechste_rechnen(timezone.now())


def tisch_decken(wer: str) -> UUID:
    """Today's consultation of this person, in the middle of thinking."""
    from django.utils import timezone  # noqa: PLC0415 - needs Django set up

    from massanzug.konten.models import Benutzer  # noqa: PLC0415 - likewise
    from massanzug.team.domain.beratung import phase_wechseln  # noqa: PLC0415 - likewise
    from massanzug.team.zugriff import sichtbare_beratungen  # noqa: PLC0415 - likewise

    beratungen = sichtbare_beratungen(Benutzer.objects.get(username=wer))
    beratung = beratungen.get(unterschrieben_am=None)
    phase_wechseln(beratung, 4, durch=beratung.zeitwache, jetzt=timezone.now())
    return beratung.kennung


def warten() -> None:
    for _ in range(100):
        try:
            verbindung = HTTPConnection("127.0.0.1", PORT, timeout=2)
            verbindung.request("GET", "/gesund/")
            if verbindung.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("Der Server antwortet nicht.")


def adresse(bild: Bild) -> str:
    """The page on the case that has most to show, among those this person sees."""
    from django.db.models import Count  # noqa: PLC0415 - needs Django set up
    from django.urls import reverse  # noqa: PLC0415

    from massanzug.fall.zugriff import sichtbare_faelle  # noqa: PLC0415
    from massanzug.fall.zugriff_netz import sichtbare_genogramme, sichtbare_netzkarten  # noqa: PLC0415
    from massanzug.konten.models import Benutzer  # noqa: PLC0415

    if bild.seite == "netzkarte":
        karte = sichtbare_netzkarten(Benutzer.objects.get(username=bild.wer)).latest("am")
        return reverse(bild.seite, args=[karte.fall.kennung, karte.pk])
    if bild.seite == "genogramm":
        eines = sichtbare_genogramme(Benutzer.objects.get(username=bild.wer)).latest("pk")
        return reverse(bild.seite, args=[eines.fall.kennung])
    if bild.seite == "beratung":
        return reverse(bild.seite, args=[tisch_decken(bild.wer)])
    if not bild.station:
        return reverse(bild.seite, args=bild.extra) + bild.frage
    faelle = sichtbare_faelle(Benutzer.objects.get(username=bild.wer)).filter(
        fallstand="abgeschlossen" if bild.station == 9 else "laufend"
    )
    if bild.ziel:
        faelle = faelle.filter(ziele__text__contains=bild.ziel)
    fall = (
        faelle.annotate(
            ziele_=Count("ziele", distinct=True),
            auftraege_=Count("auftraege", distinct=True),
            ueberpruefungen_=Count("ueberpruefungen", distinct=True),
        )
        .order_by("-auftraege_", "-ueberpruefungen_", "-ziele_", "pk")
        .first()
    )
    if fall is None:
        raise SystemExit(f"Für {bild.name} gibt es keinen Fall.")
    return reverse(bild.seite, args=[fall.kennung, *bild.extra])


def verkleinern(datei: Path) -> None:
    """256 colours are enough for a page, and half the bytes."""
    from PIL import Image  # noqa: PLC0415 - comes with a developer's package

    with Image.open(datei) as bild:
        bild.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(datei, optimize=True)


@dataclass(frozen=True)
class Kamera:
    browser: Browser
    ziel: Path
    breite: str
    dunkel: bool

    def kontext(self) -> BrowserContext:
        breit, hoch = BREITEN[self.breite]
        return self.browser.new_context(
            viewport={"width": breit, "height": hoch},
            color_scheme="dark" if self.dunkel else "light",
            locale="de-DE",
        )

    def bild(self, seite: Page, name: str, hoehe: int = 1300) -> None:
        ganz = seite.evaluate("document.documentElement.scrollHeight")
        breit, _ = BREITEN[self.breite]
        ausschnitt = {"x": 0, "y": 0, "width": breit, "height": min(ganz, hoehe)}
        seite.screenshot(path=self.ziel / f"{name}.png", full_page=True, clip=ausschnitt)
        verkleinern(self.ziel / f"{name}.png")


def anmelden(kontext: BrowserContext, wer: str) -> Page:
    seite = kontext.new_page()
    seite.goto(f"http://127.0.0.1:{PORT}/anmelden/")
    seite.locator("input[name=login]").fill(wer)
    seite.locator("input[name=password]").fill("massanzug")
    seite.get_by_role("button", name="Anmelden", exact=True).click()
    seite.wait_for_load_state()
    return seite


def zu_zweit(kamera: Kamera) -> None:
    """Two people in one Wille: the second saves, and the first, who saves after her, sees both texts."""
    from massanzug.fall.models import Wille  # noqa: PLC0415 - needs Django set up

    kennung = adresse(Bild(ZU_ZWEIT, "willen", station=8)).split("/")[-3]
    wille = Wille.objects.filter(fall__kennung=kennung).order_by("pk").first()
    satz = "Dass Besuche vorher feststehen."
    texte = {
        "asd.altarnsberg": f"{satz} Das soll so bleiben, auch wenn die Prüfungen kommen.",
        "leitung": f"{satz} Und sonntags frühstücken alle zusammen.",
    }
    seiten = [anmelden(kamera.kontext(), wer) for wer in texte]
    for seite, text in zip(seiten, texte.values(), strict=True):
        seite.goto(f"http://127.0.0.1:{PORT}/fach/faelle/{kennung}/wille/{wille.pk}/")
        seite.locator("textarea[name=soll_anders]").fill(text)
    for seite in reversed(seiten):
        seite.get_by_role("button", name="Wille speichern").click()
        seite.wait_for_load_state()
    erste = seiten[0]
    erste.get_by_text("Inzwischen gespeichert von Henrike Söbbeke").wait_for()
    kamera.bild(erste, ZU_ZWEIT, hoehe=1500)
    for seite in seiten:
        seite.context.close()


def aufnehmen(ziel: Path, breite: str, *, dunkel: bool, nur: list[str]) -> None:
    with sync_playwright() as p:
        browser = p.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", *DEUTSCH],
            env=os.environ | {"LANGUAGE": "de", "LANG": "de_DE.UTF-8"},
        )
        kamera = Kamera(browser, ziel, breite, dunkel)
        for wer in sorted({b.wer for b in BILDER}):
            seiten_einer_person(kamera, wer, nur)
        if not nur or ZU_ZWEIT in nur:
            zu_zweit(kamera)
        browser.close()


def seiten_einer_person(kamera: Kamera, wer: str, nur: list[str]) -> None:
    kontext = kamera.kontext()
    if not nur or "anmelden" in nur:
        leer = kontext.new_page()
        leer.goto(f"http://127.0.0.1:{PORT}/anmelden/")
        kamera.bild(leer, "anmelden")
    seite = anmelden(kontext, wer) if wer else kontext.new_page()
    for bild in BILDER:
        if bild.wer == wer and (not nur or bild.name in nur):
            seite.goto(f"http://127.0.0.1:{PORT}{adresse(bild)}")
            seite.wait_for_load_state("networkidle")  # the map draws itself when all of it is there
            kamera.bild(seite, bild.name, bild.hoehe)
    kontext.close()


def main() -> None:
    wahl = argparse.ArgumentParser()
    wahl.add_argument("nur", nargs="*", help="Namen der Bilder; ohne: alle")
    wahl.add_argument("--telefon", action="store_true")
    wahl.add_argument("--dunkel", action="store_true")
    angaben = wahl.parse_args()
    breite = "telefon" if angaben.telefon else "rechner"
    zum_ansehen = angaben.telefon or angaben.dunkel
    art = f"{breite}{'-dunkel' if angaben.dunkel else ''}"
    ansehen = Path(tempfile.gettempdir()) / "massanzug-bilder" / art
    ziel = ansehen if zum_ansehen else HIER / "docs/_static"
    ziel.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as ordner:
        stadt_fuellen(ordner)
        sys.path.insert(0, str(HIER))
        import django  # noqa: PLC0415 - after the environment is set

        django.setup()
        if not angaben.nur or "prognose" in angaben.nur:
            prognose_rechnen()
        server = subprocess.Popen(
            [
                *("granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(PORT)),
                *("--log-level", "error", "massanzug.config.wsgi:application"),
            ],
            cwd=HIER,
        )
        try:
            warten()
            aufnehmen(ziel, breite, dunkel=angaben.dunkel, nur=angaben.nur)
        finally:
            server.terminate()
            server.wait()
    sys.stdout.write(f"Die Bilder liegen in {ziel}.\n")


if __name__ == "__main__":
    main()
