"""The assignment of Ortsteile from a file: checked line by line, shown, then all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from massanzug.kern.csvtext import Zeilenfehler
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.raum.domain.tabelle import spaltenname, tag_lesen, zeilen
from massanzug.raum.domain.wortwahl import satz, wort
from massanzug.raum.domain.zuordnung import ortsteil_anlegen, zuordnung_aendern
from massanzug.raum.models import Ortsteil, Ortsteilzuordnung, Wirkungsraum

NOETIG = ("ortsteil", "wirkungsraum", "gueltig_von")
MOEGLICH = (*NOETIG, "teil_von", "annahme", "quelle", "breite", "laenge", "lage_quelle")
NAME_LAENGE = 80
QUELLE_LAENGE = 300
JA_NEIN = {"ja": True, "": True, "nein": False}


@dataclass(frozen=True, slots=True)
class Zuordnungszeile:
    """``was``: neu, wechsel or unveraendert; what saving would do."""

    zeile: int
    ortsteil: str
    wirkungsraum: str
    gueltig_von: date
    was: str
    teil_von: str = ""
    annahme: bool = True
    quelle: str = ""
    lage: Mapping[str, float | str | None] = field(default_factory=dict)


@dataclass(slots=True)
class Pruefung:
    zeilen: list[Zuordnungszeile] = field(default_factory=list)
    fehler: list[Zeilenfehler] = field(default_factory=list)
    nicht_gelesen: list[str] = field(default_factory=list)

    @property
    def aendernde(self) -> list[Zuordnungszeile]:
        return [z for z in self.zeilen if z.was != "unveraendert"]

    @property
    def knopf(self) -> str:
        return f"Alle {len(self.aendernde)} Zuordnungen speichern"


class _Pruefer:
    """Knows the town as it is and what the file has said so far."""

    def __init__(self, ergebnis: Pruefung) -> None:
        self.ergebnis = ergebnis
        self.raeume = {r.name.casefold(): r.name for r in Wirkungsraum.objects.all()}
        self.ortsteile = {o.name.casefold(): o.name for o in Ortsteil.objects.all()}
        self.bestand: dict[str, list[Ortsteilzuordnung]] = {}
        for z in Ortsteilzuordnung.objects.select_related("ortsteil", "wirkungsraum"):
            self.bestand.setdefault(z.ortsteil.name.casefold(), []).append(z)
        self.gesehen: dict[tuple[str, date], int] = {}
        self.genannt: set[str] = set()
        self.teile: dict[str, tuple[int, str]] = {}  # new quarter → line, what it is part of

    def fehler(self, zeile: int, spalte: str, grund: str) -> None:
        self.ergebnis.fehler.append(Zeilenfehler(zeile, spalte, grund))

    def pruefen(self, nummer: int, roh: Mapping[str, str]) -> None:
        vorher = len(self.ergebnis.fehler)
        name = roh.get("ortsteil", "")
        if not name:
            self.fehler(nummer, "ortsteil", "Der Ortsteil fehlt.")
        elif len(name) > NAME_LAENGE:
            self.fehler(nummer, "ortsteil", f"Der Name ist länger als {NAME_LAENGE} Zeichen.")
        ab = self._tag(nummer, roh.get("gueltig_von", ""))
        raum = self._raum(nummer, roh.get("wirkungsraum", ""))
        annahme = JA_NEIN.get(roh.get("annahme", "").casefold())
        if annahme is None:
            self.fehler(nummer, "annahme", "Hier steht ja oder nein.")
        lage = self._lage(nummer, roh)
        was = self._was(nummer, name, ab, raum) if name and ab and raum else ""
        if len(self.ergebnis.fehler) > vorher or ab is None:
            return
        if (teil_von := roh.get("teil_von", "")) and name.casefold() not in self.ortsteile:
            self.teile[name.casefold()] = (nummer, teil_von)
        self.genannt.add(name.casefold())
        self.ergebnis.zeilen.append(
            Zuordnungszeile(
                zeile=nummer,
                ortsteil=self.ortsteile.setdefault(name.casefold(), name),
                wirkungsraum=raum,
                gueltig_von=ab,
                was=was,
                teil_von=teil_von,
                annahme=bool(annahme),
                quelle=roh.get("quelle", ""),
                lage=lage,
            )
        )

    def _tag(self, nummer: int, text: str) -> date | None:
        try:
            return tag_lesen(text)
        except ValueError:
            grund = f"„{text}“ ist kein Datum." if text else "Das Datum fehlt."
            self.fehler(nummer, "gueltig_von", f"{grund} Schreiben Sie es wie 01.10.2025.")
            return None

    def _raum(self, nummer: int, name: str) -> str:
        raum = self.raeume.get(name.casefold(), "")
        if not raum:
            gibt_es = ", ".join(sorted(self.raeume.values())) or "noch keinen"
            grund = satz("Einen {wirkungsraum} ") + f"„{name}“ gibt es nicht. Es gibt: {gibt_es}."
            self.fehler(nummer, "wirkungsraum", grund)
        return raum

    def _lage(self, nummer: int, roh: Mapping[str, str]) -> dict[str, float | str | None]:
        lage: dict[str, float | str | None] = {
            "lage_quelle": roh.get("lage_quelle", "")[:QUELLE_LAENGE]
        }
        for spalte, grenze in (("breite", 90), ("laenge", 180)):
            text = roh.get(spalte, "").replace(",", ".")
            try:
                zahl = float(text) if text else None
            except ValueError:
                zahl = grenze + 1.0
            if zahl is not None and not -grenze <= zahl <= grenze:
                self.fehler(nummer, spalte, f"„{text}“ ist keine Koordinate.")
            lage[spalte] = zahl
        return lage

    def _was(self, nummer: int, name: str, ab: date, raum: str) -> str:
        schluessel = name.casefold()
        if doppelt := self.gesehen.get((schluessel, ab)):
            self.fehler(nummer, "ortsteil", f"Steht für diesen Tag schon in Zeile {doppelt}.")
            return ""
        self.gesehen[schluessel, ab] = nummer
        bestand = self.bestand.setdefault(schluessel, [])
        if any(z.gueltig_von == ab and z.wirkungsraum.name == raum for z in bestand):
            return "unveraendert"
        if spaetere := [z for z in bestand if z.gueltig_von >= ab]:
            z = min(spaetere, key=lambda z: z.gueltig_von)
            grund = f"Am {z.gueltig_von:%d.%m.%Y} beginnt schon eine Zuordnung"
            self.fehler(nummer, "gueltig_von", f"{grund} zu {z.wirkungsraum.name}.")
            return ""
        return "wechsel" if bestand or schluessel in self.genannt else "neu"

    def teile_pruefen(self) -> None:
        for nummer, teil_von in self.teile.values():
            if teil_von.casefold() not in self.ortsteile:
                grund = f"Den Ortsteil „{teil_von}“ gibt es weder hier noch in der Datei."
                self.fehler(nummer, "teil_von", grund)
            elif teil_von.casefold() in self.teile:
                grund = f"„{teil_von}“ ist selbst ein Teil. Nennen Sie den ganzen Ortsteil."
                self.fehler(nummer, "teil_von", grund)


def datei_pruefen(text: str) -> Pruefung:
    """What is in the file, what saving would do, and what keeps it from being saved.

    The column of the Räume may be called as the town calls them.
    """
    ergebnis = Pruefung()
    alle = zeilen(text, {spaltenname(wort("wirkungsraum")): "wirkungsraum"})
    _, kopf = next(alle)
    ergebnis.nicht_gelesen = sorted(kopf.keys() - set(MOEGLICH) - {""})
    if fehlt := [spalte for spalte in NOETIG if spalte not in kopf]:
        grund = f"In der ersten Zeile fehlen die Spalten: {', '.join(fehlt)}."
        ergebnis.fehler.append(Zeilenfehler(1, fehlt[0], grund))
        return ergebnis
    pruefer = _Pruefer(ergebnis)
    for nummer, roh in alle:
        pruefer.pruefen(nummer, roh)
    pruefer.teile_pruefen()
    ergebnis.fehler.sort(key=lambda f: f.zeile)
    if not ergebnis.zeilen and not ergebnis.fehler:
        ergebnis.fehler.append(Zeilenfehler(2, "ortsteil", "Unter der ersten Zeile steht nichts."))
    return ergebnis


@transaction.atomic
def datei_einlesen(text: str, *, durch: Benutzer) -> int:
    """Save the file, or nothing of it. Returns how many assignments are new: twice gives 0."""
    verlange(durch, "raum.pflegen")
    ergebnis = datei_pruefen(text)
    if ergebnis.fehler:
        erster = ergebnis.fehler[0]
        raise Regelverstoss(
            f"Es ist nichts gespeichert. Zeile {erster.zeile}, {erster.spalte}: {erster.grund}"
        )
    ortsteile = {o.name: o for o in Ortsteil.objects.all()}
    for z in sorted(ergebnis.aendernde, key=lambda z: bool(z.teil_von)):
        if z.ortsteil not in ortsteile:
            ganzes = next(
                (o for n, o in ortsteile.items() if n.casefold() == z.teil_von.casefold()), None
            )
            ortsteile[z.ortsteil] = ortsteil_anlegen(
                z.ortsteil, durch=durch, teil_von=ganzes, **z.lage
            )
    raeume = {r.name: r for r in Wirkungsraum.objects.all()}
    for z in sorted(ergebnis.aendernde, key=lambda z: z.gueltig_von):
        zuordnung_aendern(
            ortsteile[z.ortsteil],
            raeume[z.wirkungsraum],
            durch=durch,
            ab=z.gueltig_von,
            quelle=z.quelle,
            annahme=z.annahme,
        )
    return len(ergebnis.aendernde)


def als_zeilen(zuordnungen: list[Ortsteilzuordnung]) -> tuple[list[str], list[list[object]]]:
    """The columns that ``datei_einlesen`` reads, and every assignment ever made."""
    raum = spaltenname(wort("wirkungsraum"))
    kopf = ["ortsteil", "teil_von", raum, "gueltig_von", "gueltig_bis", "annahme", "quelle"]
    return kopf, [
        [
            z.ortsteil.name,
            z.ortsteil.teil_von.name if z.ortsteil.teil_von else "",
            z.wirkungsraum.name,
            f"{z.gueltig_von:%d.%m.%Y}",
            f"{z.gueltig_bis:%d.%m.%Y}" if z.gueltig_bis else "",
            "ja" if z.annahme else "nein",
            z.quelle,
        ]
        for z in zuordnungen
    ]
