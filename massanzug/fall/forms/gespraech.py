from __future__ import annotations

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.domain.gespraech import Aufnahme
from massanzug.gespraech.begriffe import Gespraechsausgang


class AusgangForm(forms.Form):
    wie = forms.ChoiceField(
        label="Wie ist es ausgegangen?",
        choices=[(w, t) for w, t in Gespraechsausgang.choices if w != Gespraechsausgang.EINGANG],
        widget=forms.RadioSelect,
    )


class AufnahmeForm(MitEntwurf, forms.Form):
    """From a wish to a Falleingang: what was said, what comes next, and the yes of the person."""

    anliegen = forms.CharField(
        label="Was sagt die Person?",
        widget=forms.Textarea,
        help_text="In ihren eigenen Worten. Nur was sie selbst in der Akte haben möchte.",
    )
    naechster_schritt = forms.CharField(label="Was geschieht als Nächstes?", max_length=200)
    einverstanden = forms.BooleanField(
        label="Die Person ist einverstanden, dass das Jugendamt das in einer Akte aufschreibt.",
        error_messages={"required": "Ohne Einverständnis der Person entsteht keine Akte."},
    )

    @property
    def aufnahme(self) -> Aufnahme:
        return Aufnahme(**self.werte)
