from __future__ import annotations

from django.db import models

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import Auftragsart, Zielart, Zielstand
from massanzug.fall.models.fall import Fall, Person
from massanzug.fall.models.wille import Ressource, Sorge, Wille


class Ziel(Fortgeschrieben):
    """F6: belongs to a person, in that person's words. An Auftrag of the Jugendamt is no Ziel."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="ziele")
    person = models.ForeignKey(Person, models.PROTECT, related_name="ziele")
    art = models.CharField(max_length=8, choices=Zielart, default=Zielart.HANDLUNG)
    richtungsziel = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="handlungsziele"
    )
    wille = models.ForeignKey(
        Wille, models.PROTECT, null=True, blank=True, related_name="ziele", verbose_name="gehört zu"
    )
    text = models.TextField("Ziel in eigenen Worten")
    merkmal = models.TextField("Daran merke ich es", blank=True)
    mein_beitrag = models.TextField("Mein Beitrag", blank=True)
    beitrag_anderer = models.TextField("Beitrag anderer", blank=True)
    ressource = models.ForeignKey(
        Ressource, models.SET_NULL, null=True, blank=True, related_name="ziele"
    )
    bis = models.DateField("bis wann", null=True, blank=True)
    zielstand = models.CharField(max_length=9, choices=Zielstand, default=Zielstand.OFFEN)
    reihenfolge = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "Ziele"
        ordering = ["reihenfolge", "pk"]

    def __str__(self) -> str:
        return self.text


class Auftrag(Fortgeschrieben):
    """What the Jugendamt demands, on what ground, who checks it, and what follows. Never a Ziel."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="auftraege")
    art = models.CharField(max_length=8, choices=Auftragsart, default=Auftragsart.AUFTRAG)
    auftrag = models.TextField("Das verlangt das Jugendamt")
    sorge = models.TextField("Welche Sorge steht dahinter?", blank=True)
    sorge_eintrag = models.ForeignKey(
        Sorge, models.SET_NULL, null=True, blank=True, related_name="auftraege"
    )
    rechtsgrundlage = models.CharField(max_length=120, blank=True)
    kontrolle_wie = models.CharField("Wie wird geprüft?", max_length=200, blank=True)
    kontrolle_wer = models.CharField("Wer prüft?", max_length=120, blank=True)
    kontrolle_am = models.DateField("Geprüft wird am", null=True, blank=True)
    folge = models.TextField("Was folgt, wenn es nicht geschieht?", blank=True)
    erklaert_am = models.DateField("Der Familie erklärt am", null=True, blank=True)
    stellungnahme = models.TextField("Was Eltern und Kind dazu sagen", blank=True)
    erledigt_am = models.DateField("erfüllt am", null=True, blank=True)

    class Meta:
        verbose_name_plural = "Aufträge und Auflagen"
        ordering = ["erledigt_am", "kontrolle_am", "pk"]

    def __str__(self) -> str:
        return self.auftrag
