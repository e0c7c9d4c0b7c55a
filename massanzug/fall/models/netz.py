from __future__ import annotations

import uuid

from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import (
    Ansprache,
    Naehe,
    Richtung,
    Teilbar,
    Verbindungsart,
    Verbindungskraft,
)
from massanzug.fall.models.fall import Fall, Person

OHNE_ZIFFERN = RegexValidator(
    r"^[^\d@]*$",
    "Ein Vorname oder Rufname genügt. Anschrift, Telefon und Geburtstag gehören nicht hierher.",
)


class Netzkarte(Fortgeschrieben):
    """F5: whom one person, or the whole family, has around them on one day.

    Drawn anew at intervals, so that a change can be seen: only the latest of a person is written
    in. It names people who have not consented to anything and is therefore nobody's but the case's:
    no list, search or plan reads it, and the family may have it deleted for good.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="netzkarten")
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="netzkarten",
        verbose_name="Wessen Netz?",
    )
    am = models.DateField("Gezeichnet am")
    teilbar = models.CharField(
        "Wer darf es wissen?", max_length=8, choices=Teilbar, default=Teilbar.NIEMAND
    )

    class Meta:
        verbose_name_plural = "Netzkarten"
        ordering = ["-am", "-pk"]

    def __str__(self) -> str:
        return f"Netz von {self.person}" if self.person else "Netz der Familie"


class Verbindung(Fortgeschrieben):
    """Somebody on a Netzkarte, by first name or alias alone.

    ``faden`` stays the same when the map is drawn anew; ``winkel`` in degrees, clockwise from the
    top; ``entfernt_am`` takes it off the map and can be undone.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="verbindungen")
    karte = models.ForeignKey(Netzkarte, models.CASCADE, related_name="verbindungen")
    faden = models.UUIDField(default=uuid.uuid4, editable=False)
    name = models.CharField("Vorname oder Rufname", max_length=40, validators=[OHNE_ZIFFERN])
    art = models.CharField("Woher?", max_length=10, choices=Verbindungsart)
    naehe = models.CharField("Wie nah?", max_length=6, choices=Naehe, default=Naehe.NAH)
    kraft = models.CharField(
        "Wie ist die Verbindung?",
        max_length=12,
        choices=Verbindungskraft,
        default=Verbindungskraft.STARK,
    )
    richtung = models.CharField(
        "Wer hilft wem?", max_length=8, choices=Richtung, default=Richtung.BEIDE
    )
    ansprache = models.CharField(
        "Darf jemand sie oder ihn ansprechen?",
        max_length=10,
        choices=Ansprache,
        default=Ansprache.NIEMAND,
    )
    beitrag = models.CharField("Was kann von dort kommen?", max_length=200, blank=True)
    winkel = models.PositiveSmallIntegerField(default=0, validators=[MaxValueValidator(359)])
    entfernt_am = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name_plural = "Verbindungen"
        ordering = ["art", "winkel", "pk"]
        constraints = [
            models.UniqueConstraint(name="verbindung_einmal_je_karte", fields=["karte", "faden"])
        ]

    def __str__(self) -> str:
        return self.name
