from __future__ import annotations

from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.models import Auftrag, Fall
from massanzug.fall.zugriff import sichtbare_sorgen
from massanzug.konten.models import Benutzer


class AuftragForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """One mandatory field: what is demanded. The rest is what the family has a right to know."""

    class Meta:
        model = Auftrag
        fields = [
            "art",
            "auftrag",
            "sorge",
            "sorge_eintrag",
            "rechtsgrundlage",
            "kontrolle_wie",
            "kontrolle_wer",
            "kontrolle_am",
            "folge",
            "erklaert_am",
            "stellungnahme",
        ]
        labels = {
            "art": "Was ist es?",
            "sorge_eintrag": "Gehört zur aufgeschriebenen Sorge",
            "rechtsgrundlage": "Auf welcher Grundlage?",
        }
        help_texts = {
            "auftrag": "Ein klarer Satz, den die Familie versteht.",
            "sorge": "Diesen Satz liest die Familie mit.",
            "rechtsgrundlage": "Zum Beispiel § 8a SGB VIII oder ein Beschluss des Familiengerichts.",
            "stellungnahme": "In ihren Worten, auch wenn sie nicht einverstanden sind.",
        }
        widgets = {"art": forms.RadioSelect}

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        benutzer: Benutzer,
        fall: Fall,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, benutzer=benutzer, **kwargs)
        feld = self.fields["sorge_eintrag"]
        feld.queryset = sichtbare_sorgen(benutzer, fall)  # type: ignore[attr-defined]  # a ModelChoiceField
        feld.empty_label = "zu keiner"  # type: ignore[attr-defined]  # likewise
