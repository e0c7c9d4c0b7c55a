from __future__ import annotations

from django import forms

from massanzug.verwaltung.domain.betreuung import HOECHSTENS

DAUER = [(m, f"{m} Minuten") for m in (15, 30, HOECHSTENS)]


class BetreuungForm(forms.Form):
    grund = forms.CharField(
        label="Wofür?",
        max_length=300,
        help_text="Zum Beispiel: Frau Demir hat ihr Telefon verloren, zweiter Faktor neu.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    minuten = forms.TypedChoiceField(label="Wie lange?", choices=DAUER, coerce=int, initial=15)
