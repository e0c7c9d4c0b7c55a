"""The search as the rest of the house calls it: it answers always, and heals its index itself.

The index is a folder on this machine (``SUCHINDEX``), made anew from the database when it is
missing or damaged. Until it stands, the database answers as well as it can.
"""

from __future__ import annotations

import fcntl
import logging
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from massanzug import suche
from massanzug.suche import (
    Anfrage,
    Bauergebnis,
    Eintrag,
    Ergebnis,
    IndexFehlt,
    IndexKaputt,
    Suche,
    aendern,
    bauen,
)
from massanzug.suche.ablage import ZEIGER
from massanzug.wegweiser.domain.eintraege import eintraege_aus_datenbank
from massanzug.wegweiser.domain.ersatzsuche import ersatz_suchen
from massanzug.wegweiser.domain.suchzustand import bau_merken, eingeschraenkt_merken
from massanzug.wegweiser.zugriff import sichtbare_angebote, sichtbare_gegenden

WIEDER_NACH = 60.0  # seconds until a failed build is tried again
FEHLT = "Der Suchindex fehlt."
KAPUTT = "Der Suchindex ist nicht lesbar."
NICHT_BAUBAR = "Der Suchindex lässt sich nicht bauen ({})."
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Antwort:
    """``eingeschraenkt``: without the index, so without typos, synonyms' weights and distances."""

    ergebnis: Ergebnis
    eingeschraenkt: bool = False


class _Werk:
    """What this process holds open, for each folder (there is one, but in tests)."""

    def __init__(self) -> None:
        self.sperre = threading.Lock()
        self.offen: dict[Path, Suche] = {}
        self.versucht: dict[Path, float] = {}
        self.geplant: set[Path] = set()


_werk = _Werk()


def ordner() -> Path:
    return Path(settings.SUCHINDEX)


def suche_oeffnen() -> Suche:
    """The open index of this process. Raises IndexFehlt, IndexKaputt."""
    ort = ordner()
    with _werk.sperre:
        if ort not in _werk.offen:
            try:
                _werk.offen[ort] = Suche.oeffnen(ort)
            except OSError as grund:  # a folder that is none, or not ours to read
                raise IndexKaputt(str(grund)) from grund
        return _werk.offen[ort]


def antwort_auf(anfrage: Anfrage) -> Antwort:
    """Always an answer. A broken index is remembered for the operator and rebuilt meanwhile."""
    try:
        return Antwort(suche_oeffnen().suche(anfrage))
    except (IndexFehlt, IndexKaputt) as grund:
        heilen(grund)
        return Antwort(ersatz_suchen(anfrage), eingeschraenkt=True)


def suchen(anfrage: Anfrage) -> Ergebnis:
    return antwort_auf(anfrage).ergebnis


def vorschlaege(anfang: str, *, sprache: str = "de", anzahl: int = 10) -> tuple[str, ...]:
    """How the question may go on; nothing while there is no index."""
    try:
        return suche_oeffnen().vorschlaege(anfang, sprache=sprache, anzahl=anzahl)
    except (IndexFehlt, IndexKaputt) as grund:
        heilen(grund)
        return ()


def index_bauen() -> Bauergebnis:
    """Make the index anew from the database, here and now; readers keep the older one till then.

    OSError where the folder cannot be written.
    """
    bau = bauen(ordner(), _alle(), _themen(), _gegenden())
    with _werk.sperre:
        _werk.offen.pop(ordner(), None)
    bau_merken(bau)
    return bau


# read when the build holds its lock: what is committed later waits, and comes after it


def _themen() -> Iterator[suche.Thema]:
    with _werk.sperre:
        _werk.geplant.discard(ordner())  # from here on a change needs another build
    yield from eintraege_aus_datenbank(slugs=())[1]


def _gegenden() -> Iterator[suche.Gegend]:
    yield from eintraege_aus_datenbank(slugs=())[2]


def _alle() -> Iterator[Eintrag]:
    yield from eintraege_aus_datenbank()[0]


def heilen(grund: IndexFehlt | IndexKaputt) -> threading.Thread | None:
    """Begin to rebuild in the background, unless this process tried a minute ago.

    Another process may be at it already; then nothing happens here.
    """
    ort = ordner()
    with _werk.sperre:
        _werk.offen.pop(ort, None)
        if time.monotonic() - _werk.versucht.get(ort, -WIEDER_NACH) < WIEDER_NACH:
            return None
        _werk.versucht[ort] = time.monotonic()
    eingeschraenkt_merken(FEHLT if isinstance(grund, IndexFehlt) else KAPUTT)
    log.warning("Suchindex: %s Er wird neu gebaut.", type(grund).__name__)
    return _im_hintergrund(kaputt=isinstance(grund, IndexKaputt))


