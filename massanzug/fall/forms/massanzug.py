from __future__ import annotations

from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Kostenstrom, Stufe
from massanzug.fall.domain.massanzug import NUR_JUGENDAMT
from massanzug.fall.domain.massanzug_wechsel import STROEME, Wechselangaben
from massanzug.fall.models import Baustein, Fall
from massanzug.fall.zugriff import sichtbare_ressourcen, sichtbare_ziele
from massanzug.konten.models import Benutzer
from massanzug.raum.models import Traeger


class BausteinForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """Two mandatory fields. Träger and cost are there for the Jugendamt alone (``mit_kosten``)."""

    class Meta:
        model = Baustein
        fields = [
            "stufe",
            "was",
            "wer",
            "wie_oft",
            "wo",
            "ziel",
            "ressource",
            "ab",
            "bis",
            "traeger",
            "kostenstrom",
            "kosten_monat",
        ]
        labels = {
            "stufe": "Wer trägt es?",
            "ziel": "Zu welchem Ziel führt es?",
            "ressource": "Was wird dabei genutzt?",
            "ab": "Ab wann?",
            "bis": "Bis wann?",
            "traeger": "Träger",
            "kostenstrom": "Form der Hilfe",
        }
        help_texts = {"was": "In Worten der Familie, nicht als Name einer Leistung."}
        widgets = {"stufe": forms.RadioSelect, "kostenstrom": forms.RadioSelect}

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        benutzer: Benutzer,
        fall: Fall,
        mit_kosten: bool,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, benutzer=benutzer, **kwargs)
        self.fields["stufe"].choices = Stufe.choices  # type: ignore[attr-defined]  # without the blank one
        ressourcen = sichtbare_ressourcen(benutzer, fall)
        ziele = sichtbare_ziele(benutzer, fall)
        for name, menge in (("ziel", ziele), ("ressource", ressourcen)):
            self.fields[name].queryset = menge  # type: ignore[attr-defined]  # a ModelChoiceField
        if not mit_kosten:
            for name in NUR_JUGENDAMT:
                del self.fields[name]
        verborgen = self.instance.ressource_id
        if verborgen and not ressourcen.filter(pk=verborgen).exists():
            del self.fields["ressource"]  # linked to something this person must not see: it stays


class WechselForm(MitEntwurf, forms.Form):
    """Three mandatory fields: where to, from when, why. The rest comes from the old Baustein."""

    zu_strom = forms.ChoiceField(label="Wohin wird gewechselt?", widget=forms.RadioSelect)
    am = forms.DateField(label="Ab wann?", help_text="Der alte Baustein endet am Tag davor.")
    grund = forms.CharField(label="Warum?", widget=forms.Textarea)
    was = forms.CharField(label="Was geschieht dann?", widget=forms.Textarea, required=False)
    wo = forms.CharField(label="Wo?", max_length=160, required=False)
    traeger = forms.ModelChoiceField(
        label="Träger", queryset=Traeger.objects.all(), required=False, empty_label="noch offen"
    )
    kosten_monat = forms.DecimalField(
        label="Kosten im Monat (€)", required=False, min_value=0, max_digits=9, decimal_places=2
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        baustein: Baustein,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        bleibt = {"was": baustein.was, "wo": baustein.wo, "traeger": baustein.traeger_id}
        super().__init__(*args, initial=bleibt, **kwargs)
        wahl = [(s.value, s.label) for s in STROEME if s != baustein.kostenstrom]
        self.fields["zu_strom"].choices = wahl  # type: ignore[attr-defined]  # a ChoiceField

    @property
    def angaben(self) -> Wechselangaben:
        w = self.cleaned_data
        neu = {name: w[name] for name in ("wo", "traeger", "kosten_monat")}
        if w["was"]:
            neu["was"] = w["was"]
        return Wechselangaben(Kostenstrom(w["zu_strom"]), w["am"], w["grund"], neu)
