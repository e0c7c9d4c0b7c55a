"""The engines of the field over the same offers: SQLite FTS5, PostgreSQL, bm25s.

Each as its handbook recommends: German stemming where it has one, trigrams for typing errors.
"""

from __future__ import annotations

import importlib
import math
import os
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path

from massanzug.suche import Eintrag

HOECHSTENS = 10
UMKREIS_KM = 5.0
SPALTEN = "id, name, traeger, beschreibung, ort, lat, lon, kosten"


class Fehlt(Exception):  # noqa: N818 - German, as everywhere
    """The engine cannot run here; says why."""


def zeile(nr: int, e: Eintrag) -> tuple[object, ...]:
    """An offer as a row."""
    kosten = dict(e.merkmale).get("kosten", "")
    lat, lon = e.punkt or (None, None)
    return nr, e.name, e.traeger, e.beschreibung, e.ortsteil, lat, lon, kosten


def kasten(punkt: tuple[float, float]) -> tuple[float, float, float, float]:
    """The box around a circle: lat from, to, lon from, to."""
    hoch = UMKREIS_KM / 111.32
    breit = hoch / math.cos(math.radians(punkt[0]))
    return punkt[0] - hoch, punkt[0] + hoch, punkt[1] - breit, punkt[1] + breit


class Fts5:
    """SQLite: an FTS5 table by words and one of trigrams over the names."""

    name = "SQLite FTS5"

    def __init__(self, ordner: Path) -> None:
        self._datei = ordner / "fts5.sqlite3"
        self._datei.unlink(missing_ok=True)
        self._db = sqlite3.connect(self._datei)

    def bauen(self, eintraege: Iterable[Eintrag]) -> int:
        """Fill; bytes on disk."""
        db = self._db
        db.executescript(
            f"""PRAGMA journal_mode=off; PRAGMA synchronous=off;
            CREATE TABLE a({SPALTEN.replace("id,", "id INTEGER PRIMARY KEY,")});
            CREATE VIRTUAL TABLE w USING fts5(name, traeger, beschreibung, ort, content=a,
              content_rowid=id, tokenize='unicode61 remove_diacritics 2');
            CREATE VIRTUAL TABLE t USING fts5(name, content=a, content_rowid=id, tokenize=trigram);"""
        )
        db.executemany(
            "INSERT INTO a VALUES (?,?,?,?,?,?,?,?)", (zeile(n, e) for n, e in enumerate(eintraege))
        )
        db.execute("INSERT INTO w(w) VALUES('rebuild')")
        db.execute("INSERT INTO t(t) VALUES('rebuild')")
        db.commit()
        return self._datei.stat().st_size

    def _ids(self, sql: str, *werte: object) -> list[int]:
        return [nr for (nr,) in self._db.execute(sql, werte)]

    def woerter(self, text: str) -> list[int]:
        """Words, ranked by BM25."""
        return self._ids("SELECT rowid FROM w WHERE w MATCH ? ORDER BY rank LIMIT 10", text)

    def fehler(self, text: str) -> list[int]:
        """Any trigram in common, ranked by BM25."""
        dreier = " OR ".join(f'"{text[i : i + 3]}"' for i in range(len(text) - 2))
        return self._ids("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10", dreier)

    def anfang(self, text: str) -> list[int]:
        """Words that begin so."""
        return self.woerter(text + "*")

    def umkreis(self, text: str, punkt: tuple[float, float]) -> tuple[list[int], object]:
        """A word within a box, free of charge, with one facet count."""
        wo = (
            "FROM w JOIN a ON a.id = w.rowid WHERE w MATCH ? AND lat BETWEEN ? AND ?"
            " AND lon BETWEEN ? AND ? AND kosten = 'kostenlos'"
        )
        werte = (text, *kasten(punkt))
        facetten = self._db.execute(f"SELECT kosten, count(*) {wo} GROUP BY 1", werte).fetchall()
        return self._ids(f"SELECT a.id {wo} ORDER BY rank LIMIT 10", *werte), facetten


WEIT = 0.4