def _im_hintergrund(*, kaputt: bool) -> threading.Thread:
    faden = threading.Thread(target=_neu_bauen, args=(kaputt,), name="suchindex", daemon=True)
    faden.start()
    return faden


def _neu_bauen(kaputt: bool) -> None:  # noqa: FBT001 - Thread hands its arguments on by place
    try:
        with _allein() as frei:
            if not frei:
                return
            bau = _reparieren(kaputt=kaputt)
    except Exception as fehler:
        eingeschraenkt_merken(NICHT_BAUBAR.format(type(fehler).__name__))
        log.exception("Suchindex: Der Bau ist misslungen.")
    else:
        with _werk.sperre:
            _werk.versucht.pop(ordner(), None)
        log.info("Suchindex: %s Einträge in %.1f s.", bau.eintraege, bau.sekunden)
    finally:
        connection.close()


def _reparieren(*, kaputt: bool) -> Bauergebnis:
    """What names the broken build goes first: nobody opens it again."""
    if kaputt:
        (ordner() / ZEIGER).unlink(missing_ok=True)
    return index_bauen()


@contextmanager
def _allein() -> Iterator[bool]:
    """True for one process on this machine at a time; the others leave it to that one."""
    ordner().mkdir(parents=True, exist_ok=True)
    with (ordner() / "HEILT").open("w") as datei:
        try:
            fcntl.flock(datei, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True


def index_nachziehen(slugs: Collection[str]) -> None:
    """Once this transaction is committed, these entries are found as they are now, or no more."""
    if slugs:
        transaction.on_commit(partial(_nachziehen, tuple(slugs)))


def _nachziehen(slugs: tuple[str, ...]) -> None:
    eintraege, _, _ = eintraege_aus_datenbank(slugs=slugs)
    try:
        aendern(ordner(), eintraege, set(slugs) - {e.id for e in eintraege})
    except IndexFehlt:
        return  # the first search builds it, with these entries in it
    except (IndexKaputt, OSError) as grund:
        heilen(IndexKaputt(str(grund)))


def index_erneuern() -> None:
    """Once this transaction is committed, all is made anew: Themen or Ortsteile have changed."""
    transaction.on_commit(_erneuern)


def _erneuern() -> threading.Thread | None:
    """One build for many changes: whoever comes before it has begun to read is in it."""
    ort = ordner()
    if not (ort / ZEIGER).exists():
        return None  # the first search builds it
    with _werk.sperre:
        if ort in _werk.geplant:
            return None
        _werk.geplant.add(ort)
    faden = threading.Thread(target=_bauen_und_schliessen, name="suchindex", daemon=True)
    faden.start()
    return faden


def _bauen_und_schliessen() -> None:
    try:
        bauen_wenn_moeglich()
    finally:
        connection.close()


def sicher_suchen(anfrage: Anfrage) -> Antwort:
    """For the command line, which may wait: a missing or broken index is built first.

    Where it cannot be built (no room, no right to write), the database answers here, too.
    """
    try:
        return Antwort(suche_oeffnen().suche(anfrage))
    except (IndexFehlt, IndexKaputt) as grund:
        try:
            _reparieren(kaputt=isinstance(grund, IndexKaputt))
            return Antwort(suche_oeffnen().suche(anfrage))
        except (OSError, IndexFehlt, IndexKaputt) as fehler:
            eingeschraenkt_merken(NICHT_BAUBAR.format(type(fehler).__name__))
            return Antwort(ersatz_suchen(anfrage), eingeschraenkt=True)


def bestand_ist_leer() -> bool:
    return not sichtbare_angebote().exists()


def ortsteil_finden(name: str) -> str:
    """As the directory writes it; empty if it knows no such place."""
    gesucht = name.strip().casefold()
    namen = sichtbare_gegenden().values_list("name", flat=True)
    return next((n for n in namen if n.casefold() == gesucht), "")


def bauen_wenn_moeglich() -> None:
    """Ahead of the first search. If it cannot be, that search says so."""
    try:
        index_bauen()
    except OSError as fehler:
        log.warning("Suchindex: %s", type(fehler).__name__)
