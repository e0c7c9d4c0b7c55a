from __future__ import annotations

from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.redaktion.domain.texte import textstand
from massanzug.wegweiser.domain.angaben import Text


class TextForm(MitEntwurf, forms.Form):
    name = forms.CharField(
        label="Name",
        max_length=200,
        help_text="Eigennamen bleiben deutsch, damit man das Schild an der Tür erkennt.",
    )
    beschreibung = forms.CharField(
        label="Worum es geht",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Höflich und einfach, zwei, drei kurze Sätze.",
    )

    def __init__(self, *args: Any, text: Text, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        """``text``: what stands there now, and in which language."""
        self.sprache = text.sprache
        anfang = {"name": text.name, "beschreibung": text.beschreibung}
        super().__init__(*args, initial=anfang, stand=textstand(text), **kwargs)
        for feld in self.fields.values():
            feld.widget.attrs |= {"lang": text.sprache, "dir": "auto"}

    @property
    def text(self) -> Text:
        beschreibung = self.werte["beschreibung"].replace("\r\n", "\n")
        return Text(self.sprache, self.werte["name"], beschreibung)
