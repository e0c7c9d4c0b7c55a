from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.domain.entscheidung_statistik import Statistikzeile
from massanzug.fall.models import Entscheidung, Fall
from massanzug.raum.domain.abfragen import waehlbare_traeger
from massanzug.raum.models import Traeger
from massanzug.recht.hilfearten import hilfeart, hilfearten_am
from massanzug.recht.statistik import liste


class EntscheidungForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """Three mandatory fields: why, which Hilfe, from when. All Träger stand there, drawn by lot."""

    hilfeart = forms.ChoiceField(label="Hilfeart")
    angeboten = forms.ModelMultipleChoiceField(
        label="Welche Träger wurden der Familie angeboten?",
        queryset=Traeger.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alle mit gültiger Vereinbarung, in ausgeloster Reihenfolge.",
    )

    class Meta:
        model = Entscheidung
        fields = [
            "bedarf_kind",
            "bedarf_eltern",
            "bedarf_fachkraft",
            "stufe_selbst",
            "stufe_familie",
            "stufe_stadtteil",
            "optionen",
            "begruendung",
            "hilfeart",
            "junger_mensch",
            "umfang",
            "von",
            "bis",
            "traeger",
            "wahl_begruendung",
        ]
        labels = {
            "stufe_selbst": "Was wurde angesehen?",
            "stufe_familie": "Was wurde angesehen?",
            "stufe_stadtteil": "Was wurde angesehen?",
            "junger_mensch": "Für wen?",
            "traeger": "Welcher Träger ist gewählt?",
        }
        help_texts = {
            "optionen": "Auch was nicht gewählt wurde, und warum nicht.",
            "umfang": "Zum Beispiel Stunden in der Woche oder Tage.",
        }
        widgets = {"traeger": forms.RadioSelect}

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        fall: Fall,
        am: date,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["junger_mensch"].queryset = fall.personen.all()  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["junger_mensch"].empty_label = "die ganze Familie"  # type: ignore[attr-defined]  # likewise
        self.fields["hilfeart"].choices = [("", "Bitte wählen"), *self._hilfearten(am)]  # type: ignore[attr-defined]  # a ChoiceField
        traeger = waehlbare_traeger(am, saat=str(fall.kennung))
        for name, leer in (("angeboten", []), ("traeger", [("", "noch offen oder ohne Träger")])):
            feld = self.fields[name]
            feld.queryset = Traeger.objects.filter(pk__in=[t.pk for t in traeger])  # type: ignore[attr-defined]  # a ModelChoiceField
            feld.choices = [*leer, *((t.pk, t.name) for t in traeger)]  # type: ignore[attr-defined]  # in the lot's order

    def _hilfearten(self, am: date) -> Iterator[tuple[str, str]]:
        arten = hilfearten_am(am)
        bisher = self.instance.hilfeart
        if bisher and bisher not in {art.schluessel for art in arten}:
            arten += (hilfeart(bisher),)
        for art in arten:
            yield art.schluessel, f"{art.name} ({art.paragraf})"

    @property
    def entscheidungswerte(self) -> dict[str, Any]:
        """``werte`` without the offered Träger, who are rows of their own."""
        return {name: wert for name, wert in self.werte.items() if name != "angeboten"}


class StatistikForm(forms.Form):
    """A select per Merkmal that does not follow from the decision; „nicht erfragt“ is an answer."""

    def __init__(self, *args: Any, zeilen: list[Statistikzeile], am: date) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args)
        self.merkmale: dict[str, list[str]] = {}
        for zeile in zeilen:
            if not zeile.abgeleitet:
                self._felder(zeile, am)

    def _felder(self, zeile: Statistikzeile, am: date) -> None:
        merkmal = zeile.merkmal
        wahl = [("", "nicht erfragt"), *((c.code, c.text) for c in liste(merkmal.schluessel, am))]
        for rang in range(merkmal.hoechstens):
            name = f"{merkmal.schluessel}_{rang + 1}" if rang else merkmal.schluessel
            titel = f"{merkmal.name}: {rang + 1}." if merkmal.hoechstens > 1 else merkmal.name
            self.fields[name] = forms.ChoiceField(
                label=titel,
                choices=wahl,
                required=False,
                initial=zeile.codes[rang] if rang < len(zeile.codes) else "",
            )
            self.merkmale.setdefault(merkmal.schluessel, []).append(name)

    @property
    def antworten(self) -> dict[str, list[str]]:
        return {
            merkmal: [self.cleaned_data[name] for name in namen if self.cleaned_data[name]]
            for merkmal, namen in self.merkmale.items()
        }
