from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from massanzug.entwurf.formular import MitEntwurf
from massanzug.konten.models import Benutzer
from massanzug.team.models import Teamsitzung


class Mensch(forms.ModelChoiceField):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """Somebody, with the house they come from."""

    def label_from_instance(self, obj: Benutzer) -> str:
        return f"{obj}, {obj.organisation}"


class Menschen(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # likewise
    def label_from_instance(self, obj: Benutzer) -> str:
        return f"{obj}, {obj.organisation}"


class SitzungForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    dabei = Menschen(
        label="Wer sitzt am Tisch?",
        queryset=Benutzer.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Nur wer hier steht, sieht später die Falldarstellungen dieser Sitzung.",
    )

    class Meta:
        model = Teamsitzung
        fields = ["am", "beginn", "ort", "punkte"]
        help_texts = {"punkte": "Ein Punkt je Zeile. Die Fälle kommen von selbst dazu."}
        widgets = {
            "beginn": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "punkte": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, team: QuerySet[Benutzer], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["dabei"].queryset = team.order_by("last_name", "first_name")  # type: ignore[attr-defined]  # people to choose from

    @property
    def werte(self) -> dict[str, Any]:
        """Without who is at the table, which is no column."""
        return {name: wert for name, wert in self.cleaned_data.items() if name != "dabei"}

    @property
    def menschen(self) -> list[Benutzer]:
        return list(self.cleaned_data["dabei"])


class MitgliedForm(MitEntwurf, forms.Form):
    wer = Mensch(
        label="Wer kommt dazu?", queryset=Benutzer.objects.none(), empty_label="bitte wählen"
    )

    def __init__(self, *args: Any, auswahl: QuerySet[Benutzer], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["wer"].queryset = auswahl.order_by("last_name", "first_name")  # type: ignore[attr-defined]  # people to choose from


class AblaufForm(MitEntwurf, forms.Form):
    phasen = forms.CharField(
        label="Eine Phase je Zeile",
        help_text="Vorn die Minuten, dann der Name, nach einem Doppelpunkt, was gilt: „10 Ideen: Zuerst die eigene Kraft.“",
        widget=forms.Textarea(attrs={"rows": 10}),
    )


class RollenForm(forms.Form):
    """What is agreed in the room. No texts, so no draft."""

    moderation = Mensch(label="Moderation", queryset=Benutzer.objects.none(), required=False)
    schriftfuehrung = Mensch(
        label="Niederschrift", queryset=Benutzer.objects.none(), required=False
    )
    zeitwache = Mensch(label="Zeit", queryset=Benutzer.objects.none(), required=False)

    def __init__(self, *args: Any, am_tisch: QuerySet[Benutzer], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        for feld in self.fields.values():
            feld.queryset = am_tisch.order_by("last_name", "first_name")  # type: ignore[attr-defined]  # people to choose from
            feld.empty_label = "noch offen"  # type: ignore[attr-defined]  # likewise
