from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from massanzug.wegweiser.begriffe import Angebotsart, Barrierefreiheit, Bestaetigungsweg, Sprache
from massanzug.wegweiser.models.ort import Gegend
from massanzug.wegweiser.models.thema import Thema


class Anbieter(models.Model):
    """Who offers: a Träger, a club, an office. Not the ``raum.Traeger`` of a case."""

    slug = models.SlugField(max_length=120, unique=True)
    name = models.CharField(max_length=200, unique=True)
    website = models.URLField(max_length=300, blank=True)
    telefon = models.CharField(max_length=60, blank=True)

    class Meta:
        verbose_name_plural = "Anbieter"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Angebot(models.Model):
    """One entry. ``slug`` is stable for ever: links, HSDS ids and the printed booklet use it.

    ``gegend`` and ``raum`` say where it stands, not whom it serves; without ``raum`` it belongs to
    all of them. ``anschrift_geheim``: a place that protects; address and Ortsteil are kept nowhere.
    ``stichworte``: words by which people look for this one, between semicolons; no page shows them.
    """

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    anbieter = models.ForeignKey(
        Anbieter, models.PROTECT, null=True, blank=True, related_name="angebote"
    )
    art = models.CharField(max_length=20, choices=Angebotsart)
    beschreibung = models.TextField()
    stichworte = models.TextField("Stichworte, nur für die Suche", blank=True)
    themen = models.ManyToManyField(Thema, blank=True, related_name="angebote")
    zielgruppe = models.CharField("für wen", max_length=200, blank=True)
    alter_von = models.PositiveSmallIntegerField("ab Jahren", null=True, blank=True)
    alter_bis = models.PositiveSmallIntegerField("bis Jahre", null=True, blank=True)

    strasse = models.CharField("Straße", max_length=120, blank=True)
    hausnummer = models.CharField(max_length=20, blank=True)
    plz = models.CharField("PLZ", max_length=5, blank=True)
    ort = models.CharField(max_length=80, blank=True)
    anschrift_geheim = models.BooleanField("Anschrift wird geschützt", default=False)
    gegend = models.ForeignKey(
        Gegend, models.PROTECT, null=True, blank=True, related_name="angebote"
    )
    breite = models.FloatField("geografische Breite", null=True, blank=True)
    laenge = models.FloatField("geografische Länge", null=True, blank=True)
    lage_genauigkeit = models.CharField(max_length=200, blank=True)
    lage_quelle = models.CharField(max_length=300, blank=True)
    lage_lizenz = models.CharField(max_length=200, blank=True)

    telefon = models.CharField(max_length=60, blank=True)
    email = models.EmailField("E-Mail der Einrichtung", blank=True)
    website = models.URLField(max_length=300, blank=True)
    oeffnungszeiten = models.TextField("Öffnungszeiten in Worten", blank=True)
    rund_um_die_uhr = models.BooleanField("antwortet Tag und Nacht", default=False)
    kosten = models.CharField(max_length=200, blank=True)
    kostenlos = models.BooleanField(null=True, blank=True)
    sprachen = models.CharField("gesprochene Sprachen", max_length=300, blank=True)
    barrierefrei = models.CharField(max_length=10, choices=Barrierefreiheit, blank=True)
    plaetze_frei = models.PositiveSmallIntegerField("freie Plätze", null=True, blank=True)
    wartezeit = models.CharField(max_length=120, blank=True)
    plaetze_stand = models.DateField("Stand der Plätze", null=True, blank=True)

    quelle = models.TextField("woher die Angaben stammen", blank=True)
    quelle_stand = models.CharField(max_length=60, blank=True)
    bestaetigt_am = models.DateField("bestätigt am", null=True, blank=True)
    bestaetigt_von = models.CharField("bestätigt von (Stelle)", max_length=120, blank=True)
    bestaetigt_wie = models.CharField(max_length=20, choices=Bestaetigungsweg, blank=True)
    pruefhinweis = models.TextField("was noch zu prüfen ist", blank=True)
    erinnert_am = models.DateField("zuletzt erinnert", null=True, blank=True)
    veroeffentlicht = models.BooleanField("veröffentlicht", default=True)
    geaendert = models.DateTimeField(auto_now=True)
    stand = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "Angebote"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="angebot_alter_in_ordnung",
                condition=Q(alter_von__isnull=True)
                | Q(alter_bis__isnull=True)
                | Q(alter_bis__gte=F("alter_von")),
            ),
            models.CheckConstraint(
                name="angebot_geheime_anschrift_bleibt_leer",
                condition=Q(anschrift_geheim=False)
                | Q(
                    strasse="",
                    hausnummer="",
                    plz="",
                    gegend__isnull=True,
                    breite__isnull=True,
                    laenge__isnull=True,
                ),
            ),
            models.CheckConstraint(
                name="angebot_lage_ganz_oder_gar_nicht",
                condition=Q(breite__isnull=True, laenge__isnull=True)
                | Q(breite__isnull=False, laenge__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Angebotstext(models.Model):
    """Name and description in another language.

    ``vorlage_…``: the German words it was last written or checked against; where they are no
    longer the entry's, the translation is out of date (``domain.uebersetzung``). Checked is by an
    office, as an entry is confirmed; the person stays in the record alone.
    """

    angebot = models.ForeignKey(Angebot, models.CASCADE, related_name="texte")
    sprache = models.CharField(max_length=2, choices=Sprache)
    name = models.CharField(max_length=200)
    beschreibung = models.TextField()
    vorlage_name = models.CharField("deutscher Name, wie er damals war", max_length=200)
    vorlage_beschreibung = models.TextField("deutscher Text, wie er damals war")
    geprueft_am = models.DateField("geprüft am", null=True, blank=True)
    geprueft_von = models.CharField("geprüft von (Stelle)", max_length=120, blank=True)
    erinnert_am = models.DateField("zuletzt erinnert", null=True, blank=True)

    class Meta:
        verbose_name_plural = "Angebotstexte"
        ordering = ["sprache"]
        constraints = [
            models.UniqueConstraint(
                name="angebotstext_einer_je_sprache", fields=["angebot", "sprache"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.angebot} ({self.sprache})"
