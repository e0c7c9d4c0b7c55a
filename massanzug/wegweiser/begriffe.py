from __future__ import annotations

from django.db import models

WOCHENTAGE = ((0, "Mo"), (1, "Di"), (2, "Mi"), (3, "Do"), (4, "Fr"), (5, "Sa"), (6, "So"))


class Sprache(models.TextChoices):
    """The languages of the public pages, each by its own name."""

    DE = "de", "Deutsch"
    EN = "en", "English"
    TR = "tr", "Türkçe"
    AR = "ar", "العربية"
    UK = "uk", "Українська"
    RU = "ru", "Русский"
    PL = "pl", "Polski"
    RO = "ro", "Română"


FREMDSPRACHEN = {  # as the house calls them
    Sprache.EN: "Englisch",
    Sprache.TR: "Türkisch",
    Sprache.AR: "Arabisch",
    Sprache.UK: "Ukrainisch",
    Sprache.RU: "Russisch",
    Sprache.PL: "Polnisch",
    Sprache.RO: "Rumänisch",
}


class Angebotsart(models.TextChoices):
    BERATUNG = "beratung", "Beratung"
    BETREUUNG = "betreuung", "Betreuung"
    BILDUNG = "bildung", "Schule und Bildung"
    TREFF = "treff", "Treff"
    GRUPPE = "gruppe", "Gruppe"
    SPORT = "sport", "Sport"
    KULTUR = "kultur", "Kultur"
    GESUNDHEIT = "gesundheit", "Gesundheit"
    HOTLINE = "hotline", "Telefon und Chat"
    BEHOERDE = "behoerde", "Amt"
    VEREIN = "verein", "Verein"
    EHRENAMT = "ehrenamt", "Ehrenamt"
    MATERIELL = "materiell", "Sachen und Geld"


class Barrierefreiheit(models.TextChoices):
    UNBEKANNT = "", "nicht erfragt"
    JA = "ja", "stufenlos zugänglich"
    TEILWEISE = "teilweise", "teilweise stufenlos"
    NEIN = "nein", "nicht stufenlos"


class Oeffnungsart(models.TextChoices):
    OFFEN = "offen", "offen"
    TELEFON = "telefon", "am Telefon"
    TERMIN = "termin", "nach Vereinbarung"


class Bestaetigungsweg(models.TextChoices):
    """How somebody found out that an entry is right."""

    TELEFON = "telefon", "am Telefon"
    SCHRIFTLICH = "schriftlich", "schriftlich"
    VOR_ORT = "vor_ort", "vor Ort"
    SELBST = "selbst", "vom Träger selbst"


class Frischestand(models.TextChoices):
    """How far an entry can be trusted today; nothing unconfirmed is called current."""

    FRISCH = "frisch", "bestätigt"
    ALTERND = "alternd", "vor längerer Zeit bestätigt"
    UNBESTAETIGT = "unbestaetigt", "noch nicht bestätigt"
    ZURUECKGETRETEN = "zurueckgetreten", "lange nicht bestätigt"


class Uebersetzungsstand(models.TextChoices):
    """How far a text in another language can be trusted to say what the German one says."""

    UNGEPRUEFT = "ungeprueft", "noch nicht geprüft"
    GEPRUEFT = "geprueft", "geprüft"
    VERALTET = "veraltet", "älter als der deutsche Text"
