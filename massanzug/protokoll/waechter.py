"""Triggers that let the record only grow, on both databases. Used by the migration and the check.

- An entry is inserted only as the next of its chain; the same statement moves the head on.
- Entries are never updated, deleted or truncated; heads are never inserted, deleted or truncated.
- A head moves by one, and only onto an entry that exists.

A change of the table of entries on SQLite rebuilds it and loses its triggers: such a migration ends
with ``einsetzen``. ``protokoll_pruefen`` reports a trigger that is missing or not as written here.
"""

from __future__ import annotations

import re

from django.db.backends.base.base import BaseDatabaseWrapper

TABELLEN = ["protokoll_eintrag", "protokoll_kettenkopf"]
FEST = "Das Protokoll wird nur fortgeschrieben, nie geändert."
LUECKE = "Der Eintrag setzt seine Kette nicht fort."

KOPF_WEITER = """UPDATE protokoll_kettenkopf SET nummer = NEW.nummer, hash = NEW.hash
    WHERE scherbe = NEW.scherbe AND nummer = NEW.nummer - 1 AND hash = NEW.vorgaenger"""
KOPF_SPRINGT = """NEW.scherbe <> OLD.scherbe OR NEW.nummer <> OLD.nummer + 1
    OR NOT EXISTS (SELECT 1 FROM protokoll_eintrag
        WHERE scherbe = NEW.scherbe AND nummer = NEW.nummer AND hash = NEW.hash)"""
# ``INSERT OR REPLACE`` removes the old row without asking its delete trigger
GIBT_ES_SCHON = "EXISTS (SELECT 1 FROM protokoll_eintrag WHERE id = NEW.id)"
NEIN = f"BEGIN SELECT RAISE(ABORT, '{FEST}'); END"

SQLITE = {
    "eintrag_fest": f"BEFORE UPDATE ON protokoll_eintrag {NEIN}",
    "eintrag_bleibt": f"BEFORE DELETE ON protokoll_eintrag {NEIN}",
    "eintrag_ersatz": f"BEFORE INSERT ON protokoll_eintrag WHEN {GIBT_ES_SCHON} {NEIN}",
    "eintrag_anhaengen": f"AFTER INSERT ON protokoll_eintrag BEGIN {KOPF_WEITER};"
    f" SELECT RAISE(ABORT, '{LUECKE}') WHERE changes() <> 1; END",
    "kopf_weiter": f"BEFORE UPDATE ON protokoll_kettenkopf WHEN {KOPF_SPRINGT} {NEIN}",
    "kopf_bleibt": f"BEFORE DELETE ON protokoll_kettenkopf {NEIN}",
    "kopf_fest": f"BEFORE INSERT ON protokoll_kettenkopf {NEIN}",
}

FUNKTIONEN = {
    "fest": f"BEGIN RAISE EXCEPTION '{FEST}'; END",
    "anhaengen": f"BEGIN {KOPF_WEITER};"
    f" IF NOT FOUND THEN RAISE EXCEPTION '{LUECKE}'; END IF; RETURN NEW; END",
    "kopf_weiter": f"BEGIN IF {KOPF_SPRINGT} THEN RAISE EXCEPTION '{FEST}'; END IF;"
    " RETURN NEW; END",
}
POSTGRESQL = {
    "eintrag_fest": "BEFORE UPDATE OR DELETE OR TRUNCATE ON protokoll_eintrag"
    " FOR EACH STATEMENT EXECUTE FUNCTION protokoll_fest()",
    "eintrag_anhaengen": "AFTER INSERT ON protokoll_eintrag"
    " FOR EACH ROW EXECUTE FUNCTION protokoll_anhaengen()",
    "kopf_fest": "BEFORE INSERT OR DELETE OR TRUNCATE ON protokoll_kettenkopf"
    " FOR EACH STATEMENT EXECUTE FUNCTION protokoll_fest()",
    "kopf_weiter": "BEFORE UPDATE ON protokoll_kettenkopf FOR EACH ROW EXECUTE FUNCTION protokoll_kopf_weiter()",
}


def einsetzen(verbindung: BaseDatabaseWrapper) -> None:
    """Put all triggers in place, new or again."""
    absetzen(verbindung)
    with verbindung.cursor() as cursor:
        if verbindung.vendor == "postgresql":
            for name, rumpf in FUNKTIONEN.items():
                cursor.execute(
                    f"CREATE FUNCTION protokoll_{name}() RETURNS trigger"
                    f" LANGUAGE plpgsql AS $${rumpf}$$"
                )
        for name, regel in _regeln(verbindung).items():
            cursor.execute(f"CREATE TRIGGER protokoll_{name} {regel}")


def absetzen(verbindung: BaseDatabaseWrapper) -> None:
    """Take them away: for the way back of the migration and for tests that tamper."""
    with verbindung.cursor() as cursor:
        for name, regel in _regeln(verbindung).items():
            an = f" ON {_tabelle(regel)}" if verbindung.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS protokoll_{name}{an}")
        if verbindung.vendor == "postgresql":
            for name in FUNKTIONEN:
                cursor.execute(f"DROP FUNCTION IF EXISTS protokoll_{name}()")


def fehlende(verbindung: BaseDatabaseWrapper) -> list[str]:
    """Names of triggers that are not there, are switched off or say something else."""
    vorhanden = _vorhandene(verbindung)
    return [
        f"protokoll_{name}"
        for name, regel in _regeln(verbindung).items()
        if vorhanden.get(f"protokoll_{name}") != _soll(verbindung, regel)
    ]


def _regeln(verbindung: BaseDatabaseWrapper) -> dict[str, str]:
    return POSTGRESQL if verbindung.vendor == "postgresql" else SQLITE


def _tabelle(regel: str) -> str:
    return next(tabelle for tabelle in TABELLEN if f" ON {tabelle}" in regel)


def _soll(verbindung: BaseDatabaseWrapper, regel: str) -> str:
    """What ``_vorhandene`` finds for a healthy trigger."""
    if verbindung.vendor != "postgresql":
        return regel
    gerufen = re.search(r"protokoll_(\w+)\(\)$", regel)
    return FUNKTIONEN[gerufen[1]] if gerufen else ""


def _vorhandene(verbindung: BaseDatabaseWrapper) -> dict[str, str]:
    with verbindung.cursor() as cursor:
        if verbindung.vendor == "postgresql":
            cursor.execute(
                "SELECT t.tgname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
                " WHERE t.tgrelid IN (%s::regclass, %s::regclass)"
                " AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL",
                TABELLEN,
            )
            return dict(cursor.fetchall())
        cursor.execute(
            "SELECT name, substr(sql, length('CREATE TRIGGER ' || name || ' ') + 1)"
            " FROM sqlite_master WHERE type = 'trigger'"
        )
        return dict(cursor.fetchall())
