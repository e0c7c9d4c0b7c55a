"""What is searched, what is asked and what is answered: plain values, no Django, no files."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Eintrag:
    """One offer of help.

    ``alter_von``/``alter_bis`` are years, both inclusive. An empty ``wirkungsraum`` means that
    the offer serves everywhere. ``punkt`` is (lat, lon) in WGS84. ``offen`` holds minutes of the
    week [von, bis), Monday 00:00 = 0. ``frische`` runs from 0 (long unconfirmed) to 1 (just
    confirmed). ``merkmale`` are facet values, such as ("sprache", "tr").
    """

    id: str
    name: str
    traeger: str = ""
    beschreibung: str = ""
    themen: tuple[str, ...] = ()
    zielgruppe: str = ""
    alter_von: int | None = None
    alter_bis: int | None = None
    ortsteil: str = ""
    wirkungsraum: str = ""
    anschrift: str = ""
    punkt: tuple[float, float] | None = None
    texte: tuple[str, ...] = ()
    merkmale: tuple[tuple[str, str], ...] = ()
    offen: tuple[tuple[int, int], ...] = ()
    frische: float = 1.0


@dataclass(frozen=True, slots=True)
class Thema:
    """A subject with the everyday words for it, as (language, word)."""

    schluessel: str
    label: str
    oberthema: str
    synonyme: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Gegend:
    """An Ortsteil, the Wirkungsraum it lies in and its centre."""

    name: str
    wirkungsraum: str
    punkt: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Anfrage:
    """What somebody asks.

    ``merkmale`` are facets that must hold: alternatives within one name, all names together.
    ``ortsteil``, ``wirkungsraum`` and ``punkt`` say where the person is and lift what is near;
    only ``umkreis_km`` shuts out. ``minute`` is "now" as a minute of the week. ``alter`` in
    years overrides the age read from the text.
    """

    text: str
    sprache: str = "de"
    ortsteil: str = ""
    wirkungsraum: str = ""
    punkt: tuple[float, float] | None = None
    umkreis_km: float | None = None
    merkmale: tuple[tuple[str, str], ...] = ()
    minute: int | None = None
    anzahl: int = 20
    ab: int = 0
    alter: int | None = None


@dataclass(frozen=True, slots=True)
class Grund:
    """Why an offer was found.

    ``art`` is one of name, thema, wort, berichtigt, alter, ort, offen, zielgruppe; so
    Grund("thema", "Schreibaby", "Baby und erste Jahre").
    """

    art: str
    gesucht: str
    gefunden: str


@dataclass(frozen=True, slots=True)
class Treffer:
    """An offer found; ``punkte`` compare within one answer only."""

    id: str
    name: str
    punkte: float
    gruende: tuple[Grund, ...]
    entfernung_km: float | None = None


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """The answer: one page of offers, how many there are, and what was understood.

    ``merkmale`` counts facet values over everything found. ``berichtigt`` pairs what was typed
    with what was looked for instead. ``nicht_gefunden`` are words that stand nowhere.
    """

    treffer: tuple[Treffer, ...]
    gesamt: int
    merkmale: dict[str, dict[str, int]] = field(default_factory=dict)
    berichtigt: tuple[tuple[str, str], ...] = ()
    alter: int | None = None
    ortsteil: str = ""
    nicht_gefunden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bauergebnis:
    """What a build wrote: offers, different words, bytes on disk, seconds."""

    eintraege: int
    woerter: int
    bytes: int
    sekunden: float


class IndexFehlt(Exception):  # noqa: N818 - German exceptions carry no "Error" in this house
    """No index lies in the folder; the caller builds one from the database."""


class IndexKaputt(Exception):  # noqa: N818 - likewise
    """An index lies there that cannot be read; the caller builds it anew."""
