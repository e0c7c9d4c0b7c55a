"""just bench-regalware [2000]: the Regalware mirror beside the exact comparison of all pairs.

Both run here, on the same plans: which pairs are found, how long it takes, and how both grow. Then
what the mirror costs an act, a page and the overview, in a test database of its own.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections import defaultdict
from itertools import combinations

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "massanzug.config.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402 - after setup, as all below

from massanzug.fall.begriffe import Stufe  # noqa: E402
from massanzug.fall.domain.regalware.minhash import (  # noqa: E402
    Abdruck,
    abdruck,
    fast_woertlich,
)
from massanzug.fall.domain.regalware.schnipsel import Teil, schnipsel_des_plans  # noqa: E402
from massanzug.fall.domain.regalware_bestand import (  # noqa: E402
    _plaene_mit_gleichen,
    abdruck_erneuern,
    abdruecke_anlegen,
    aehnliche_plaene,
)
from massanzug.fall.models import Baustein, Fall, Person, Ziel  # noqa: E402
from tests.fabriken.fall import FallFabrik  # noqa: E402

WORTSCHATZ = [
    f"{vor}{nach}" for vor in "bdfgklmnprst" for nach in ("ahne", "echer", "otel", "inda")
]
STANGEN = 12
ANTEIL = 0.3
GEAENDERT = 0.03  # share of words another hand changes in an off-the-shelf plan
Plan = list[str]


def saetze(zufall: random.Random) -> Plan:
    """Five Bausteine and Ziele of twenty words: more than the average plan says."""
    return [" ".join(zufall.choices(WORTSCHATZ, k=20)) for _ in range(5)]


def plaene(anzahl: int, saat: int) -> list[Plan]:
    zufall = random.Random(saat)
    stangen = [saetze(zufall) for _ in range(STANGEN)]

    def von_der_stange() -> Plan:
        return [
            " ".join(
                zufall.choice(WORTSCHATZ) if zufall.random() < GEAENDERT else wort
                for wort in satz.split()
            )
            for satz in zufall.choice(stangen)
        ]

    return [von_der_stange() if zufall.random() < ANTEIL else saetze(zufall) for _ in range(anzahl)]


def zeile(was: str, wert: str, dazu: str = "") -> None:
    print(f"  {was:<52} {wert:>12}   {dazu}")


def ueber_baender(abdruecke: list[Abdruck]) -> tuple[set[tuple[int, int]], int]:
    eimer: dict[int, list[int]] = defaultdict(list)
    for i, a in enumerate(abdruecke):
        for wert in a.baender:
            eimer[wert].append(i)
    kandidaten = {paar for liste in eimer.values() for paar in combinations(liste, 2)}
    gleiche = {
        (i, j)
        for i, j in kandidaten
        if fast_woertlich(abdruecke[i].schnipsel, abdruecke[j].schnipsel)
    }
    return gleiche, len(kandidaten)


def alle_paare(abdruecke: list[Abdruck]) -> set[tuple[int, int]]:
    """The reference: every pair, exact; nothing is skipped but what lengths rule out."""
    return {
        (i, j)
        for (i, a), (j, b) in combinations(enumerate(abdruecke), 2)
        if fast_woertlich(a.schnipsel, b.schnipsel)
    }


def vergleich(anzahl: int) -> None:
    print(f"\n{anzahl} plans, {ANTEIL:.0%} of them from {STANGEN} templates")
    schnipsel = [
        schnipsel_des_plans([Teil("baustein4", (satz,)) for satz in plan], [])
        for plan in plaene(anzahl, 7)
    ]
    anfang = time.perf_counter()
    abdruecke = [abdruck(s) for s in schnipsel]
    drucken = time.perf_counter() - anfang
    anfang = time.perf_counter()
    gefunden, kandidaten = ueber_baender(abdruecke)
    suchen = time.perf_counter() - anfang
    anfang = time.perf_counter()
    wahr = alle_paare(abdruecke)
    genau = time.perf_counter() - anfang
    zeile("MinHash of one plan", f"{1000 * drucken / anzahl:.2f} ms")
    zeile("pairs alike, exact", f"{len(wahr)}", f"{genau:.2f} s for all pairs")
    zeile("pairs alike, by bands", f"{len(gefunden)}", f"{suchen:.2f} s, {kandidaten} compared")
    zeile("recall", f"{len(gefunden & wahr) / len(wahr):.4f}", f"{len(gefunden - wahr)} wrong ones")
    zeile("exact / bands", f"{genau / suchen:.0f} ×")


def fuellen(anzahl: int) -> list[Fall]:
    vorlage = FallFabrik()
    weitere = Fall.objects.bulk_create(
        Fall(
            aktenzeichen=f"JA-B-{n}",
            name=f"Familie B{n}",
            team=vorlage.team,
            zustaendig=vorlage.zustaendig,
            geaendert_von=vorlage.zustaendig,
        )
        for n in range(anzahl - 1)
    )
    faelle = [vorlage, *weitere]
    von = {"geaendert_von": vorlage.zustaendig}
    personen = Person.objects.bulk_create(Person(fall=f, name="Mila", **von) for f in faelle)
    bausteine, ziele = [], []
    for fall, person, plan in zip(faelle, personen, plaene(anzahl, 7), strict=True):
        bausteine += [
            Baustein(fall=fall, stufe=Stufe.FACHKRAEFTE, was=satz, **von) for satz in plan[:3]
        ]
        ziele += [Ziel(fall=fall, person=person, text=satz, **von) for satz in plan[3:]]
    Baustein.objects.bulk_create(bausteine, batch_size=500)
    Ziel.objects.bulk_create(ziele, batch_size=500)
    return faelle


def dauern(tat: str, messungen: list[float], dazu: str = "") -> None:
    p50, p95 = statistics.median(messungen), statistics.quantiles(messungen, n=20)[-1]
    zeile(tat, f"{1000 * p50:.2f} ms", f"p95 {1000 * p95:.2f} ms {dazu}")


def datenbank(anzahl: int) -> None:
    print(f"\n{anzahl} plans in {connection.vendor}")
    faelle = fuellen(anzahl)
    anfang = time.perf_counter()
    abdruecke_anlegen(faelle)
    zeile("prints of all plans", f"{time.perf_counter() - anfang:.1f} s")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as a server does by itself after a while
    schreiben, lesen = [], []
    for n, fall in enumerate(random.Random(3).sample(faelle, 200)):
        fall.bausteine.filter(pk=fall.bausteine.first().pk).update(was=f"Neu gedacht ist hier {n}")
        anfang = time.perf_counter()
        abdruck_erneuern(fall)
        schreiben.append(time.perf_counter() - anfang)
        anfang = time.perf_counter()
        aehnliche_plaene(fall)
        lesen.append(time.perf_counter() - anfang)
    dauern("abdruck_erneuern, in an act", schreiben, "(aim < 10 ms)")
    dauern("aehnliche_plaene, on a page", lesen)
    anfang = time.perf_counter()
    gleiche = _plaene_mit_gleichen()
    zeile("overview of the teams", f"{time.perf_counter() - anfang:.2f} s", f"{len(gleiche)} plans")


def main() -> None:
    anzahl = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    for groesse in (anzahl // 4, anzahl):
        vergleich(groesse)
    alter_name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0)
    try:
        for groesse in (anzahl // 4, anzahl):
            with transaction.atomic():
                datenbank(groesse)
                transaction.set_rollback(True)
    finally:
        connection.creation.destroy_test_db(alter_name, verbosity=0)


if __name__ == "__main__":
    main()
