"""just guete-suche [--fehler] [--index]: what the search finds of what people ask, beside SQLite FTS5.

Both answer the questions of tests/suche/guete here, over the shipped starter directory. Exit code 1
when the search stays under what that README calls enough.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "massanzug.config.settings")
django.setup()

from benchmarks.guete_fts5 import Fts5Suche  # noqa: E402 - after setup, as all below
from massanzug.suche import Anfrage, Ergebnis, Speichersuche, Suche, bauen  # noqa: E402
from massanzug.wegweiser.domain.bestand import starteintraege  # noqa: E402
from tests.suche.guete import (  # noqa: E402
    ERSTE,
    Antwort,
    Frage,
    Note,
    befragen,
    genuegt,
    gesamt,
    note,
    noten,
)


class Suchend(Protocol):
    def suche(self, anfrage: Anfrage) -> Ergebnis: ...


def antworten(suche: Suchend) -> list[Antwort]:
    def erste(frage: Frage) -> Sequence[str]:
        anfrage = Anfrage(
            text=frage.text, sprache=frage.sprache, ortsteil=frage.ortsteil, anzahl=ERSTE
        )
        return [t.id for t in suche.suche(anfrage).treffer]

    return befragen(erste)


@contextmanager
def gebauter_index() -> Iterator[Suchend]:
    with tempfile.TemporaryDirectory() as ordner:
        bauen(Path(ordner) / "index", *starteintraege())
        yield Suche.oeffnen(Path(ordner) / "index")


def regal() -> dict[str, list[Antwort]]:
    """FTS5 with the themes' labels alone, and with every synonym the search has."""
    eintraege, themen, _ = starteintraege()
    label = {t.schluessel: [t.label] for t in themen}
    alle = {t.schluessel: [t.label, *(wort for _, wort in t.synonyme)] for t in themen}
    return {
        "SQLite FTS5": befragen(Fts5Suche(eintraege, label)),
        "FTS5 mit Synonymen": befragen(Fts5Suche(eintraege, alle)),
    }


def tafel(ergebnisse: dict[str, list[Antwort]]) -> None:
    print(f"{'':<14}{'Fragen':>7}" + "".join(f"{name:>22}" for name in ergebnisse))
    spalten = [noten(a) for a in ergebnisse.values()]
    for art in spalten[0]:
        zeile(art, [je_art[art] for je_art in spalten])
    zeile("mit Antwort", [gesamt(a) for a in ergebnisse.values()])
    zeile("alle", [note(a) for a in ergebnisse.values()])
    print(f"\nJe Suche: Anteil der Richtigen in den ersten {ERSTE} | Fragen mit mindestens einer.")
    print("kein_treffer: Anteil der Fragen, auf die nichts kam.")


def zeile(name: str, je_suche: list[Note]) -> None:
    werte = "".join(f"{n.anteil:>14.3f} | {n.mit_treffer:.3f}" for n in je_suche)
    print(f"{name:<14}{je_suche[0].fragen:>7}{werte}")


def fehler(name: str, gegeben: list[Antwort]) -> None:
    print(f"\nWas {name} schuldig bleibt:")
    for a in gegeben:
        if a.anteil < 1:
            ort = f" ({a.frage.ortsteil})" if a.frage.ortsteil else ""
            print(f"\n{a.frage.art} {a.anteil:.2f}: {a.frage.text}{ort}")
            print(f"  fehlt  {', '.join(sorted(a.fehlend)) or '-'}")
            print(f"  kam    {', '.join(a.gefunden) or '-'}")


def main() -> int:
    leser = argparse.ArgumentParser(description=__doc__)
    leser.add_argument("--fehler", action="store_true", help="list what was not found")
    leser.add_argument("--index", action="store_true", help="ask the built index as well")
    wahl = leser.parse_args()

    eigene = {"im Speicher": antworten(Speichersuche(*starteintraege()))}
    if wahl.index:
        with gebauter_index() as suche:
            eigene["im Index"] = antworten(suche)
    tafel(eigene | regal())
    if wahl.fehler:
        for name, gegeben in eigene.items():
            fehler(name, gegeben)
    return 0 if all(genuegt(gegeben) for gegeben in eigene.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
