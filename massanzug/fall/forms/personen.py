from __future__ import annotations

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.models import Person

GESCHLECHTER = [
    ("", "nicht erfragt"),
    ("w", "weiblich"),
    ("m", "männlich"),
    ("d", "divers"),
    ("o", "ohne Angabe"),
]


class PersonForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """A name is enough, and it need not be the one in the passport."""

    geschlecht = forms.ChoiceField(
        label="Geschlecht",
        choices=GESCHLECHTER,
        required=False,
        help_text="Nur für die Statistik, wenn eine Hilfe bewilligt wird.",
    )

    class Meta:
        model = Person
        fields = [
            "name",
            "bezug",
            "jung",
            "weitere_namen",
            "sprache",
            "geburtsdatum",
            "geschlecht",
        ]
        labels = {"name": "Name", "geburtsdatum": "Geburtsdatum"}
        help_texts = {
            "name": "Ein Vorname oder ein anderer Name genügt.",
            "bezug": "Zum Beispiel: Mutter, großer Bruder, Oma, Freund der Mutter.",
            "weitere_namen": "Damit man die Person auch so findet. Mehrere mit Komma.",
            "geburtsdatum": "Leer: nicht erfragt. Nötig erst, wenn eine Hilfe bewilligt wird.",
        }
