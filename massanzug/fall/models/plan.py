from __future__ import annotations

from django.conf import settings
from django.db import models

from massanzug.fall.begriffe import Antwort, Perspektive, Zielstand
from massanzug.fall.models.basis import Fortgeschrieben
from massanzug.fall.models.fall import Fall, Person
from massanzug.fall.models.ziele import Ziel


class Hilfeplan(models.Model):
    """F10, one version: a frozen picture of the case, never typed (§ 36 Abs. 2 SGB VIII).

    ``inhalt`` is the JSON of ``fall.domain.planinhalt.Planinhalt`` and what all three PDFs are set
    from; it holds no cost.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="hilfeplaene")
    nummer = models.PositiveIntegerField()
    inhalt = models.JSONField()
    erstellt = models.DateTimeField(auto_now_add=True)
    erstellt_von = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    gespraech_am = models.DateField("Hilfeplangespräch am", null=True, blank=True)
    naechstes_treffen = models.DateField("nächstes Treffen", null=True, blank=True)

    class Meta:
        verbose_name_plural = "Hilfepläne"
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(name="hilfeplan_nummer_je_fall", fields=["fall", "nummer"])
        ]

    def __str__(self) -> str:
        return f"Hilfeplan {self.nummer} vom {self.erstellt:%d.%m.%Y}"


class Zustimmung(models.Model):
    """What one person says to one version. A no stays visible beside the plan."""

    hilfeplan = models.ForeignKey(Hilfeplan, models.CASCADE, related_name="zustimmungen")
    person = models.ForeignKey(Person, models.PROTECT, related_name="zustimmungen")
    antwort = models.CharField(max_length=5, choices=Antwort)
    worte = models.TextField("In eigenen Worten", blank=True)
    am = models.DateField()

    class Meta:
        verbose_name_plural = "Zustimmungen"
        ordering = ["-am", "-pk"]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_antwort_display()}"


class Planband(models.Model):
    """One band of a plan's MinHash: plans that share a band are compared word by word."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="planbaender")
    band = models.PositiveSmallIntegerField()
    wert = models.BigIntegerField()

    class Meta:
        verbose_name = "Planband"
        verbose_name_plural = "Planbänder"
        indexes = [models.Index(fields=["band", "wert", "fall"], name="planband_zugriff")]

    def __str__(self) -> str:
        return f"{self.band}:{self.wert}"


class Planabdruck(models.Model):
    """A plan's pieces of text as numbers (``domain.regalware``): comparing reads no other case's words."""

    fall = models.OneToOneField(Fall, models.CASCADE, related_name="planabdruck")
    schnipsel = models.BinaryField()

    class Meta:
        verbose_name = "Planabdruck"
        verbose_name_plural = "Planabdrücke"

    def __str__(self) -> str:
        return f"Abdruck von {self.fall_id}"


class Ueberpruefung(Fortgeschrieben):
    """F11: due, held, and what follows. Views stand side by side and are never averaged."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="ueberpruefungen")
    faellig_am = models.DateField("fällig am")
    gehalten_am = models.DateField("Gespräch am", null=True, blank=True)
    hilfe_noetig = models.TextField("Ist die Hilfe noch nötig und noch die richtige?", blank=True)
    ergebnis = models.TextField("Was ändert sich?", blank=True)

    class Meta:
        verbose_name = "Überprüfung"
        verbose_name_plural = "Überprüfungen"
        ordering = ["-faellig_am", "-pk"]

    def __str__(self) -> str:
        return f"Überprüfung zum {self.faellig_am:%d.%m.%Y}"


class Rueckblick(models.Model):
    """How one person sees one Ziel at one Ueberpruefung (or the whole, when ``ziel`` is empty)."""

    ueberpruefung = models.ForeignKey(Ueberpruefung, models.CASCADE, related_name="rueckblicke")
    ziel = models.ForeignKey(
        Ziel, models.CASCADE, null=True, blank=True, related_name="rueckblicke"
    )
    perspektive = models.CharField(max_length=12, choices=Perspektive)
    sicht = models.CharField(max_length=9, choices=Zielstand, blank=True)
    worte = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "Rückblicke"
        constraints = [
            models.UniqueConstraint(
                name="rueckblick_einer_je_ziel_und_perspektive",
                fields=["ueberpruefung", "ziel", "perspektive"],
            ),
            models.UniqueConstraint(
                name="rueckblick_einer_je_perspektive",
                fields=["ueberpruefung", "perspektive"],
                condition=models.Q(ziel__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_perspektive_display()}: {self.sicht}"


class Abschluss(Fortgeschrieben):
    """F12. Codes are keys of ``recht.statistik``; blank is „nicht erfragt“."""

    fall = models.OneToOneField(Fall, models.CASCADE, related_name="abschluss")
    am = models.DateField("Ende am")
    beendigungsgrund = models.CharField(max_length=4, blank=True)
    aufenthalt_danach = models.CharField(max_length=4, blank=True)
    nachfolgende_hilfe = models.CharField(max_length=4, blank=True)
    ohne_jugendhilfe = models.TextField("Wer kommt jetzt ohne Jugendhilfe zurecht?", blank=True)
    netz_bleibt = models.TextField("Wer bleibt an der Seite der Familie?", blank=True)
    rueckmeldung = models.TextField("Was sagt die Familie?", blank=True)
    nachkontakt = models.DateField("Nachkontakt am", null=True, blank=True)

    class Meta:
        verbose_name_plural = "Abschlüsse"

    def __str__(self) -> str:
        return f"Abschluss am {self.am:%d.%m.%Y}"
