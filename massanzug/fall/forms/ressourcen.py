from __future__ import annotations

from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Ressourcenfeld
from massanzug.fall.models import Fall, Ressource
from massanzug.fall.zugriff import sichtbare_personen, sichtbare_ziele
from massanzug.konten.models import Benutzer

GEMEINSAM = "gemeinsam gesagt"


class ZeileForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """One line and Enter: how a card is filled while people talk."""

    class Meta:
        model = Ressource
        fields = ["text", "person"]
        labels = {"text": "Dazuschreiben"}
        widgets = {"text": forms.TextInput(attrs={"autocomplete": "off"})}

    def __init__(self, *args: Any, fall: Fall, benutzer: Benutzer, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, benutzer=benutzer, **kwargs)
        self.fields["text"].required = False  # the act says so; the marker would be on every line
        feld = self.fields["person"]
        feld.queryset = sichtbare_personen(benutzer, fall)  # type: ignore[attr-defined]  # a ModelChoiceField
        feld.empty_label = GEMEINSAM  # type: ignore[attr-defined]  # likewise


class RessourceForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """Everything about one entry; only its words are needed."""

    class Meta:
        model = Ressource
        fields = ["text", "person", "feld", "teilbar", "nutzbar_fuer"]
        labels = {"text": "In eigenen Worten", "feld": "In welchem Feld?"}
        widgets = {
            "feld": forms.RadioSelect,
            "teilbar": forms.RadioSelect,
            "nutzbar_fuer": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, benutzer: Benutzer, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, benutzer=benutzer, **kwargs)
        fall = self.instance.fall_id
        person, ziele = self.fields["person"], self.fields["nutzbar_fuer"]
        person.queryset = sichtbare_personen(benutzer, fall)  # type: ignore[attr-defined]  # a ModelChoiceField
        person.empty_label = GEMEINSAM  # type: ignore[attr-defined]  # likewise
        ziele.queryset = sichtbare_ziele(benutzer, fall)  # type: ignore[attr-defined]  # likewise
        self.fields["feld"].choices = Ressourcenfeld.choices  # type: ignore[attr-defined]  # without the empty choice

    @property
    def angaben(self) -> dict[str, Any]:
        return {f: w for f, w in self.werte.items() if f != "nutzbar_fuer"}


class ReihenfolgeForm(forms.Form):
    """What ``kern/sortieren.js`` posts: into which field, and its entries in their new order."""

    gruppe = forms.ChoiceField(choices=Ressourcenfeld.choices)


def schluessel_aus(daten: MultiValueDict[str, str]) -> list[int]:
    return [int(s) for s in daten.getlist("schluessel") if s.isdecimal()]
