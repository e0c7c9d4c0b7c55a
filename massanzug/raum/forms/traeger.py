from __future__ import annotations

from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Organisationsart
from massanzug.konten.models import Organisation
from massanzug.raum.begriffe import WOCHENTAGE
from massanzug.raum.domain.oeffnung import Spanne, spannen_lesen, zeiten_in_worten
from massanzug.raum.domain.vereinbarung import dokument_pruefen
from massanzug.raum.domain.wortwahl import wort_lazy
from massanzug.raum.models import Standort, Traeger, Vereinbarung

STAENDE = [
    ("", "alle"),
    ("waehlbar", "in jedem Fall wählbar"),
    ("nicht_waehlbar", "zurzeit nicht wählbar"),
    ("auslaufend", "eine Vereinbarung läuft bald aus"),
    ("ohne_teilen", "es fehlt etwas zum Teilen von Fällen"),
]


class TraegerauswahlForm(forms.Form):
    suche = forms.CharField(label="Name", required=False, max_length=80)
    stand = forms.ChoiceField(label="Welche Träger?", choices=STAENDE, required=False)


class TraegerForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # Django has no ModelForm[…] at run time
    website = forms.URLField(label="Website", required=False, assume_scheme="https")

    class Meta:
        model = Traeger
        fields = ["name", "art", "organisation", "telefon", "website", "hinweis"]
        labels = {
            "name": "Name",
            "art": "Art des Trägers (amtliche Statistik)",
            "organisation": "Anmeldung der Fachkräfte als",
            "telefon": "Telefon",
            "hinweis": "Was man über diesen Träger wissen sollte",
        }
        help_texts = {
            "organisation": "Ohne eine Organisation kann kein Fall mit ihm geteilt werden.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = Organisation.objects.filter(  # type: ignore[attr-defined]  # a ModelChoiceField
            art=Organisationsart.TRAEGER
        )


class VereinbarungForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # Django has no ModelForm[…] at run time
    class Meta:
        model = Vereinbarung
        fields = ["art", "gueltig_von", "gueltig_bis", "dokument"]
        labels = {"art": "Worüber?"}
        help_texts = {"dokument": "Höchstens 10 MB. Nur Menschen des Jugendamts können es öffnen."}
        widgets = {"dokument": forms.FileInput}

    @property
    def werte(self) -> dict[str, Any]:
        """Without a file nothing is said about the paper that is there."""
        neu = "dokument" in self.changed_data
        return {feld: w for feld, w in super().werte.items() if neu or feld != "dokument"}

    def clean_dokument(self) -> object:
        datei = self.cleaned_data["dokument"]
        if "dokument" in self.changed_data and datei:
            try:
                dokument_pruefen(datei)
            except Regelverstoss as fehler:
                raise forms.ValidationError(str(fehler)) from fehler
        return datei


class BeendenForm(MitEntwurf, forms.Form):
    zum = forms.DateField(label="Letzter Tag, an dem sie gilt")


def _tag(name: str) -> forms.CharField:
    return forms.CharField(label=name, required=False, max_length=80)


class StandortForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # Django has no ModelForm[…] at run time
    """Opening hours as people write them: „9–12, 14–17“."""

    montag = _tag("Montag")
    dienstag = _tag("Dienstag")
    mittwoch = _tag("Mittwoch")
    donnerstag = _tag("Donnerstag")
    freitag = _tag("Freitag")
    samstag = _tag("Samstag")
    sonntag = _tag("Sonntag")

    class Meta:
        model = Standort
        fields = ["name", "wirkungsraum", "strasse", "plz", "ort", "telefon"]
        labels = {
            "name": "Wie heißt der Ort?",
            "wirkungsraum": wort_lazy("wirkungsraum"),
            "ort": "Ort",
            "telefon": "Telefon",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        standort = kwargs.get("instance")
        if standort is not None and standort.pk:
            kwargs["initial"] = zeiten_in_worten(standort.oeffnungszeiten.all()) | kwargs.get(
                "initial", {}
            )
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        werte: dict[str, Any] = super().clean() or {}
        for name in WOCHENTAGE:
            try:
                werte[name.lower()] = spannen_lesen(werte.get(name.lower(), ""))
            except Regelverstoss as fehler:
                self.add_error(name.lower(), str(fehler))
        return werte

    @property
    def zeiten(self) -> dict[int, list[Spanne]]:
        return {nr: self.cleaned_data[name.lower()] for nr, name in enumerate(WOCHENTAGE)}

    @property
    def angaben(self) -> dict[str, Any]:
        return {feld: self.cleaned_data[feld] for feld in self._meta.fields or ()}
