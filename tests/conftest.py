from __future__ import annotations

import gc
import os
import shutil
import uuid
from datetime import UTC, datetime

import pytest
import time_machine
from hypothesis import settings

# how long one example takes says something about the machine, nothing about the code
settings.register_profile("haus", deadline=None)
settings.load_profile("haus")

os.environ.setdefault("DEMO", "1")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # playwright's loop, sync ORM


def pytest_collection_modifyitems(config, items):
    """What touches no database was said on SQLite; PostgreSQL has nothing to add to it."""
    from django.db import connection  # noqa: PLC0415 - needs Django

    if connection.vendor == "sqlite":
        return
    ohne = [
        i for i in items if not i.get_closest_marker("django_db") and "db" not in i.fixturenames
    ]
    config.hook.pytest_deselected(items=ohne)
    items[:] = [i for i in items if i not in set(ohne)]


def pytest_collection_finish():
    """What is loaded stays: looking through all of it again and again took a fifteenth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's Chromium: nothing is downloaded."""
    return browser_type_launch_args | {
        "executable_path": os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ],
    }


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, tmp_path_factory):  # noqa: ARG001 - pytest's way to run it first
    """SQLite in a file: the browser's server then has a connection of its own, as in operation.

    In memory both would share one, and „database table is locked“ now and then.
    """
    from django.db import connections  # noqa: PLC0415 - needs Django

    if connections["default"].vendor == "sqlite":
        datei = tmp_path_factory.mktemp("datenbank") / "test.sqlite3"
        connections["default"].settings_dict["TEST"]["NAME"] = str(datei)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):  # noqa: ARG001 - pytest's way to run it first
    """Transactional tests end with a flush; the record's guards stand aside for that alone.

    At the end PostgreSQL does not drop a database that a server thread of a browser test still
    holds open, so those are sent home first.
    """
    from django.db import connection  # noqa: PLC0415 - needs Django

    from tests.protokoll.ohne_waechter import leeren_ohne_waechter  # noqa: PLC0415 - likewise

    leeren_ohne_waechter()
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def kein_arbeiter(settings):
    """A worker that a test starts would compute with the database of the demo. In the environment it is said too late:
    pytest-django has read the settings before this file."""
    settings.PROGNOSE_DIENST = True


@pytest.fixture(autouse=True)
def deutsch():
    """A page of the test before may have been Turkish, and its language stays with the thread."""
    from django.utils import translation  # noqa: PLC0415 - needs Django

    translation.activate("de")


@pytest.fixture
def uhr_steht():
    """For one-time codes: one made in a half-minute's last moment would be refused in the next."""
    with time_machine.travel(datetime.now(UTC), tick=False):
        yield


@pytest.fixture(autouse=True)
def standardworte(monkeypatch):
    """The town's words are read anew every few seconds; tests count queries."""
    from massanzug.raum.domain import wortwahl  # noqa: PLC0415 - needs Django

    monkeypatch.setattr(wortwahl, "_gemerkt", (float("inf"), wortwahl.STANDARD))


@pytest.fixture(autouse=True)
def eigener_suchindex(settings, tmp_path_factory):
    """Each test searches in a folder of its own, made only by a test that searches."""
    settings.SUCHINDEX = tmp_path_factory.getbasetemp() / f"suche-{uuid.uuid4().hex}"


@pytest.fixture
def bestand(db, settings, tmp_path_factory):  # noqa: ARG001 - the tables are written
    """200 real offers in the tables and in an index that all tests share: read it, or copy it."""
    from tests.startbestand import startbestand_laden  # noqa: PLC0415 - needs Django

    settings.SUCHINDEX = tmp_path_factory.getbasetemp() / "suche-startbestand"
    startbestand_laden()


@pytest.fixture
def eigener_bestand(bestand, settings, tmp_path):  # noqa: ARG001 - its index is copied
    """The same where what a test changes reaches the index, as with a server that commits."""
    eigener = tmp_path / "suche"
    shutil.copytree(settings.SUCHINDEX, eigener)
    settings.SUCHINDEX = eigener
