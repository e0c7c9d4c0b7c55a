from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import Kindart, Paarart, Teilbar, Verhaeltnisart, Zeichen
from massanzug.fall.models.fall import Fall, Person
from massanzug.fall.models.netz import OHNE_ZIFFERN

FRUEHESTER, SPAETESTER = 1850, 2100


class Genogramm(Fortgeschrieben):
    """F4: who belongs to the family, over generations. One for a case.

    As with a Netzkarte the people on it consented to nothing: no list, search or plan reads it, a
    Träger sees it once it is shared, and the family may have it deleted for good.
    """

    fall = models.OneToOneField(Fall, models.CASCADE, related_name="genogramm")
    teilbar = models.CharField(
        "Wer darf es wissen?", max_length=8, choices=Teilbar, default=Teilbar.NIEMAND
    )

    class Meta:
        verbose_name_plural = "Genogramme"

    def __str__(self) -> str:
        return "Genogramm"


class Angehoerige(Fortgeschrieben):
    """Somebody on the Genogramm, by first name or alias alone.

    ``person``: who of the case it is, if of the family itself. ``hinweis`` is what the family wants
    said of them and stays with the Jugendamt even when the drawing is shared.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="angehoerige")
    genogramm = models.ForeignKey(Genogramm, models.CASCADE, related_name="angehoerige")
    person = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    name = models.CharField("Vorname oder Rufname", max_length=40, validators=[OHNE_ZIFFERN])
    zeichen = models.CharField("Zeichen", max_length=9, choices=Zeichen, default=Zeichen.DIVERS)
    jahrgang = models.PositiveSmallIntegerField(
        "Jahrgang",
        null=True,
        blank=True,
        validators=[MinValueValidator(FRUEHESTER), MaxValueValidator(SPAETESTER)],
    )
    verstorben = models.BooleanField("ist verstorben", default=False)
    im_haushalt = models.BooleanField("lebt im Haushalt der Familie", default=False)
    hinweis = models.CharField("Was soll dazu stehen?", max_length=200, blank=True)
    entfernt_am = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "Angehörige"
        verbose_name_plural = "Angehörige"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class Paar(Fortgeschrieben):
    """Two people who are or were together, or one parent alone (``andere`` empty), and what becomes of it."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="paare")
    eine = models.ForeignKey(Angehoerige, models.CASCADE, related_name="paare_als_eine")
    andere = models.ForeignKey(
        Angehoerige, models.CASCADE, null=True, blank=True, related_name="paare_als_andere"
    )
    paarart = models.CharField(
        "Wie ist es zwischen beiden?", max_length=11, choices=Paarart, default=Paarart.OFFEN
    )

    class Meta:
        verbose_name_plural = "Paare"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="paar_nie_mit_sich_selbst", condition=Q(andere=None) | ~Q(eine=F("andere"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.eine} und {self.andere}" if self.andere else str(self.eine)


class Kindschaft(Fortgeschrieben):
    """Whose child somebody is; a foster child has more than one pair."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="kindschaften")
    kind = models.ForeignKey(Angehoerige, models.CASCADE, related_name="kindschaften")
    paar = models.ForeignKey(Paar, models.CASCADE, related_name="kindschaften")
    kindart = models.CharField("Als was?", max_length=9, choices=Kindart, default=Kindart.LEIBLICH)

    class Meta:
        verbose_name_plural = "Kindschaften"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(name="kindschaft_einmal", fields=["kind", "paar"])]

    def __str__(self) -> str:
        return f"{self.kind}, Kind von {self.paar}"


class Verhaeltnis(Fortgeschrieben):
    fall = models.ForeignKey(Fall, models.CASCADE, related_name="verhaeltnisse")
    eine = models.ForeignKey(Angehoerige, models.CASCADE, related_name="+")
    andere = models.ForeignKey(Angehoerige, models.CASCADE, related_name="+")
    verhaeltnisart = models.CharField("Wie stehen beide?", max_length=11, choices=Verhaeltnisart)

    class Meta:
        verbose_name = "Verhältnis"
        verbose_name_plural = "Verhältnisse"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="verhaeltnis_nie_mit_sich_selbst", condition=~Q(eine=F("andere"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.eine} und {self.andere}: {self.get_verhaeltnisart_display()}"
