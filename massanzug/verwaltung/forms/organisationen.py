from __future__ import annotations

from django import forms

from massanzug.konten.begriffe import Organisationsart


class OrganisationForm(forms.Form):
    name = forms.CharField(label="Name", max_length=120)
    art = forms.TypedChoiceField(
        label="Was ist sie?",
        choices=Organisationsart.choices,
        coerce=Organisationsart,
        initial=Organisationsart.TRAEGER,
        widget=forms.RadioSelect,
    )


class NameForm(forms.Form):
    name = forms.CharField(label="Name", max_length=120)


class TeamForm(forms.Form):
    name = forms.CharField(label="Neues Team", max_length=120)


class AbschaltenForm(forms.Form):
    grund = forms.CharField(
        label="Warum?",
        max_length=300,
        help_text="Steht im Protokoll. Zum Beispiel: Zugangsdaten des Trägers wurden gestohlen.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
