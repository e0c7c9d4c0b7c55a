from __future__ import annotations

from django.db import models


class Vereinbarungsart(models.TextChoices):
    LEISTUNG = "77", "Leistungen und Kosten (§ 77 SGB VIII)"
    ENTGELT = "78b", "Leistung, Entgelt, Qualität (§ 78b SGB VIII)"
    SCHUTZ = "8a", "Schutzauftrag (§ 8a Abs. 4 SGB VIII)"
    DATENSCHUTZ = "61", "Datenschutz (§ 61 Abs. 3 SGB VIII)"
    AKTEN = "9b", "Aufbewahrung der Akten (§ 9b Abs. 2 SGB VIII)"
    ZEUGNISSE = "72a", "Führungszeugnisse (§ 72a SGB VIII)"


# one of these makes a Träger selectable in every case, all of those let a case be shared with it
WAEHLBAR_MIT = (Vereinbarungsart.LEISTUNG, Vereinbarungsart.ENTGELT)
TEILEN_NUR_MIT = (Vereinbarungsart.SCHUTZ, Vereinbarungsart.DATENSCHUTZ)


class Traegerart(models.TextChoices):
    """The official statistic's code list „Träger“ (recht-statistik-standards 1.4)."""

    OEFFENTLICH = "10", "öffentlicher Träger"
    AWO = "21", "Arbeiterwohlfahrt"
    PARITAET = "22", "Paritätischer Wohlfahrtsverband"
    DRK = "23", "Deutsches Rotes Kreuz"
    DIAKONIE = "24", "Diakonie, EKD"
    CARITAS = "25", "Caritas, katholische Träger"
    ZWST = "26", "Zentralwohlfahrtsstelle der Juden"
    RELIGION = "27", "andere Religionsgemeinschaft"
    ANERKANNT = "28", "anderer anerkannter Träger"
    JURISTISCH = "29", "andere juristische Person"
    GEWERBLICH = "30", "privat-gewerblich"
    PFLEGEFAMILIE = "40", "Pflegefamilie (§ 33)"


class Begriff(models.TextChoices):
    """The words a town may choose for itself; the labels say what is meant."""

    WIRKUNGSRAUM = "wirkungsraum", "der Raum, für den ein Planbudget gilt"
    LEITTRAEGER = "leittraeger", "der Träger, der in einem Raum vorangeht"
    FALLUNABHAENGIG = "fallunabhaengig", "Arbeit im Raum ohne Anlass in einem Fall"


WOCHENTAGE = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
