"""The directory from a file: every fault with line, column and reason; then all or nothing."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from massanzug.kern.csvtext import Zeilenfehler
from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.domain.angaben import (
    NOETIG,
    Angaben,
    Welt,
    Zeilenleser,
)
from massanzug.wegweiser.domain.ausgeben import SPALTEN, zeilen
from massanzug.wegweiser.domain.speichern import Ablage
from massanzug.wegweiser.domain.suchindex import index_nachziehen
from massanzug.wegweiser.models import Angebot, Gegend, Raumseite, Thema

GROESSE = 50 * 1024 * 1024
UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "_", "-": "_"})


@dataclass(slots=True)
class Pruefung:
    """What saving would do; ``fehler`` keep it from being saved at all."""

    neue: list[Angaben] = field(default_factory=list)
    geaenderte: list[Angaben] = field(default_factory=list)
    gleiche: int = 0
    fehler: list[Zeilenfehler] = field(default_factory=list)
    nicht_gelesen: list[str] = field(default_factory=list)

    @property
    def gute(self) -> int:
        return len(self.neue) + len(self.geaenderte) + self.gleiche


def welt() -> Welt:
    """What a line may name: as the tables are now."""
    return Welt(
        themen=frozenset(Thema.objects.values_list("schluessel", flat=True)),
        gegenden={
            g.name: g.raum.name if g.raum else "" for g in Gegend.objects.select_related("raum")
        },
        raeume=frozenset(Raumseite.objects.values_list("name", flat=True)),
    )


def dekodieren(inhalt: bytes, kodierung: str = "utf-8") -> str:
    """The file's text. Regelverstoss, with the line, for what is no text in this encoding."""
    if len(inhalt) > GROESSE:
        raise Regelverstoss("Die Datei ist größer als 50 MB. Teilen Sie sie bitte auf.")
    if (stelle := inhalt.find(b"\0")) >= 0:
        nummer = inhalt.count(b"\n", 0, stelle) + 1
        raise Regelverstoss(
            f"Zeile {nummer}: Hier steht ein Nullbyte. Das ist keine CSV-Datei, oder sie ist in "
            "UTF-16 gespeichert. Speichern Sie die Tabelle als „CSV UTF-8“."
        )
    try:
        return inhalt.decode("utf-8-sig" if kodierung == "utf-8" else kodierung)
    except UnicodeDecodeError as fehler:
        nummer = inhalt.count(b"\n", 0, fehler.start) + 1
        raise Regelverstoss(
            f"Zeile {nummer}: Ein Zeichen ist nicht in {kodierung.upper()} geschrieben. "
            + _vermutung(inhalt, nummer)
        ) from fehler


def _vermutung(inhalt: bytes, nummer: int) -> str:
    """What Excel calls „CSV“ is Windows-1252; its umlauts then read well."""
    try:
        zeile = inhalt.split(b"\n")[nummer - 1].decode("cp1252")
    except UnicodeDecodeError:
        return "Speichern Sie die Tabelle als „CSV UTF-8“."
    wort = next((w for w in zeile.split() if not w.isascii()), "")[:40].strip('",;')
    return (
        f"Vermutlich ist die Datei in Windows-1252 gespeichert (dann hieße es „{wort}“). Speichern "
        "Sie sie als „CSV UTF-8“, oder lesen Sie sie mit --kodierung windows-1252."
    )


def _tabelle(text: str) -> Iterator[tuple[int, list[str]]]:
    """(line of the file, cells) of lines that are not empty; the first is the heading."""
    erste = text.split("\n", 1)[0]
    trenner = ";" if erste.count(";") > erste.count(",") else ","
    leser = csv.reader(StringIO(text, newline=""), delimiter=trenner, strict=True)
    beginn = 1
    try:
        for zellen in leser:
            if any(zelle.strip() for zelle in zellen):
                yield beginn, [zelle.strip() for zelle in zellen]
            beginn = leser.line_num + 1
    except csv.Error as fehler:
        raise Regelverstoss(
            f"Zeile {beginn}: Die Anführungszeichen gehen nicht auf ({fehler})."
        ) from fehler


