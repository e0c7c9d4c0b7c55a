"""just bench-suchseite [10000]: the public page of results, whole, for eight people at a time.

Multiplies the starter directory in a SQLite database of its own, builds the index, starts the real
server and asks over HTTP: a word of the A to Z, a sentence, and a word near an Ortsteil with a
facet. Twice: eight people who read for a second before they ask again (the goal: p95 25 ms), and
eight who never wait, so that the processors are the limit. Beside it, on the same data:

- the database's own LIKE, one person, without any HTML: what answers while there is no index;
- data·inclusion, the national directory, as published: 28-35 ms for a word, 329-442 ms near a place.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode

from django.core.management import call_command

from benchmarks.bench_notseite import vervielfachen  # sets Django up, as all below needs
from benchmarks.server import server
from massanzug.suche import Anfrage
from massanzug.wegweiser.domain.ersatzsuche import ersatz_suchen
from massanzug.wegweiser.models import Angebot, Gegend, Themenwort

PORT = 8767
LEUTE = 8
FRAGEN_JE_MENSCH = 40
LESEN = 1.0  # seconds between an answer and the next question
ZIEL = 25
DATA_INCLUSION = {"ein Wort": (28, 35), "Wort, Ort, Merkmal": (329, 442)}
SAETZE = (
    "wir haben nur noch Streit",
    "mein Sohn hört nicht auf mich",
    "ich weiß nicht wie ich die Rechnungen bezahlen soll",
    "meine Tochter will nicht in die Schule",
    "Hilfe mit einem Schreibaby",
)
Frage = dict[str, str]


def fragen() -> dict[str, list[Frage]]:
    """A hundred of each kind, the same in every run."""
    wuerfel = random.Random(5)
    worte = list(
        Themenwort.objects.filter(sprache="de").order_by("pk").values_list("wort", flat=True)
    )
    einzelne = [w for w in worte if " " not in w]
    orte = list(Gegend.objects.filter(raum__isnull=False).values_list("name", flat=True))
    return {
        "ein Wort": [{"q": wuerfel.choice(einzelne)} for _ in range(100)],
        "Satz": [{"q": wuerfel.choice(SAETZE)} for _ in range(100)],
        "Wort, Ort, Merkmal": [
            {"q": wuerfel.choice(einzelne), "ort": wuerfel.choice(orte), "art": "beratung"}
            for _ in range(100)
        ],
    }


def mensch(nummer: int, liste: list[Frage], lesen: float) -> list[float]:
    """Seconds of each answer, from the request to its last byte."""
    wuerfel = random.Random(nummer)
    verbindung = HTTPConnection("127.0.0.1", PORT, timeout=60)
    zeiten = []
    time.sleep(wuerfel.uniform(0, lesen))
    for _ in range(FRAGEN_JE_MENSCH):
        weg = "/suche/?" + urlencode(wuerfel.choice(liste))
        beginn = time.perf_counter()
        verbindung.request("GET", weg)
        antwort = verbindung.getresponse()
        antwort.read()
        zeiten.append(time.perf_counter() - beginn)
        if antwort.status != 200:
            raise SystemExit(f"{weg} antwortet {antwort.status}")
        time.sleep(lesen * wuerfel.uniform(0.5, 1.5))
    return zeiten


def alle(liste: list[Frage], lesen: float) -> list[float]:
    with ThreadPoolExecutor(LEUTE) as becken:
        laeufe = [becken.submit(mensch, nummer, liste, lesen) for nummer in range(LEUTE)]
        return [zeit for lauf in laeufe for zeit in lauf.result()]


def gemessen(tun: Callable[[Frage], object], liste: list[Frage]) -> list[float]:
    zeiten = []
    for frage in liste:
        beginn = time.perf_counter()
        tun(frage)
        zeiten.append(time.perf_counter() - beginn)
    return zeiten


def mit_like(frage: Frage) -> object:
    merkmale = (("art", frage["art"]),) if "art" in frage else ()
    return ersatz_suchen(Anfrage(frage["q"], ortsteil=frage.get("ort", ""), merkmale=merkmale))


def p50_p95(zeiten: list[float]) -> tuple[float, float]:
    sortiert = sorted(zeiten)
    return statistics.median(sortiert) * 1000, sortiert[int(len(sortiert) * 0.95)] * 1000


def messen() -> None:
    print(f"{'':20} {'liest':>13} {'wartet nie':>13} {'nur LIKE':>15}   p50/p95 ms, Ziel {ZIEL}")
    for art, liste in fragen().items():
        alle(liste, 0)  # every process has read its index and templates
        ruhig, dicht = p50_p95(alle(liste, LESEN)), p50_p95(alle(liste, 0))
        like = p50_p95(gemessen(mit_like, liste))
        fremd = DATA_INCLUSION.get(art)
        vergleich = f"; data·inclusion {fremd[0]}-{fremd[1]} ms" if fremd else ""
        print(
            f"{art:20} {ruhig[0]:6.1f}/{ruhig[1]:6.1f} {dicht[0]:6.1f}/{dicht[1]:6.1f} "
            f"{like[0]:7.1f}/{like[1]:7.1f}   LIKE ohne Seite: das {like[0] / ruhig[0]:.1f}-Fache{vergleich}"
        )


def main(anzahl: int) -> None:
    call_command("migrate", verbosity=0)
    Angebot.objects.all().delete()
    vervielfachen(anzahl)
    call_command("suche", bauen=True)
    with server(PORT):
        print(f"{Angebot.objects.count()} Einträge, {LEUTE} Menschen, {os.cpu_count()} Kerne")
        messen()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
