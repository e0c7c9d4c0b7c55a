from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Antwort
from massanzug.fall.domain.planteilung import teilbar_bis, teilbar_mit
from massanzug.fall.models import Hilfeplan, Zustimmung
from massanzug.konten.models import Benutzer


class HilfeplanForm(MitEntwurf, forms.Form):
    """Two days; everything else is in the case already."""

    gespraech_am = forms.DateField(
        label="Wann war das Hilfeplangespräch?",
        required=False,
        help_text="Leer lassen, wenn noch keines war.",
    )
    naechstes_treffen = forms.DateField(
        label="Wann ist das nächste Treffen?",
        required=False,
        help_text="Steht groß auf der Seite für die Familie.",
    )


class PlanteilungForm(forms.Form):
    """Who of a Träger the plan names, and until when."""

    mit = forms.ModelChoiceField(
        label="Wer darf mitlesen?", queryset=Benutzer.objects.none(), empty_label="bitte wählen"
    )
    bis = forms.DateField(label="Bis wann?")

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        hilfeplan: Hilfeplan,
        heute: date,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        bis = teilbar_bis(hilfeplan, heute)
        kwargs["initial"] = {"bis": bis}
        super().__init__(*args, **kwargs)
        self.fields["mit"].queryset = teilbar_mit(hilfeplan, heute)  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["bis"].help_text = f"Höchstens bis {bis:%d.%m.%Y}."


class ZustimmungForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """One person's answer. The words are theirs, also when they say no."""

    class Meta:
        model = Zustimmung
        fields = ["antwort", "worte", "am"]
        help_texts = {
            "worte": "Alle, die am Plan beteiligt sind, lesen das mit.",
        }
        widgets = {"worte": forms.Textarea(attrs={"rows": 4})}

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        fuer_traeger: bool = False,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["antwort"] = forms.ChoiceField(
            label="Wie lautet die Antwort?", choices=Antwort.choices, widget=forms.RadioSelect
        )
        if fuer_traeger:
            self.fields["fuer_traeger"] = forms.CharField(
                label="Wer spricht für den Träger?", max_length=120, required=False
            )
