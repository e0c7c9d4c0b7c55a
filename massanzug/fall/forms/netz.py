from __future__ import annotations

from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Naehe
from massanzug.fall.models import Verbindung

GESAGT = ("naehe", "kraft", "richtung", "ansprache")


class MenschForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """A name and two clicks: how the map is filled while people talk."""

    class Meta:
        model = Verbindung
        fields = ["name", "art", "naehe"]
        labels = {"name": "Wen gibt es? Vorname oder Rufname"}
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "off"})}


def _gesagt(feld: str) -> forms.ChoiceField:
    """Has a value from the beginning, so nobody is asked for it."""
    spalte: Any = Verbindung._meta.get_field(feld)
    return forms.ChoiceField(
        label=spalte.verbose_name,
        choices=spalte.choices,
        required=False,
        widget=forms.RadioSelect,
    )


class VerbindungForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    naehe = _gesagt("naehe")
    kraft = _gesagt("kraft")
    richtung = _gesagt("richtung")
    ansprache = _gesagt("ansprache")

    class Meta:
        model = Verbindung
        fields = ["name", "art", *GESAGT, "beitrag"]
        widgets = {"art": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["art"].choices = self.fields["art"].choices[1:]  # type: ignore[attr-defined]  # without the empty choice

    def clean(self) -> dict[str, Any]:
        """What nobody chose anew stays as it was."""
        werte: dict[str, Any] = super().clean() or self.cleaned_data
        return werte | {f: werte.get(f) or getattr(self.instance, f) for f in GESAGT}


class PlatzForm(forms.Form):
    """What a drag or a button posts: the ring, and in which direction."""

    naehe = forms.ChoiceField(choices=Naehe.choices)
    winkel = forms.IntegerField(min_value=0, max_value=359, required=False)
