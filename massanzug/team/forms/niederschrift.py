from __future__ import annotations

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.team.models import Niederschrift


class NiederschriftForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    class Meta:
        model = Niederschrift
        fields = ["empfehlung", "schritte", "rueckmeldung", "rueckfragen", "familiedabei", "dauer"]
        help_texts = {
            "empfehlung": "Eine Empfehlung, keine Entscheidung: über Hilfen entscheidet das Jugendamt.",
        }


class DissensForm(MitEntwurf, forms.Form):
    dissens = forms.CharField(
        label="Was sehen Sie anders?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Steht mit Ihrem Namen neben der Empfehlung. Leer heißt: Sie sehen nichts anders.",
    )


class ThemaForm(MitEntwurf, forms.Form):
    thema = forms.CharField(
        label="Welches Thema kommt wieder?",
        max_length=200,
        help_text="Zum Beispiel: ein Ort für Hausaufgaben am Nachmittag. Gehört zum Stadtteil, zu keiner Familie.",
    )


class NachtragForm(MitEntwurf, forms.Form):
    nachtrag = forms.CharField(label="Nachtrag", widget=forms.Textarea(attrs={"rows": 3}))
