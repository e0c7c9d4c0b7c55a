from __future__ import annotations

from django.conf import settings
from django.db import models

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import Ressourcenfeld, Teilbar, Wunschausgang
from massanzug.fall.models.fall import Fall, Person


class Wille(Fortgeschrieben):
    """F2: what one person wants strongly enough to act for it. Wills may conflict; none is merged."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="willen")
    person = models.ForeignKey(Person, models.PROTECT, related_name="willen")
    zitat = models.TextField("In eigenen Worten")
    soll_anders = models.TextField("Was soll anders sein?", blank=True)
    tue_selbst = models.TextField("Was tue ich selbst dafür?", blank=True)
    hat_geholfen = models.TextField("Was hat schon einmal geholfen?", blank=True)
    am = models.DateField("Datum")
    freigegeben_am = models.DateField("von der Person freigegeben am", null=True, blank=True)

    class Meta:
        verbose_name_plural = "Willen"
        ordering = ["-am", "-pk"]

    def __str__(self) -> str:
        return f"„{self.zitat}“"


class Wunsch(Fortgeschrieben):
    """§ 5 SGB VIII, a right and no down-graded Wille: told of it, exercised, answered with reason."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="wuensche")
    person = models.ForeignKey(Person, models.PROTECT, related_name="wuensche")
    wunsch = models.TextField("Gewünscht wird", blank=True)
    hingewiesen_am = models.DateField("Auf das Recht hingewiesen am")
    ausgang = models.CharField(
        "Antwort", max_length=12, choices=Wunschausgang, default=Wunschausgang.OFFEN
    )
    grund = models.TextField("Begründung, wenn nicht oder nur zum Teil gefolgt wird", blank=True)

    class Meta:
        verbose_name = "Wunsch (§ 5 SGB VIII)"
        verbose_name_plural = "Wünsche (§ 5 SGB VIII)"
        ordering = ["-hingewiesen_am", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="wunsch_ablehnung_begruendet",
                condition=~models.Q(ausgang__in=["abgelehnt", "teilweise"]) | ~models.Q(grund=""),
            )
        ]

    def __str__(self) -> str:
        return self.wunsch or "noch kein Wunsch genannt"


class Sorge(Fortgeschrieben):
    """The professional's worry: apart from the family's words, and labelled as whose it is."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="sorgen")
    von = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField("Sorge der Fachkraft")
    am = models.DateField("Datum")

    class Meta:
        verbose_name_plural = "Sorgen"
        ordering = ["-am", "-pk"]

    def __str__(self) -> str:
        return f"Sorge vom {self.am:%d.%m.%Y}"


class Ressource(Fortgeschrieben):
    """F3: one entry of the Ressourcenkarte, defined by the people themselves.

    ``entfernt_am`` takes it off the card and can be undone.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="ressourcen")
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ressourcen",
        verbose_name="Wessen Worte?",
    )
    feld = models.CharField(max_length=12, choices=Ressourcenfeld)
    text = models.CharField(max_length=300)
    teilbar = models.CharField(
        "Wer darf es wissen?", max_length=8, choices=Teilbar, default=Teilbar.NIEMAND
    )
    reihenfolge = models.PositiveSmallIntegerField(default=0)
    entfernt_am = models.DateTimeField(null=True, blank=True, editable=False)
    nutzbar_fuer = models.ManyToManyField(
        "fall.Ziel", related_name="nutzbare_ressourcen", blank=True, verbose_name="nutzbar für"
    )

    class Meta:
        verbose_name_plural = "Ressourcen"
        ordering = ["feld", "reihenfolge", "pk"]

    def __str__(self) -> str:
        return self.text
