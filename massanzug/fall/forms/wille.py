from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.domain.wille_wunsch import begruendung_verlangen
from massanzug.fall.models import Sorge, Wille, Wunsch
from massanzug.kern.fehler import Regelverstoss

FRAGEN = {  # beside the field, for the talk: to be said aloud, in one's own way
    "zitat": (
        "Was möchten Sie, das anders wird?",
        "Und was wäre dann da, wenn das weg ist?",
        "Wofür würden Sie morgen früher aufstehen?",
    ),
    "soll_anders": (
        "Woran würden Sie als Erstes merken, dass es besser ist?",
        "Wer würde es noch merken?",
    ),
    "tue_selbst": (
        "Was werden Sie selbst dafür tun?",
        "Was haben Sie schon angefangen?",
    ),
    "hat_geholfen": (
        "Wann war es schon einmal ein bisschen so? Was war da anders?",
        "Wer oder was hat Ihnen damals geholfen?",
    ),
}


class MitTag(MitEntwurf):
    """Forms whose day is today until somebody says otherwise."""

    tagesfeld = "am"

    def __init__(self, *args: Any, heute: date, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        if kwargs.get("instance") is None:
            kwargs["initial"] = {self.tagesfeld: heute} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)


class WilleForm(MitTag, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """F2. The quotation is needed and nothing else; it is kept as it is said."""

    class Meta:
        model = Wille
        fields = ["zitat", "soll_anders", "tue_selbst", "hat_geholfen", "am"]
        labels = {"am": "Gesagt am"}
        help_texts = {
            "zitat": "So, wie die Person es sagt, auch in Mundart oder in ihrer Sprache. Ein Satz genügt.",
        }


class WunschForm(MitTag, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """§ 5 SGB VIII: told of the right, used or not, answered."""

    tagesfeld = "hingewiesen_am"

    class Meta:
        model = Wunsch
        fields = ["hingewiesen_am", "wunsch", "ausgang", "grund"]
        labels = {"wunsch": "Was wünscht sich die Person?"}
        help_texts = {
            "wunsch": "Welche Hilfe, welcher Ort, welche Menschen, wer nicht. Leer: noch nichts genannt.",
            "grund": "So, dass die Person ihn versteht. Nur nötig, wenn nicht oder zum Teil gefolgt wird.",
        }
        widgets = {"ausgang": forms.RadioSelect}

    def clean(self) -> dict[str, Any]:
        """Said at the field, in the act's own words."""
        super().clean()
        try:
            begruendung_verlangen(self.cleaned_data)
        except Regelverstoss as fehler:
            self.add_error("grund", str(fehler))
        return self.cleaned_data


class SorgeForm(MitTag, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """The professional's own; it never stands among the family's words."""

    class Meta:
        model = Sorge
        fields = ["text", "am"]
        labels = {"text": "Was macht mir Sorge?", "am": "Aufgeschrieben am"}
        help_texts = {
            "text": "Was habe ich gesehen oder gehört, und was befürchte ich? Beides getrennt.",
        }
