from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Weitergabe
from massanzug.fall.domain.anvertrautes_weitergabe import GEHT_MIT, Wahl
from massanzug.fall.models import Anvertrautes, Fall
from massanzug.fall.zugriff import sichtbare_personen
from massanzug.konten.models import Benutzer


class AnvertrautesForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    class Meta:
        model = Anvertrautes
        fields = ["text", "anvertraut_von", "am"]
        labels = {
            "text": "Was wurde Ihnen anvertraut?",
            "anvertraut_von": "Von wem?",
            "am": "Wann?",
        }
        help_texts = {"text": "Das lesen nur Sie. Auch Ihr Entwurf ist nur für Sie da."}

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        fall: Fall,
        benutzer: Benutzer,
        heute: date,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        if kwargs.get("instance") is None:
            kwargs["initial"] = {"am": heute}
        super().__init__(*args, benutzer=benutzer, **kwargs)
        feld = self.fields["anvertraut_von"]
        feld.queryset = sichtbare_personen(benutzer, fall)  # type: ignore[attr-defined]  # a ModelChoiceField
        feld.empty_label = "möchte ich nicht aufschreiben"  # type: ignore[attr-defined]  # likewise


class WeitergabeForm(forms.Form):
    """One entry: what becomes of it when the case goes to somebody else."""

    LOESCHEN = "loeschen"
    was = forms.ChoiceField(
        label="Was geschieht damit?",
        choices=[(w.value, w.label) for w in Weitergabe if w] + [(LOESCHEN, "wird jetzt gelöscht")],
        widget=forms.RadioSelect,
    )
    grund = forms.CharField(
        label="Warum darf es mitgehen?",
        required=False,
        max_length=300,
        help_text="Wer hat wann Ja gesagt, oder was weist auf eine Gefährdung hin? Sonst bleibt das Feld leer.",
    )

    def __init__(self, data: Any, eintrag: Anvertrautes) -> None:  # noqa: ANN401 - a QueryDict or nothing
        self.eintrag = eintrag
        bisher = {"was": eintrag.weitergabe, "grund": eintrag.weitergabe_grund}
        super().__init__(data, prefix=str(eintrag.pk), initial=bisher)

    @property
    def wahl(self) -> Wahl:
        was, grund = self.cleaned_data["was"], self.cleaned_data["grund"]
        return self.eintrag, None if was == self.LOESCHEN else Weitergabe(was), grund

    def clean(self) -> dict[str, Any]:
        sauber = super().clean() or {}
        if sauber.get("was") in GEHT_MIT and not sauber.get("grund", "").strip():
            self.add_error("grund", "Ohne Grund geht nichts mit.")
        return sauber
