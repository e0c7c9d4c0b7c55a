from __future__ import annotations

from django import forms

from massanzug.fall.begriffe import Bereich
from massanzug.raum.domain.wortwahl import wort_lazy
from massanzug.raum.models import Wirkungsraum

STAENDE = [
    ("offen", "offene"),
    ("eingang", "neu eingegangene"),
    ("laufend", "laufende"),
    ("abgeschlossen", "abgeschlossene"),
    ("alle", "alle"),
]


class FallauswahlForm(forms.Form):
    """The filter above the list of cases; every field may stay empty."""

    suche = forms.CharField(
        label="Name oder Aktenzeichen",
        required=False,
        max_length=80,
        help_text="Ein Teil genügt, auch mit Tippfehler.",
    )
    fallstand = forms.ChoiceField(label="Welche Fälle?", choices=STAENDE, required=False)
    wirkungsraum = forms.ModelChoiceField(
        label=wort_lazy("wirkungsraum"),
        queryset=Wirkungsraum.objects.all(),
        required=False,
        empty_label="alle",
    )
    bereich = forms.ChoiceField(
        label="Bereich", choices=[("", "alle"), *Bereich.choices], required=False
    )
    meine = forms.BooleanField(label="nur meine", required=False)
    faellig = forms.BooleanField(label="nur was fällig ist", required=False)
