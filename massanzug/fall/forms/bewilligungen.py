from __future__ import annotations

from django import forms

from massanzug.raum.models import Traeger
from massanzug.recht.hilfearten import HILFEARTEN


class BewilligungswahlForm(forms.Form):
    """The filter above the list; every field may stay empty."""

    suche = forms.CharField(label="Name oder Aktenzeichen", required=False, max_length=80)
    hilfeart = forms.ChoiceField(
        label="Hilfeart",
        required=False,
        choices=[("", "alle"), *((s, art.name) for s, art in HILFEARTEN.items())],
    )
    traeger = forms.ModelChoiceField(
        label="Träger", queryset=Traeger.objects.all(), required=False, empty_label="alle"
    )
    zeit = forms.ChoiceField(
        label="Welche?",
        required=False,
        choices=[("", "heute laufende"), ("alle", "alle, auch ersetzte und beendete")],
    )
