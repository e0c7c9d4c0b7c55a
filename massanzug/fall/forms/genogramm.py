from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import (
    Familienbezug,
    Kindart,
    Paarart,
    Verhaeltnisart,
    Zeichen,
)
from massanzug.fall.domain.genogramm import Anschluss
from massanzug.fall.models import Angehoerige

ZWEI = [
    ("Paar", [(a.value, f"{a.label} mit") for a in Paarart if a != Paarart.OFFEN]),
    ("Kind", [(a.value, f"{a.label} von") for a in Kindart]),
    ("Wie sie zueinander stehen", [(a.value, f"{a.label} mit") for a in Verhaeltnisart]),
]


class DazuForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """Somebody more, and to whom they belong."""

    bezug = forms.ChoiceField(label="Wie gehört sie oder er dazu?", choices=Familienbezug.choices)
    zu = forms.ModelChoiceField(
        Angehoerige.objects.none(), label="Zu wem?", required=False, empty_label="niemandem"
    )
    kindart = forms.ChoiceField(
        label="Als was?", choices=Kindart.choices, required=False, initial=Kindart.LEIBLICH
    )

    class Meta:
        model = Angehoerige
        fields = ["name", "zeichen"]
        labels = {"name": "Wer? Vorname oder Rufname"}
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "off"})}

    def __init__(self, *args: Any, da: QuerySet[Angehoerige], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["zu"].queryset = da  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["zeichen"].initial = Zeichen.WEIBLICH

    @property
    def werte(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

    @property
    def anschluss(self) -> Anschluss:
        sauber = self.cleaned_data
        kindart = Kindart(sauber["kindart"] or Kindart.LEIBLICH)
        return Anschluss(Familienbezug(sauber["bezug"]), sauber["zu"], kindart)


class VerbindenForm(forms.Form):
    """Two who stand there already."""

    eine = forms.ModelChoiceField(Angehoerige.objects.none(), label="Wer", empty_label=None)
    was = forms.ChoiceField(label="ist", choices=ZWEI)
    andere = forms.ModelChoiceField(
        Angehoerige.objects.none(), label="mit oder von wem", empty_label=None
    )

    def __init__(self, *args: Any, da: QuerySet[Angehoerige], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        for name in ("eine", "andere"):
            self.fields[name].queryset = da  # type: ignore[attr-defined]  # a ModelChoiceField


class AngehoerigeForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    class Meta:
        model = Angehoerige
        fields = ["name", "zeichen", "jahrgang", "im_haushalt", "verstorben", "hinweis"]
        widgets = {"zeichen": forms.RadioSelect}
        help_texts = {
            "hinweis": "Nur, was die Familie hier stehen haben will. Es bleibt beim Jugendamt."
        }


class PaarForm(forms.Form):
    paarart = forms.ChoiceField(choices=Paarart.choices)
