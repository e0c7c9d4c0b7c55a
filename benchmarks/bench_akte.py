"""just bench-akte [500 5000 50000]: how fast a case opens, with rights, for forty people.

Fills a database of its own (SQLite, or the PostgreSQL server in POSTGRES_URL), starts the real
server on it and asks as forty people with different rights over HTTP. Prints p50 and p95 in
milliseconds, queries and bytes, the growth from size to size, and the ratio to two named others:

- Open Zaak, the published municipal case register: 93–189 ms p50 for 20 cases a page at 3,500
  cases on comparable hardware;
- the same list with the rights checked row by row in Python, in this run, on this data.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

HIER = Path(__file__).resolve().parents[1]
PORT = 8765
LEUTE = 40
SCHREIBENDE = 20
TIPPSEKUNDEN = 20
OPEN_ZAAK_P50 = (93, 189)
TOKEN = "b" * 32


@dataclass
class Messung:
    was: str
    zeiten: list[float]
    anfragen: int
    bytes: int
    ziel: int

    @property
    def p50(self) -> float:
        return statistics.median(self.zeiten) * 1000

    @property
    def p95(self) -> float:
        return sorted(self.zeiten)[int(len(self.zeiten) * 0.95)] * 1000


def datenbank(groesse: int, ordner: Path) -> str:
    """A fresh database filled with the demo town; its URL."""
    server = os.environ.get("POSTGRES_URL")
    if server:
        name = f"bench_akte_{groesse}"
        basis = server.rsplit("/", 1)[0]
        for befehl in (f"drop database if exists {name}", f"create database {name}"):
            subprocess.run(["psql", "-q", server, "-c", befehl], check=True)
        url = f"{basis}/{name}"
    else:
        url = f"sqlite:///{ordner / f'{groesse}.sqlite3'}"
    umgebung = os.environ | {"DATABASE_URL": url, "DEMO": "1"}
    beginn = time.perf_counter()
    for befehl in (
        ["migrate", "-v0"],
        ["vorfuehrung", "--faelle", str(groesse), "--saat", "7", "--json"],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *befehl],
            cwd=HIER,
            env=umgebung,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    print(
        f"\n{groesse} Fälle gefüllt in {time.perf_counter() - beginn:.0f} s ({url.split(':')[0]})"
    )
    return url


class Besuch:
    """One signed-in person with a connection that stays open."""

    def __init__(self, cookies: dict[str, str]) -> None:
        self.verbindung = HTTPConnection("127.0.0.1", PORT, timeout=60)
        zeile = "; ".join(f"{name}={wert}" for name, wert in cookies.items())
        self.kopf = {"Cookie": zeile, "X-CSRFToken": TOKEN}

    def __call__(self, pfad: str, daten: dict[str, str] | None = None) -> tuple[float, int]:
        beginn = time.perf_counter()
        kopf = dict(self.kopf)
        if daten is not None:
            kopf["Content-Type"] = "application/x-www-form-urlencoded"
        self.verbindung.request(
            "POST" if daten is not None else "GET",
            pfad,
            urlencode(daten) if daten is not None else None,
            kopf,
        )
        antwort = self.verbindung.getresponse()
        inhalt = antwort.read()
        dauer = time.perf_counter() - beginn
        if antwort.status != 200:
            raise SystemExit(f"{pfad} antwortet {antwort.status}, nicht 200")
        return dauer, len(inhalt)


def messen(url: str) -> tuple[list[Messung], float]:
    os.environ |= {"DATABASE_URL": url, "DEMO": "1", "DJANGO_SETTINGS_MODULE": SETTINGS}
    sys.path.insert(0, str(HIER))
    import django  # noqa: PLC0415 - after the environment is set

    django.setup()
    from benchmarks.akte_leute import Leute  # noqa: PLC0415 - needs Django
    from benchmarks.server import server  # noqa: PLC0415 - the path is set now

    leute = Leute(LEUTE)
    with server(PORT):
        return alle_messungen(leute), leute.ohne_sql_rechte()


def alle_messungen(leute) -> list[Messung]:
    besuche = [Besuch(c) for c in leute.cookies(TOKEN)]
    for besuch in besuche:
        besuch("/fach/faelle/")  # every worker has every template once

    def runde(was: str, pfad: Callable[[int], str], ziel: int, wie_oft: int = 5) -> Messung:
        for besuch in besuche:
            besuch.verbindung.close()  # idle ones may have been closed over there
        ergebnisse = [
            besuch(pfad(nummer)) for _ in range(wie_oft) for nummer, besuch in enumerate(besuche)
        ]
        zeiten = [dauer for dauer, _ in ergebnisse]
        anfragen = max(leute.anfragen(nummer, pfad(nummer)) for nummer in range(0, LEUTE, 7))
        return Messung(was, zeiten, anfragen, max(b for _, b in ergebnisse), ziel)

    return [
        runde("Liste mit 50", lambda _n: "/fach/faelle/", 100),
        runde("Suche mit Tippfehler", lambda n: f"/fach/faelle/?{leute.suche(n)}", 100),
        runde("Fall auf einer Seite", leute.fall, 150),
        tippen(leute, besuche),
        runde("Hilfeplan als PDF", leute.pdf, 1000, wie_oft=1),
    ]


def tippen(leute, besuche: list[Besuch]) -> Messung:
    """Twenty people pause every 1.2 s, each in a text of their own."""

    def schreiben(nummer: int) -> list[float]:
        zufall = random.Random(nummer)
        zeiten = []
        time.sleep(zufall.uniform(0, 1.2))  # they do not all begin in the same instant
        ende = time.perf_counter() + TIPPSEKUNDEN
        while time.perf_counter() < ende:
            time.sleep(zufall.uniform(0.9, 1.5))
            text = "Ich will, dass wir wieder zusammen essen. " * zufall.randint(1, 20)
            dauer, _ = besuche[nummer]("/entwurf/", leute.entwurf(nummer) | {"text": text})
            zeiten.append(dauer)
        return zeiten

    with ThreadPoolExecutor(SCHREIBENDE) as becken:
        zeiten = [z for liste in becken.map(schreiben, range(SCHREIBENDE)) for z in liste]
    return Messung("Sichern beim Tippen", zeiten, leute.anfragen_entwurf(), 0, 80)


def zeigen(groesse: int, messungen: list[Messung], ohne: float, zuvor: dict[str, float]) -> None:
    print(f"{'':22} {'p50 ms':>8} {'p95 ms':>8} {'Ziel':>6} {'Abfragen':>9} {'Bytes':>9}  Wachstum")
    for m in messungen:
        wachstum = f"×{m.p95 / zuvor[m.was]:.2f}" if m.was in zuvor else ""
        print(
            f"{m.was:22} {m.p50:8.1f} {m.p95:8.1f} {m.ziel:6} {m.anfragen:9} {m.bytes:9}  {wachstum}"
        )
        zuvor[m.was] = m.p95
    liste = messungen[0].p50
    print(
        f"  Rechte Zeile für Zeile in Python statt in SQL: {ohne * 1000:.0f} ms "
        f"= {ohne * 1000 / liste:.1f}-mal so lang wie unsere ganze Seite"
    )
    von, bis = OPEN_ZAAK_P50
    print(
        f"  Open Zaak, 20 je Seite bei 3.500: {von}–{bis} ms p50 "
        f"= {von / liste:.1f}- bis {bis / liste:.1f}-mal unsere 50 bei {groesse}"
    )


SETTINGS = "massanzug.config.settings"


def main() -> None:
    wahl = argparse.ArgumentParser()
    wahl.add_argument("groessen", nargs="*", type=int, default=[500, 5000])
    wahl.add_argument("--url", help="(innen) schon gefüllte Datenbank messen")
    wahl.add_argument("--zuvor", type=Path, help="(innen) p95 der kleineren Stadt")
    angaben = wahl.parse_args()
    if angaben.url:
        zuvor = json.loads(angaben.zuvor.read_text()) if angaben.zuvor.exists() else {}
        zeigen(angaben.groessen[0], *messen(angaben.url), zuvor)
        angaben.zuvor.write_text(json.dumps(zuvor))
        return
    with tempfile.TemporaryDirectory() as ordner:
        for groesse in angaben.groessen:
            url = datenbank(groesse, Path(ordner))
            innen = ["--url", url, "--zuvor", str(Path(ordner) / "zuvor.json")]
            subprocess.run([sys.executable, __file__, str(groesse), *innen], check=True, cwd=HIER)


if __name__ == "__main__":
    main()
