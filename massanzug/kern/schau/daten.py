"""Invented people and things for the living page of components."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.paginator import Paginator

from massanzug.kern.liste import Liste, Spalte
from massanzug.kern.schritte import Schritt


@dataclass(frozen=True, slots=True)
class Beispielfall:
    name: str
    ort: str
    ansteht: str
    am: date
    kosten: str


FAELLE = (
    Beispielfall(
        "Familie Öztürk-Brandt", "Moosfelde", "Überprüfung", date(2026, 12, 3), "420,00 €"
    ),
    Beispielfall("Mia und Jonas Wrede", "Hüsten", "Erstes Gespräch", date(2026, 11, 27), "0,00 €"),
    Beispielfall(
        "<script>alert('Name')</script>", "Bruchhausen", "nichts", date(2027, 1, 8), "1.180,00 €"
    ),
)
SPALTEN = (
    Spalte("Fall", "fall", ("name",)),
    Spalte("Ortsteil", "ort", ("ort",)),
    Spalte("Was ansteht"),
    Spalte("Kosten im Monat", zahl=True),
)
SCHRITTE = (
    Schritt("Eingang", "#schritte", "fertig"),
    Schritt("Wille", "#schritte", "fertig"),
    Schritt("Ressourcen", "#schritte", "begonnen"),
    Schritt("Ziele", "#schritte", aktuell=True),
    Schritt("Entscheidung"),
    Schritt("Maßanzug"),
    Schritt("Hilfeplan"),
    Schritt("Überprüfung"),
)
BAUSTEINE = {
    "1": "Wir frühstücken sonntags zusammen",
    "2": "Jonas kocht einmal in der Woche",
    "3": "Mia stellt sich selbst den Wecker",
}


class Beispielform(forms.Form):
    name = forms.CharField(label="Wie heißen Sie?", help_text="So, wie Sie genannt werden möchten.")
    zitat = forms.CharField(
        label="Was soll anders werden?",
        required=False,
        widget=forms.Textarea,
        help_text="In Ihren eigenen Worten.",
    )
    am = forms.DateField(label="Wann sehen wir uns wieder?", required=False)
    ort = forms.ChoiceField(
        label="Wo wohnen Sie?",
        required=False,
        choices=[("", "nicht erfragt"), ("neheim", "Neheim"), ("huesten", "Hüsten")],
    )
    weg = forms.ChoiceField(
        label="Wie erreichen wir Sie am besten?",
        required=False,
        widget=forms.RadioSelect,
        choices=[("anruf", "Anruf"), ("brief", "Brief"), ("", "nicht erfragt")],
    )
    brief = forms.FileField(label="Ein Brief oder ein Bild", required=False)
    einverstanden = forms.BooleanField(
        label="Der Träger darf das auch lesen", required=False, help_text="Jederzeit widerrufbar."
    )


def beispielform() -> Beispielform:
    """One field is filled wrongly, so that errors can be looked at."""
    return Beispielform({"name": "", "zitat": "Ich will wieder ruhig schlafen."}, prefix="b")


def beispielliste(sortierung: str) -> Liste[Beispielfall]:
    schluessel = sortierung.removeprefix("-")
    if schluessel not in {"fall", "ort"}:
        sortierung = schluessel = "fall"
    feld = {"fall": "name", "ort": "ort"}[schluessel]
    zeilen = sorted(FAELLE, key=lambda f: str(getattr(f, feld)), reverse=sortierung.startswith("-"))
    return Liste(SPALTEN, Paginator(zeilen, 2).page(1), sortierung)
