from __future__ import annotations

from django.db import models

from massanzug.wegweiser.begriffe import Sprache


class Vorschlagsstand(models.TextChoices):
    OFFEN = "offen", "wartet auf die Redaktion"
    ANGENOMMEN = "angenommen", "angenommen"
    ABGELEHNT = "abgelehnt", "nicht übernommen"
    ZURUECKGEZOGEN = "zurueckgezogen", "zurückgezogen"


SPRACHEN = {  # as the Redaktion calls them
    Sprache.EN: "Englisch",
    Sprache.TR: "Türkisch",
    Sprache.AR: "Arabisch",
    Sprache.UK: "Ukrainisch",
    Sprache.RU: "Russisch",
    Sprache.PL: "Polnisch",
    Sprache.RO: "Rumänisch",
}
