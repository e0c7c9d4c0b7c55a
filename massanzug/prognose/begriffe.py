from __future__ import annotations

from django.db import models


class Prognosestand(models.TextChoices):
    """Once ``FERTIG`` nothing of it changes any more: other assumptions are another Prognose."""

    ENTWURF = "entwurf", "noch nicht gerechnet"
    WARTET = "wartet", "wartet"
    LAEUFT = "laeuft", "wird gerechnet"
    FERTIG = "fertig", "fertig"
    ABGEBROCHEN = "abgebrochen", "abgebrochen"
    GESCHEITERT = "gescheitert", "nicht gelungen"


class Prognosequelle(models.TextChoices):
    BEISPIEL = "beispiel", "erfundene Beispielstadt"
    LISTE = "liste", "eigene Fallliste"
    JAHRESZAHLEN = "jahreszahlen", "eigene Jahreszahlen je Hilfeart"
    ECKWERTE = "eckwerte", "nur Einwohnerzahl und Ausgaben"


ZU_AENDERN = (Prognosestand.ENTWURF, Prognosestand.ABGEBROCHEN, Prognosestand.GESCHEITERT)
UNTERWEGS = (Prognosestand.WARTET, Prognosestand.LAEUFT)
SCHRITTE = (
    "Daten lesen und Vergangenheit auswerten",
    "Mit und ohne Fachkonzept in die Zukunft rechnen",
    "Nachsehen, welche Annahme am meisten ausmacht",
    "An der eigenen Vergangenheit prüfen",
    "Spannweiten auswerten",
    "Zeichnen",
)
VORLAGEN = {
    "skeptisch": "Skeptisch",
    "evidenz": "Evidenz",
    "hoffnungsvoll": "Hoffnungsvoll",
}
MINDESTENS_MONATE, HOECHSTENS_MONATE = 12, 120
MINDESTENS_LAEUFE, HOECHSTENS_LAEUFE = 250, 5000
ALLE = "alle"  # as the simulation calls a sum
QUANTILE = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}
WENIGSTE_EINWOHNER, MEISTE_EINWOHNER = 1_000, 5_000_000
KLEINSTE_GRUPPE = 5  # running helps below which a kind or area is shown only within the sum
