from __future__ import annotations

from typing import Any

from django import forms

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer, Organisation, Team
from massanzug.konten.zugriff import sichtbare_organisationen, sichtbare_teams
from massanzug.verwaltung.domain.benutzer import Benutzerangaben

STAENDE = [("", "Alle"), ("offen", "darf arbeiten"), ("gesperrt", "gesperrt")]


class BenutzerauswahlForm(forms.Form):
    suche = forms.CharField(label="Name oder Benutzername", required=False)
    rolle = forms.ChoiceField(
        label="Aufgabe", required=False, choices=[("", "Alle"), *Rolle.choices]
    )
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label="Organisation", required=False, empty_label="Alle"
    )
    stand = forms.ChoiceField(label="Stand", required=False, choices=STAENDE)

    def __init__(self, *args: Any, durch: Benutzer, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = sichtbare_organisationen(durch)  # type: ignore[attr-defined]  # it is a ModelChoiceField


class BenutzerForm(forms.Form):
    vorname = forms.CharField(label="Vorname", max_length=150, required=False)
    nachname = forms.CharField(label="Nachname", max_length=150)
    benutzername = forms.CharField(
        label="Benutzername",
        max_length=150,
        required=False,
        help_text="Damit meldet sich die Person an. Bleibt er leer, entsteht er aus dem Namen.",
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    rolle = forms.TypedChoiceField(label="Aufgabe", choices=Rolle.choices, coerce=Rolle)
    organisation = forms.ModelChoiceField(Organisation.objects.none(), label="Organisation")
    teams = forms.ModelMultipleChoiceField(
        Team.objects.none(),
        label="Teams",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    kennung = forms.CharField(
        label="Kennung im Verzeichnisdienst",
        max_length=191,
        required=False,
        help_text="Nur wenn sich die Person über den Verzeichnisdienst anmeldet: ihr „sub“.",
    )

    def __init__(self, *args: Any, durch: Benutzer, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = sichtbare_organisationen(durch)  # type: ignore[attr-defined]  # it is a ModelChoiceField
        self.fields["teams"].queryset = sichtbare_teams(durch)  # type: ignore[attr-defined]  # likewise

    def angaben(self) -> Benutzerangaben:
        daten = self.cleaned_data | {"teams": tuple(self.cleaned_data["teams"])}
        return Benutzerangaben(**daten)


def vorbelegung(angaben: Benutzerangaben) -> dict[str, Any]:
    return {feld: getattr(angaben, feld) for feld in Benutzerangaben.__slots__}
