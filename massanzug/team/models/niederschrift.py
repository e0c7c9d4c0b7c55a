from __future__ import annotations

from django.conf import settings
from django.db import models

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.raum.models import Wirkungsraum
from massanzug.team.begriffe import Familiedabei, Feldnotizart
from massanzug.team.models.beratung import Beratung


class Niederschrift(Fortgeschrieben):
    """F7: what came out, above all an Empfehlung, which never is a decision (X4).

    Signed by whoever moderates: then ``inhalt`` holds all of it, ``fingerabdruck`` is its SHA-256 and
    stands in the record, and nothing changes any more but by a Nachtrag.
    """

    beratung = models.OneToOneField(
        Beratung, models.CASCADE, related_name="niederschrift", editable=False
    )
    familiedabei = models.CharField(
        "War die Familie dabei?", max_length=10, choices=Familiedabei, default=Familiedabei.NEIN
    )
    dauer = models.PositiveSmallIntegerField("Wie lange? (Minuten)", null=True, blank=True)
    rueckfragen = models.TextField("Was gefragt wurde", blank=True)
    rueckmeldung = models.TextField("Was angesprochen hat", blank=True)
    empfehlung = models.TextField("Unsere Empfehlung", blank=True)
    schritte = models.TextField("Nächste Schritte: wer, was, bis wann", blank=True)
    inhalt = models.JSONField(null=True, blank=True, editable=False)
    fingerabdruck = models.CharField(max_length=64, blank=True, editable=False)
    unterschrieben_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "Niederschriften"

    def __str__(self) -> str:
        return f"Niederschrift, {self.beratung}"


class Dissens(Fortgeschrieben):
    """Somebody at the table sees it differently, in their own words; it stands beside the Empfehlung."""

    beratung = models.ForeignKey(Beratung, models.CASCADE, related_name="dissense", editable=False)
    von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    text = models.TextField("Was sehen Sie anders?")

    class Meta:
        verbose_name_plural = "Dissense"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="dissens_einmal_je_person", fields=["beratung", "von"])
        ]

    def __str__(self) -> str:
        return self.text


class Nachtrag(models.Model):
    """Added to a signed Niederschrift; itself never changed."""

    beratung = models.ForeignKey(Beratung, models.CASCADE, related_name="nachtraege")
    von = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    am = models.DateTimeField()
    text = models.TextField("Nachtrag")

    class Meta:
        verbose_name_plural = "Nachträge"
        ordering = ["am", "pk"]

    def __str__(self) -> str:
        return self.text


class Feldnotiz(Fortgeschrieben):
    """Something the team came upon for the Wirkungsraum: a new resource, or a theme that comes again.

    Belongs to the Wirkungsraum and to no case: nothing leads back to the Beratung it comes from.
    ``anzahl``: how often it was noted.
    """

    wirkungsraum = models.ForeignKey(Wirkungsraum, models.PROTECT, related_name="feldnotizen")
    art = models.CharField(max_length=10, choices=Feldnotizart)
    text = models.CharField(max_length=200)
    anzahl = models.PositiveSmallIntegerField(default=1)
    erledigt_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "Feldnotizen"
        ordering = ["art", "-anzahl", "text"]
        constraints = [
            models.UniqueConstraint(
                name="feldnotiz_einmal",
                fields=["wirkungsraum", "art", "text"],
                condition=models.Q(erledigt_am__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.text
