from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Beteiligtenrolle
from massanzug.fall.domain.zugang import traegerpersonen
from massanzug.fall.domain.zugang_vertretung import kollegium, vertretbar_durch
from massanzug.fall.models import Einwilligung, Fall
from massanzug.fall.zugriff import sichtbare_personen
from massanzug.kern.zeit import Zeitraum
from massanzug.konten.models import Benutzer
from massanzug.raum.zugriff import sichtbare_traeger
from massanzug.recht.kalender import monate_spaeter

ROLLEN = [
    (Beteiligtenrolle.VERTRETUNG, "als Vertretung: darf alles, was die zuständige Fachkraft darf"),
    (Beteiligtenrolle.MITARBEIT, "zum Mitarbeiten: liest und schreibt mit, entscheidet nicht"),
]
HALBES_JAHR = 6
WOZU = "gemeinsam planen und begleiten"


class EinwilligungForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """Who agrees, for which Träger, about what: three things; the rest has a sensible start."""

    wozu = forms.CharField(
        label="Wozu?", max_length=200, required=False, help_text=f"Leer: {WOZU}."
    )
    von = forms.DateField(label="Ab wann?", required=False)
    bis = forms.DateField(
        label="Bis wann?",
        required=False,
        help_text="Leer: sechs Monate. Ein Widerruf wirkt jederzeit und sofort.",
    )
    sprache = forms.CharField(
        label="In welcher Sprache haben Sie es erklärt?",
        max_length=40,
        required=False,
        help_text="Leer: Deutsch.",
    )

    class Meta:
        model = Einwilligung
        fields = ["person", "traeger", "umfang", "wozu", "von", "bis", "sprache"]
        labels = {
            "person": "Wer willigt ein?",
            "traeger": "Welcher Träger darf davon wissen?",
        }
        help_texts = {
            "umfang": "Zum Beispiel: Wille, Ziele und Maßanzug. Anvertrautes gehört nie dazu.",
        }

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        fall: Fall,
        benutzer: Benutzer,
        heute: date,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        kwargs["initial"] = {"von": heute, "bis": monate_spaeter(heute, HALBES_JAHR)}
        super().__init__(*args, benutzer=benutzer, **kwargs)
        self.heute = heute
        waehlbar = {
            "person": sichtbare_personen(benutzer, fall),
            "traeger": sichtbare_traeger(benutzer),
        }
        for name, menge in waehlbar.items():
            self.fields[name].queryset = menge  # type: ignore[attr-defined]  # a ModelChoiceField
            self.fields[name].empty_label = "bitte wählen"  # type: ignore[attr-defined]  # likewise

    def clean(self) -> dict[str, Any]:
        """What was left empty means what the page says it means."""
        super().clean()
        werte = self.cleaned_data
        werte["wozu"] = werte.get("wozu") or WOZU
        werte["sprache"] = werte.get("sprache") or "Deutsch"
        werte["von"] = werte.get("von") or self.heute
        werte["bis"] = werte.get("bis") or monate_spaeter(werte["von"], HALBES_JAHR)
        return werte


class TeilenForm(forms.Form):
    mit = forms.ModelChoiceField(
        label="Mit wem?", queryset=Benutzer.objects.none(), empty_label="bitte wählen"
    )
    bis = forms.DateField(label="Bis wann?")

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        einwilligung: Einwilligung,
        heute: date,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        kwargs["initial"] = {"bis": einwilligung.bis}
        super().__init__(*args, **kwargs)
        self.fields["mit"].queryset = traegerpersonen(einwilligung, heute)  # type: ignore[attr-defined]  # a ModelChoiceField


class ZeitraumForm(forms.Form):
    """Somebody for a time. ``wer`` offers whom the subclass names."""

    wer = forms.ModelChoiceField(
        label="Wer?", queryset=Benutzer.objects.none(), empty_label="bitte wählen"
    )
    von = forms.DateField(label="Ab wann?")
    bis = forms.DateField(label="Bis wann?", help_text="Verlängern geht jederzeit.")

    def __init__(self, *args: Any, heute: date, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        kwargs["initial"] = {"von": heute}
        super().__init__(*args, **kwargs)
        self.heute = heute

    def clean(self) -> dict[str, Any]:
        super().clean()
        von, bis = self.cleaned_data.get("von"), self.cleaned_data.get("bis")
        if von and bis and bis < von:
            self.add_error("bis", "Das Ende liegt vor dem Anfang.")
        if bis and bis < self.heute:
            self.add_error("bis", "Dieser Tag ist schon vorbei.")
        return self.cleaned_data

    @property
    def zeitraum(self) -> Zeitraum:
        return Zeitraum(self.cleaned_data["von"], self.cleaned_data["bis"])


class DazunehmenForm(ZeitraumForm):
    rolle = forms.ChoiceField(
        label="Wozu?", choices=ROLLEN, widget=forms.RadioSelect, required=False
    )

    field_order = ["wer", "rolle", "von", "bis"]

    def __init__(self, *args: Any, fall: Fall, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["wer"].queryset = kollegium(fall)  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["rolle"].initial = Beteiligtenrolle.VERTRETUNG

    def clean_rolle(self) -> Beteiligtenrolle:
        return Beteiligtenrolle(self.cleaned_data["rolle"] or Beteiligtenrolle.VERTRETUNG)


class AbwesenheitForm(ZeitraumForm):
    def __init__(self, *args: Any, benutzer: Benutzer, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["wer"].queryset = vertretbar_durch(benutzer)  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["wer"].label = "Wer vertritt Sie?"