class Postgres:
    """PostgreSQL: a generated german tsvector with GIN, pg_trgm over the names."""

    name = "PostgreSQL FTS + pg_trgm"

    def __init__(self, _: Path) -> None:
        url = os.environ.get("POSTGRES_URL")
        if not url:
            raise Fehlt("POSTGRES_URL nennt keinen Server")
        psycopg = importlib.import_module("psycopg")
        self._db = psycopg.connect(url, autocommit=True)

    def bauen(self, eintraege: Iterable[Eintrag]) -> int:
        """Fill a table of its own; bytes on disk."""
        db = self._db
        db.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        db.execute("DROP TABLE IF EXISTS bench_suche")
        db.execute(
            "CREATE UNLOGGED TABLE bench_suche (id int, name text, traeger text, beschreibung text,"
            " ort text, lat float, lon float, kosten text)"
        )
        with db.cursor() as cursor, cursor.copy("COPY bench_suche FROM STDIN") as copy:
            for nr, eintrag in enumerate(eintraege):
                copy.write_row(zeile(nr, eintrag))
        db.execute(
            "ALTER TABLE bench_suche ADD suche tsvector GENERATED ALWAYS AS ("
            "setweight(to_tsvector('german', name), 'A') ||"
            " setweight(to_tsvector('german', beschreibung || ' ' || traeger || ' ' || ort), 'B'))"
            " STORED"
        )
        db.execute("CREATE INDEX ON bench_suche USING gin (suche)")
        db.execute("CREATE INDEX ON bench_suche USING gin (name gin_trgm_ops)")
        db.execute("CREATE INDEX ON bench_suche (lat, lon)")
        db.execute("VACUUM ANALYZE bench_suche")
        groesse = db.execute("SELECT pg_total_relation_size('bench_suche')").fetchone()[0]
        return int(groesse)

    def woerter(self, text: str, mehr: str = "", werte: tuple[object, ...] = ()) -> list[int]:
        """Words, ranked by ts_rank."""
        sql = (
            "SELECT id FROM bench_suche, plainto_tsquery('german', %s) f WHERE suche @@ f "
            f"{mehr} ORDER BY ts_rank(suche, f) DESC LIMIT 10"
        )
        return [nr for (nr,) in self._db.execute(sql, (text, *werte)).fetchall()]

    def fehler(self, text: str) -> list[int]:
        """Names with a word like it, by the threshold PostgreSQL comes with: 0.6."""
        sql = "SELECT id FROM bench_suche WHERE %s <%% name ORDER BY %s <<-> name LIMIT 10"
        return [nr for (nr,) in self._db.execute(sql, (text, text)).fetchall()]

    def fehler_weit(self, text: str) -> list[int]:
        """The same with a threshold that a word with two typing errors still reaches."""
        self._db.execute(f"SET pg_trgm.word_similarity_threshold = {WEIT}")
        gefunden = self.fehler(text)
        self._db.execute("RESET pg_trgm.word_similarity_threshold")
        return gefunden

    def anfang(self, text: str) -> list[int]:
        """Words that begin so."""
        sql = (
            "SELECT id FROM bench_suche, to_tsquery('german', %s) f WHERE suche @@ f"
            " ORDER BY ts_rank(suche, f) DESC LIMIT 10"
        )
        return [nr for (nr,) in self._db.execute(sql, (text + ":*",)).fetchall()]

    def umkreis(self, text: str, punkt: tuple[float, float]) -> tuple[list[int], object]:
        """A word within a box, free of charge, with one facet count."""
        mehr = "AND lat BETWEEN %s AND %s AND lon BETWEEN %s AND %s AND kosten = 'kostenlos'"
        grenzen = kasten(punkt)
        facetten = self._db.execute(
            "SELECT kosten, count(*) FROM bench_suche WHERE"
            f" suche @@ plainto_tsquery('german', %s) {mehr} GROUP BY 1",
            (text, *grenzen),
        ).fetchall()
        return self.woerter(text, mehr, grenzen), facetten


class Bm25s:
    """bm25s: all in memory, words alone."""

    name = "bm25s"

    def __init__(self, _: Path) -> None:
        try:
            self._bm25s = importlib.import_module("bm25s")
        except ModuleNotFoundError as grund:
            raise Fehlt("pip install bm25s") from grund

    def bauen(self, eintraege: Iterable[Eintrag]) -> int:
        """Fill; no bytes on disk."""
        texte = [f"{e.name} {e.traeger} {e.beschreibung} {e.ortsteil}" for e in eintraege]
        self._index = self._bm25s.BM25()
        self._index.index(self._bm25s.tokenize(texte, show_progress=False), show_progress=False)
        return 0

    def woerter(self, text: str) -> list[int]:
        """Words, ranked by BM25."""
        frage = self._bm25s.tokenize([text], show_progress=False)
        nummern, punkte = self._index.retrieve(frage, k=HOECHSTENS, show_progress=False)
        return [int(n) for n, p in zip(nummern[0], punkte[0], strict=True) if p > 0]


GEGNER = (Fts5, Postgres, Bm25s)


def gestoppt(arbeit: object, *werte: object) -> tuple[object, float]:
    """What a function gives and how many milliseconds it takes."""
    beginn = time.perf_counter()
    ergebnis = arbeit(*werte)  # type: ignore[operator]
    return ergebnis, (time.perf_counter() - beginn) * 1000
