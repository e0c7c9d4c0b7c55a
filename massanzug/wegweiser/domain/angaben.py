"""One line of the directory's file: what it says about an offer, or what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from massanzug.kern.csvtext import Zeilenfehler
from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.begriffe import (
    FREMDSPRACHEN,
    Angebotsart,
    Barrierefreiheit,
    Bestaetigungsweg,
)
from massanzug.wegweiser.domain.ausnahmen import Ausnahme, ausnahmen_lesen
from massanzug.wegweiser.domain.zeitworte import RUND_UM_DIE_UHR, Zeit, zeiten_lesen

NOETIG = ("id", "name", "art", "beschreibung", "themen")
WORTE = {  # column of the file → column of Angebot, and how long it may be
    "name": ("name", 200),
    "beschreibung": ("beschreibung", 4000),
    "stichworte": ("stichworte", 1000),
    "zielgruppe": ("zielgruppe", 200),
    "strasse": ("strasse", 120),
    "hausnummer": ("hausnummer", 20),
    "ort": ("ort", 80),
    "kosten": ("kosten", 200),
    "sprachen": ("sprachen", 300),
    "wartezeit": ("wartezeit", 120),
    "quelle_url": ("quelle", 4000),
    "quelle_stand": ("quelle_stand", 60),
    "lage_genauigkeit": ("lage_genauigkeit", 200),
    "lage_quelle": ("lage_quelle", 300),
    "lage_lizenz": ("lage_lizenz", 200),
    "bestaetigt_von": ("bestaetigt_von", 120),
    "pruefhinweis": ("pruefhinweis", 4000),
}
KENNUNG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
KENNUNG_LAENGE = 80
TELEFON = re.compile(r"[+\d][\d /()+-]{2,58}|[+\d][\d /()+-]*\d.*")
ADRESSE = re.compile(r"https?://[^\s/]+\.[^\s/]+\S*|https?://\S+\.\S+")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
ALTER_BIS = 120
SCHUTZORTE = ("frauenhaus", "frauenschutzhaus", "zufluchtswohnung", "schutzwohnung")
JA_NEIN = {"ja": True, "nein": False, "": None}
FREI = {"kostenlos", "kostenfrei", "gratis"}


@dataclass(frozen=True, slots=True)
class Welt:
    """What a line may name: Themen, and Ortsteile with the Wirkungsraum each lies in."""

    themen: frozenset[str]
    gegenden: Mapping[str, str]
    raeume: frozenset[str]


class Text(NamedTuple):
    """An offer in another language. Without a name there is none, and what was there goes."""

    sprache: str
    name: str
    beschreibung: str


@dataclass(frozen=True, slots=True)
class Angaben:
    """What one line says. ``werte`` are columns of ``Angebot``; what is None was not said at all.

    ``anbieter`` and ``gegend`` are names, ``themen`` keys in the order of the line; ``texte`` are
    those of the languages that were named.
    """

    slug: str
    werte: Mapping[str, Any] = field(default_factory=dict)
    anbieter: str | None = None
    gegend: str | None = None
    themen: tuple[str, ...] | None = None
    zeiten: tuple[Zeit, ...] | None = None
    ausnahmen: tuple[Ausnahme, ...] | None = None
    texte: tuple[Text, ...] = ()


def ist_schutzort(name: str) -> bool:
    """A place that protects: its address is kept nowhere, whoever types it in."""
    klein = name.casefold()
    return any(wort in klein for wort in SCHUTZORTE)


class Zeilenleser:
    """Reads one line; every fault in it goes into ``fehler``, with line, column and reason."""

    def __init__(self, welt: Welt, nummer: int, roh: Mapping[str, str]) -> None:
        self.welt = welt
        self.nummer = nummer
        self.roh = roh
        self.fehler: list[Zeilenfehler] = []
        self.werte: dict[str, Any] = {}

    def lesen(self) -> Angaben | None:
        """``None`` if anything in the line is wrong."""
        slug = self._kennung()
        self._worte()
        self._wahlen()
        self._alter()
        self._erreichbar()
        self._zahlen_und_tage()
        gegend = self._gegend()
        self._lage()
        zeiten = self._zeiten()
        angaben = Angaben(
            slug=slug,
            werte=self.werte,
            anbieter=self._anbieter(),
            gegend=gegend,
            themen=self._themen(),
            zeiten=zeiten,
            ausnahmen=self._gelesen("ausnahmen", ausnahmen_lesen),
            texte=self._texte(),
        )
        self._schutz()
        return None if self.fehler else angaben

    def _falsch(self, spalte: str, grund: str) -> None:
        self.fehler.append(Zeilenfehler(self.nummer, spalte, grund))

    def _gelesen(self, spalte: str, lesen: Callable[[str], Any]) -> Any:  # noqa: ANN401 - what ``lesen`` gives
        if spalte not in self.roh:
            return None
        try:
            return lesen(self.roh[spalte])
        except Regelverstoss as fehler:
            self._falsch(spalte, str(fehler))
            return None

    def _kennung(self) -> str:
        slug = self.roh.get("id", "")
        if not slug:
            self._falsch("id", "Die Kennung fehlt.")
        elif not KENNUNG.fullmatch(slug) or len(slug) > KENNUNG_LAENGE:
            self._falsch(
                "id",
                f"„{slug}“ geht nicht. Erlaubt sind a bis z, 0 bis 9 und Bindestriche, "
                f"höchstens {KENNUNG_LAENGE} Zeichen.",
            )
        return slug

    def _worte(self) -> None:
        for spalte, (feld, laenge) in WORTE.items():
            if spalte not in self.roh:
                continue
            text = self.roh[spalte]
            self._laenge(spalte, laenge)
            if not text and spalte in ("name", "beschreibung"):
                self._falsch(spalte, "Hier darf nicht leer sein.")
            self.werte[feld] = text
        if "kosten" in self.werte:
            frei = self.werte["kosten"].split(";")[0].strip().casefold() in FREI
            self.werte["kostenlos"] = frei if self.werte["kosten"] else None

    def _laenge(self, spalte: str, hoechstens: int) -> None:
        if (zeichen := len(self.roh.get(spalte, ""))) > hoechstens:
            self._falsch(spalte, f"Der Text hat {zeichen} Zeichen, erlaubt sind {hoechstens}.")

    def _texte(self) -> tuple[Text, ...]:
        """``name_tr`` and ``beschreibung_tr`` stand and go together."""
        texte = []
        for sprache in FREMDSPRACHEN:
            spalten = [f"{feld}_{sprache}" for feld in ("name", "beschreibung")]
            if not any(spalte in self.roh for spalte in spalten):
                continue
            text = Text(sprache.value, *(self.roh.get(spalte, "") for spalte in spalten))
            for spalte in spalten:
                self._laenge(spalte, WORTE[spalte.removesuffix(f"_{sprache}")][1])
            if bool(text.name) != bool(text.beschreibung):
                leer = spalten[1] if text.name else spalten[0]
                self._falsch(leer, "Name und Beschreibung gehören zusammen. Eines fehlt.")
            texte.append(text)
        return tuple(texte)

    def _wahlen(self) -> None:
        wahlen = {
            "art": set(Angebotsart.values),
            "barrierefrei": set(Barrierefreiheit.values),
            "bestaetigt_wie": {"", *Bestaetigungsweg.values},
        }
        for spalte, werte in wahlen.items():
            if spalte not in self.roh:
                continue
            wert = self.roh[spalte].casefold()
            if wert not in werte:
                moeglich = ", ".join(sorted(werte - {""}))
                self._falsch(spalte, f"„{self.roh[spalte]}“ gibt es nicht. Möglich: {moeglich}.")
            self.werte[spalte] = wert
        for spalte, sonst in (("veroeffentlicht", True), ("anschrift_geheim", False)):
            if spalte in self.roh:
                wort = self.roh[spalte].casefold()
                if wort not in JA_NEIN:
                    self._falsch(spalte, "Hier steht ja oder nein.")
                gesagt = JA_NEIN.get(wort)
                self.werte[spalte] = sonst if gesagt is None else gesagt

    def _alter(self) -> None:
        grenzen = {}
        for spalte in ("alter_von", "alter_bis"):
            if spalte in self.roh:
                grenzen[spalte] = self._zahl(spalte, ALTER_BIS, "ein Alter in ganzen Jahren")
                self.werte[spalte] = grenzen[spalte]
        von, bis = grenzen.get("alter_von"), grenzen.get("alter_bis")
        if von is not None and bis is not None and bis < von:
            self._falsch("alter_bis", f"Bis {bis} liegt unter ab {von}.")

    def _zahl(self, spalte: str, hoechstens: int, was: str) -> int | None:
        text = self.roh[spalte]
        if not text:
            return None
        if not (text.isascii() and text.isdecimal()) or int(text) > hoechstens:
            self._falsch(spalte, f"„{text}“ ist nicht {was} (0 bis {hoechstens}).")
            return None
        return int(text)

    def _erreichbar(self) -> None:
        pruefungen = {
            "telefon": (TELEFON, 60, "keine Telefonnummer"),
            "website": (ADRESSE, 300, "keine Adresse, die mit http:// oder https:// beginnt"),
            "email": (EMAIL, 254, "keine E-Mail-Adresse"),
        }
        for spalte, (muster, laenge, grund) in pruefungen.items():
            if spalte not in self.roh:
                continue
            text = self.roh[spalte]
            if text and (not muster.fullmatch(text) or len(text) > laenge):
                self._falsch(spalte, f"„{text}“ ist {grund}.")
            self.werte[spalte] = text
        if "plz" in self.roh:
            plz = self.roh["plz"]
            if plz and not (plz.isascii() and plz.isdecimal() and len(plz) == 5):  # noqa: PLR2004 - a German PLZ
                self._falsch("plz", f"„{plz}“ ist keine Postleitzahl: fünf Ziffern.")
            self.werte["plz"] = plz

    def _zahlen_und_tage(self) -> None:
        if "plaetze_frei" in self.roh:
            self.werte["plaetze_frei"] = self._zahl("plaetze_frei", 9999, "eine Zahl von Plätzen")
        for spalte in ("plaetze_stand", "bestaetigt_am"):
            if spalte in self.roh:
                self.werte[spalte] = self._gelesen(spalte, tag_lesen)
        if self.werte.get("bestaetigt_am") and not self.werte.get("bestaetigt_von"):
            self._falsch("bestaetigt_von", "Wer hat bestätigt? Nennen Sie die Stelle.")

    def _anbieter(self) -> str | None:
        name = self.roh.get("traeger")
        if name is not None and len(name) > 200:  # noqa: PLR2004 - the column
            self._falsch("traeger", "Der Name ist länger als 200 Zeichen.")
        return name

    def _themen(self) -> tuple[str, ...] | None:
        if "themen" not in self.roh:
            return None
        themen = tuple(dict.fromkeys(filter(None, map(str.strip, self.roh["themen"].split(";")))))
        for thema in themen:
            if thema not in self.welt.themen:
                self._falsch("themen", f"Das Thema „{thema}“ gibt es nicht.")
        return themen

    def _gegend(self) -> str | None:
        if "ortsteil" not in self.roh:
            return None
        name, raum = self.roh["ortsteil"], self.roh.get("wirkungsraum", "")
        if name and name not in self.welt.gegenden:
            gibt_es = ", ".join(sorted(self.welt.gegenden)) or "noch keinen"
            self._falsch("ortsteil", f"Den Ortsteil „{name}“ gibt es nicht. Es gibt: {gibt_es}.")
        elif raum and raum not in self.welt.raeume:
            gibt_es = ", ".join(sorted(self.welt.raeume)) or "noch keinen"
            self._falsch("wirkungsraum", f"„{raum}“ gibt es nicht. Es gibt: {gibt_es}.")
        elif raum and not name:
            self._falsch("ortsteil", f"Nennen Sie den Ortsteil in {raum}.")
        elif raum and self.welt.gegenden[name] != raum:
            richtig = self.welt.gegenden[name] or "keinem"
            self._falsch("wirkungsraum", f"{name} gehört zu {richtig}, nicht zu {raum}.")
        return name

    def _lage(self) -> None:
        if "lat" not in self.roh and "lon" not in self.roh:
            return
        breite = self._grad("lat", 47.0, 55.2)
        laenge = self._grad("lon", 5.8, 15.1)
        if bool(self.roh.get("lat")) != bool(self.roh.get("lon")):
            spalte = "lon" if self.roh.get("lat") else "lat"
            self._falsch(spalte, "Breite und Länge gehören zusammen. Eine fehlt.")
        self.werte |= {"breite": breite, "laenge": laenge}

    def _grad(self, spalte: str, von: float, bis: float) -> float | None:
        """In Germany; a swapped pair is the usual mistake, and would lie in the sea."""
        text = self.roh.get(spalte, "").replace(",", ".")
        if not text:
            return None
        try:
            wert = float(text)
        except ValueError:
            self._falsch(spalte, f"„{text}“ ist keine Koordinate.")
            return None
        if not von <= wert <= bis:
            grund = f"{text} liegt nicht in Deutschland ({von:g} bis {bis:g})."
            self._falsch(spalte, f"{grund} Sind Breite und Länge vertauscht?")
            return None
        return wert

    def _zeiten(self) -> tuple[Zeit, ...] | None:
        """``zeiten`` holds hours for machines and must be readable; ``oeffnungszeiten`` may not be.

        An empty ``zeiten`` says that there are none, whatever the words say; hours are read out of
        words only where the column is not there at all.
        """
        if "oeffnungszeiten" in self.roh:
            worte = self.roh["oeffnungszeiten"]
            self.werte["oeffnungszeiten"] = worte
            self.werte["rund_um_die_uhr"] = worte.casefold() == RUND_UM_DIE_UHR.casefold()
        if self.roh.get("zeiten"):
            zeiten: tuple[Zeit, ...] | None = self._gelesen("zeiten", zeiten_lesen)
            if zeiten is None and not any(f.spalte == "zeiten" for f in self.fehler):
                self._falsch(
                    "zeiten", "Das ist nicht eindeutig. Schreiben Sie: Mo–Fr 9–12; Do 14–17"
                )
            return zeiten
        aus_worten = self._gelesen("oeffnungszeiten", zeiten_lesen) or ()
        if "zeiten" in self.roh:
            return ()
        return aus_worten if "oeffnungszeiten" in self.roh else None

    def _schutz(self) -> None:
        if ist_schutzort(self.werte.get("name", "")):
            self.werte["anschrift_geheim"] = True
        if not self.werte.get("anschrift_geheim"):
            return
        for spalte in ("strasse", "hausnummer", "plz", "ortsteil", "lat", "lon"):
            if self.roh.get(spalte):
                self._falsch(spalte, "Die Anschrift wird geschützt und steht nirgends.")


def tag_lesen(text: str) -> date | None:
    """„01.10.2025“ or „2025-10-01“, nothing for nothing."""
    if not text:
        return None
    muster = "%d.%m.%Y" if "." in text else "%Y-%m-%d"
    try:
        return datetime.strptime(text, muster).date()  # noqa: DTZ007 - a day, no moment
    except ValueError as fehler:
        raise Regelverstoss(
            f"„{text}“ ist kein Datum. Schreiben Sie es wie 01.10.2025."
        ) from fehler
