"""SQLite FTS5 as the Wegweiser's search: what the shelf gives, on the same entries and questions."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterable, Sequence

from massanzug.suche import Eintrag
from tests.suche.guete import ERSTE, Frage

SPALTEN = ("name", "traeger", "beschreibung", "zielgruppe", "anschrift", "ortsteil", "themen")
TABELLE = (
    f"CREATE VIRTUAL TABLE eintrag USING fts5(id UNINDEXED, {', '.join(SPALTEN)}, "
    "tokenize = 'unicode61 remove_diacritics 2')"
)
NAEHE = 3  # what the chosen Ortsteil adds: of 0, 3 and "always first" the kindest to FTS5
FRAGE = """
    SELECT id FROM eintrag WHERE eintrag MATCH ?
    ORDER BY bm25(eintrag) - ? * (ortsteil = ?) LIMIT ?
"""


class Fts5Suche:
    """Any word of the question, best bm25 first, what lies in the chosen Ortsteil lifted.

    `woerter` names the words under which a theme is found: its label alone, or its synonyms too.
    """

    def __init__(self, eintraege: Iterable[Eintrag], woerter: dict[str, Collection[str]]) -> None:
        self._datenbank = sqlite3.connect(":memory:")
        self._datenbank.execute(TABELLE)
        platz = ", ".join("?" * (len(SPALTEN) + 1))
        self._datenbank.executemany(
            f"INSERT INTO eintrag VALUES ({platz})",
            [self._zeile(e, woerter) for e in eintraege],
        )

    @staticmethod
    def _zeile(e: Eintrag, woerter: dict[str, Collection[str]]) -> tuple[str, ...]:
        themen = " ".join(w for thema in e.themen for w in woerter.get(thema, ()))
        felder = (e.name, e.traeger, e.beschreibung, e.zielgruppe, e.anschrift, e.ortsteil)
        return (e.id, *felder, " ".join((themen, *e.texte)))

    def __call__(self, frage: Frage) -> Sequence[str]:
        woerter = re.findall(r"\w+", frage.text)
        if not woerter:
            return ()
        gesucht = " OR ".join(f'"{wort}"' for wort in woerter)
        werte = (gesucht, NAEHE, frage.ortsteil, ERSTE)
        return [i for (i,) in self._datenbank.execute(FRAGE, werte)]