def datei_pruefen(text: str) -> Pruefung:
    """What is in the file. Nothing is saved. Regelverstoss if it is no table at all."""
    ergebnis = Pruefung()
    tabelle = _tabelle(text)
    _, roher_kopf = next(tabelle, (1, []))
    kopf = [name.lower().translate(UMLAUTE) for name in roher_kopf]
    if fehler := _kopffehler(kopf):
        ergebnis.fehler = fehler
        return ergebnis
    ergebnis.nicht_gelesen = sorted(set(kopf) - set(SPALTEN) - {""})
    vorhandene = {z["id"]: z for z in zeilen()}
    gesehen: dict[str, int] = {}
    diese = welt()
    for nummer, zellen in tabelle:
        if len(zellen) != len(kopf):
            grund = f"Die Zeile hat {len(zellen)} Spalten, der Kopf {len(kopf)}."
            ergebnis.fehler.append(
                Zeilenfehler(nummer, kopf[min(len(zellen), len(kopf)) - 1], grund)
            )
            continue
        roh = {s: z for s, z in zip(kopf, zellen, strict=True) if s in SPALTEN}
        roh = mit_stunden(roh, vorhandene.get(roh["id"]))
        _zeile_pruefen(ergebnis, Zeilenleser(diese, nummer, roh), gesehen, vorhandene)
    if not gesehen and not ergebnis.fehler:
        ergebnis.fehler.append(Zeilenfehler(2, "id", "Unter der ersten Zeile steht nichts."))
    return ergebnis


def _kopffehler(kopf: list[str]) -> list[Zeilenfehler]:
    fehlend = [Zeilenfehler(1, s, "Diese Spalte fehlt.") for s in NOETIG if s not in kopf]
    doppelt = [
        Zeilenfehler(1, s, "Diese Spalte steht zweimal da.")
        for s in sorted(set(kopf) & set(SPALTEN))
        if kopf.count(s) > 1
    ]
    return fehlend + doppelt


def _zeile_pruefen(
    ergebnis: Pruefung,
    leser: Zeilenleser,
    gesehen: dict[str, int],
    vorhandene: Mapping[str, Mapping[str, str]],
) -> None:
    angaben = leser.lesen()
    kennung = leser.roh.get("id", "")
    if kennung and (vorher := gesehen.setdefault(kennung, leser.nummer)) != leser.nummer:
        grund = f"„{kennung}“ steht schon in Zeile {vorher}."
        leser.fehler.append(Zeilenfehler(leser.nummer, "id", grund))
    ergebnis.fehler.extend(leser.fehler)
    if angaben is None or leser.fehler:
        return
    bisher = vorhandene.get(kennung)
    if bisher is None:
        ergebnis.neue.append(angaben)
    elif unveraendert(leser.roh, bisher, leser.welt):
        ergebnis.gleiche += 1
    else:
        ergebnis.geaenderte.append(angaben)


def mit_stunden(roh: dict[str, str], bisher: Mapping[str, str] | None) -> dict[str, str]:
    """Words that stay as they are leave the hours as somebody has set them since."""
    if bisher and "zeiten" not in roh and roh.get("oeffnungszeiten") == bisher["oeffnungszeiten"]:
        return roh | {"zeiten": bisher["zeiten"]}
    return roh


def unveraendert(roh: Mapping[str, str], bisher: Mapping[str, str], diese: Welt) -> bool:
    """The same once read, however it is written („Mo-Fr 8-12 Uhr“ is „Mo–Fr 8–12“)."""
    if all(bisher[spalte] == wert for spalte, wert in roh.items()):
        return True
    danach = {**bisher, **roh}
    if "oeffnungszeiten" in roh and "zeiten" not in roh:
        del danach["zeiten"]  # read out of the new words
    return Zeilenleser(diese, 0, danach).lesen() == Zeilenleser(diese, 0, bisher).lesen()


def datei_einlesen(text: str) -> Pruefung:
    """Save the file, or nothing of it: with faults everything stays as it was. Twice changes nothing.

    No act: it is the command line's, where nobody is signed in.
    """
    with transaction.atomic():
        ergebnis = datei_pruefen(text)
        if ergebnis.fehler:
            return ergebnis
        ablage = Ablage()
        vorhandene = {
            a.slug: a
            for a in Angebot.objects.select_for_update().filter(
                slug__in=[a.slug for a in ergebnis.geaenderte]
            )
        }
        for angaben in (*ergebnis.neue, *ergebnis.geaenderte):
            try:
                ablage.speichern(angaben, vorhandene.get(angaben.slug))
            except (ValidationError, DatabaseError) as fehler:
                raise Regelverstoss(f"„{angaben.slug}“ lässt sich nicht speichern.") from fehler
        index_nachziehen([a.slug for a in (*ergebnis.neue, *ergebnis.geaenderte)])
    return ergebnis
