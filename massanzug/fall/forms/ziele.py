from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.datastructures import MultiValueDict

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Zielart, Zielstand
from massanzug.fall.domain.zielfragen import Zielangaben, Zielfrage, zielfragen
from massanzug.fall.models import Person, Ziel
from massanzug.fall.zugriff import sichtbare_ressourcen, sichtbare_willen, sichtbare_ziele
from massanzug.konten.models import Benutzer


class ZielForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """One mandatory field: the words. Everything else may come later, or never."""

    class Meta:
        model = Ziel
        fields = [
            "text",
            "art",
            "wille",
            "richtungsziel",
            "merkmal",
            "mein_beitrag",
            "beitrag_anderer",
            "ressource",
            "bis",
        ]
        labels = {
            "art": "Was ist es?",
            "wille": "Aus welchem Willen kommt es?",
            "richtungsziel": "Gehört zum Richtungsziel",
            "ressource": "Was hilft dabei?",
        }
        help_texts = {
            "text": "So, wie die Person es sagt. Mundart ist willkommen.",
            "art": "Ein Richtungsziel sagt, wohin es geht. Ein Handlungsziel ist der nächste Schritt.",
        }
        widgets = {"art": forms.RadioSelect}

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        benutzer: Benutzer,
        person: Person,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, benutzer=benutzer, **kwargs)
        ziele = sichtbare_ziele(benutzer).filter(person=person, art=Zielart.RICHTUNG)
        self._waehlbar("wille", sichtbare_willen(benutzer).filter(person=person), "noch offen")
        self._waehlbar("richtungsziel", ziele.exclude(pk=self.instance.pk), "zu keinem")
        ressourcen = sichtbare_ressourcen(benutzer).filter(fall=person.fall_id)
        self._waehlbar("ressource", ressourcen, "noch offen")

    def _waehlbar(self, name: str, menge: QuerySet[Any], leer: str) -> None:
        feld = self.fields[name]
        feld.queryset = menge  # type: ignore[attr-defined]  # a ModelChoiceField
        feld.empty_label = leer  # type: ignore[attr-defined]  # likewise

    def fragen(self, am: date) -> tuple[Zielfrage, ...]:
        """The questions for what stands in the form now, saved or not, valid or not."""
        feld = self.fields["bis"]
        try:
            bis = feld.clean(self["bis"].value())
        except forms.ValidationError:
            bis = None
        return zielfragen(
            Zielangaben(
                text=self["text"].value() or "",
                handlung=self["art"].value() != Zielart.RICHTUNG,
                merkmal=self["merkmal"].value() or "",
                mein_beitrag=self["mein_beitrag"].value() or "",
                bis=bis,
                hat_wille=bool(self["wille"].value()),
            ),
            am,
        )


class ZielstandForm(forms.Form):
    zielstand = forms.ChoiceField(
        label="Wie steht es?", choices=Zielstand.choices, widget=forms.RadioSelect
    )


def reihenfolge_aus(daten: MultiValueDict[str, str]) -> list[int]:
    """The keys that ``kern/sortieren.js`` posts, in their new order; nonsense among them is dropped."""
    return [int(s) for s in daten.getlist("schluessel") if s.isdecimal()]
