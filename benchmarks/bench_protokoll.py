"""just bench-protokoll [1000000]: what the record costs to write and how fast it is verified.

Works in a test database of its own on the database of DATABASE_URL and removes it. Prints figures
beside named alternatives, all measured in this run: an entry without a chain, one single chain for
everybody, and the verification as one would first write it, row by row through the ORM.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from unittest.mock import patch

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "massanzug.config.settings")
django.setup()

from django.conf import settings  # noqa: E402 - after setup, as all below
from django.db import connection, connections, transaction  # noqa: E402
from django.db.backends.utils import CursorWrapper  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from massanzug.konten.models import Benutzer  # noqa: E402
from massanzug.protokoll import schreiben, waechter  # noqa: E402
from massanzug.protokoll.kette import SCHERBEN, Glied, hash_von, kanonisch  # noqa: E402
from massanzug.protokoll.models import Eintrag, Kettenkopf  # noqa: E402
from massanzug.protokoll.pruefen import protokoll_pruefen  # noqa: E402

ZIEL_SEKUNDEN = 30
SCHREIBENDE = 8
TAT_DAUERT = 0.02  # what else an act does while it holds its chain
STAPEL = 5_000


def zeile(was: str, wert: str, dazu: str = "") -> None:
    print(f"  {was:<46} {wert:>14}   {dazu}")


def zahl(wert: float) -> str:
    return f"{wert:,.0f}".replace(",", ".")


def glieder(anzahl: int, durch: Benutzer) -> Iterator[Eintrag]:
    """Believable entries that go on from the heads as they are: mostly reading, some acts."""
    koepfe = {k.scherbe: (k.nummer, k.hash) for k in Kettenkopf.objects.all()}
    beginn = datetime(2026, 1, 1, tzinfo=UTC)
    for i in range(anzahl):
        nummer, vorgaenger = koepfe[i % SCHERBEN]
        fall = f"fall.fall:{i % 5000}"
        vorgang, objekt, angaben = (
            ("wille.fortschreiben", f"fall.wille:{i}", {"stand": i % 9})
            if i % 5 == 0
            else ("fall.lesen", fall, {"seite": "fall"})
        )
        glied = Glied(
            scherbe=i % SCHERBEN,
            nummer=nummer + 1,
            vorgaenger=vorgaenger,
            zeit=beginn + timedelta(seconds=i, microseconds=i % 1000),
            durch_id=durch.pk,
            person="Vera Müller-Öztürk",
            organisation="Jugendamt Beispielstadt",
            vorgang=vorgang,
            objekt=objekt,
            akte=fall,
            zweck="fallarbeit",
            angaben=kanonisch(angaben),
        )
        hash_ = hash_von(glied)
        koepfe[i % SCHERBEN] = (nummer + 1, hash_)
        yield Eintrag(**glied._asdict() | {"angaben": angaben}, hash=hash_)


def fuellen(anzahl: int, durch: Benutzer) -> None:
    alle = glieder(anzahl, durch)
    while stapel := list(islice(alle, STAPEL)):
        Eintrag.objects.bulk_create(stapel)


def eine_kette(cursor: CursorWrapper) -> tuple[int, int, str]:
    """The alternative: one chain, for which everybody queues."""
    warten = " FOR UPDATE" if connection.vendor == "postgresql" else ""
    cursor.execute(schreiben._DIESER_KOPF + warten, [0])  # noqa: SLF001 - the same statement
    scherbe, nummer, hash_ = cursor.fetchone()
    return scherbe, nummer, hash_


def je_sekunde(tat: Callable[[], None], sekunden: float = 3) -> float:
    """By the median, so that a moment in which the machine does something else does not count."""
    zeiten = []
    ende = time.perf_counter() + sekunden
    while (beginn := time.perf_counter()) < ende:
        with transaction.atomic():
            tat()
        zeiten.append(time.perf_counter() - beginn)
    return 1 / statistics.median(zeiten)


def ohne_kette(durch: Benutzer) -> float:
    """The alternative: the same row in the same table, with neither chain nor guards."""
    (vorlage,) = glieder(1, durch)
    felder = schreiben._FELDER  # noqa: SLF001 - the same statement
    werte = [f.get_db_prep_save(getattr(vorlage, f.attname), connection) for f in felder]
    nummern = count(1)

    def anlegen() -> None:
        with connection.cursor() as cursor:
            cursor.execute(schreiben._ANHAENGEN, [SCHERBEN, next(nummern), *werte[2:]])  # noqa: SLF001

    waechter.absetzen(connection)
    tempo = je_sekunde(anlegen)
    Eintrag.objects.filter(scherbe=SCHERBEN).delete()
    waechter.einsetzen(connection)
    return tempo


def einzeln(durch: Benutzer) -> None:
    def mit_kette() -> None:
        schreiben.protokolliere(durch, "fall.lesen", durch, akte=durch, seite="fall")

    with transaction.atomic(), CaptureQueriesContext(connection) as abfragen:
        mit_kette()
    verkettet, ohne = je_sekunde(mit_kette), ohne_kette(durch)
    print("Schreiben, eine Person")
    zeile("Anweisungen je Eintrag", str(len(abfragen)))
    zeile("Einträge je Sekunde", zahl(verkettet))
    zeile("zum Vergleich: ohne Kette und Wächter", zahl(ohne))
    zeile("Preis eines Eintrags", f"{ohne / verkettet:.1f}-mal", "einer Zeile ohne Kette")


def gemeinsam(durch: Benutzer) -> tuple[float, float]:
    """Acts per second of eight people, and the p95 in milliseconds of taking a chain."""

    def arbeiten(_nummer: int) -> list[float]:
        wartezeiten = []
        ende = time.perf_counter() + 4
        while time.perf_counter() < ende:
            with transaction.atomic():
                beginn = time.perf_counter()
                schreiben.protokolliere(durch, "fall.lesen", durch, akte=durch)
                wartezeiten.append(time.perf_counter() - beginn)
                time.sleep(TAT_DAUERT)
        connections.close_all()
        return wartezeiten

    with ThreadPoolExecutor(SCHREIBENDE) as becken:
        zeiten = [z for liste in becken.map(arbeiten, range(SCHREIBENDE)) for z in liste]
    return len(zeiten) / 4, statistics.quantiles(zeiten, n=20)[-1] * 1000


def zu_mehreren(durch: Benutzer) -> None:
    viele, p95_viele = gemeinsam(durch)
    with patch.object(schreiben, "_kopf_nehmen", eine_kette):
        eine, p95_eine = gemeinsam(durch)
    print(f"Schreiben, {SCHREIBENDE} Personen, jede Tat dauert {TAT_DAUERT * 1000:.0f} ms")
    zeile("Taten je Sekunde, 64 Ketten", zahl(viele), f"p95 eines Eintrags {p95_viele:.1f} ms")
    zeile("zum Vergleich: eine Kette für alle", zahl(eine), f"p95 eines Eintrags {p95_eine:.1f} ms")
    zeile("Verhältnis", f"{viele / eine:.1f}-mal")


def zeile_fuer_zeile(anzahl: int) -> float:
    """The alternative: objects of the ORM, one chain state each, as one would first write it."""
    koepfe: dict[int, str] = {}
    beginn = time.perf_counter()
    for e in Eintrag.objects.order_by("scherbe", "nummer")[:anzahl].iterator():
        felder = {feld: getattr(e, feld) for feld in Glied._fields}
        glied = Glied(**felder | {"angaben": kanonisch(e.angaben)})
        if hash_von(glied) != e.hash or koepfe.get(e.scherbe, e.vorgaenger) != e.vorgaenger:
            raise SystemExit("Die Vergleichsprüfung findet einen Bruch.")
        koepfe[e.scherbe] = e.hash
    return time.perf_counter() - beginn


def speicher() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def pruefen(anzahl: int, durch: Benutzer) -> bool:
    beginn = time.perf_counter()
    fuellen(anzahl, durch)
    gefuellt = time.perf_counter() - beginn
    vorher = speicher()
    beginn = time.perf_counter()
    befund = protokoll_pruefen()
    dauer = time.perf_counter() - beginn
    nachher = speicher()
    vergleich = zeile_fuer_zeile(befund.eintraege)
    print(f"Prüfen, {zahl(befund.eintraege)} Einträge (gefüllt in {gefuellt:.0f} s)")
    zeile("Sekunden", f"{dauer:.1f}", f"Ziel für eine Million: unter {ZIEL_SEKUNDEN}")
    zeile("Einträge je Sekunde", zahl(befund.eintraege / dauer))
    zeile("Speicher dazu, MB", f"{nachher - vorher:.1f}")
    zeile("zum Vergleich: ORM, Zeile für Zeile, Sekunden", f"{vergleich:.1f}")
    zeile("Verhältnis", f"{vergleich / dauer:.1f}-mal")
    return befund.unversehrt and dauer / befund.eintraege * 1_000_000 < ZIEL_SEKUNDEN


def main() -> None:
    anzahl = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as ordner:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(ordner) / "protokoll.sqlite3")
        alter_name = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        settings.DEBUG = False
        try:
            print(f"\n{connection.display_name}")
            durch = Benutzer.objects.create(username="bench", last_name="Müller-Öztürk")
            einzeln(durch)
            zu_mehreren(durch)
            gehalten = pruefen(anzahl, durch)
        finally:
            connection.creation.destroy_test_db(alter_name, verbosity=0)
    if not gehalten:
        sys.exit("Das Ziel ist verfehlt.")


if __name__ == "__main__":
    main()
