from __future__ import annotations

from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Stufe
from massanzug.team.models import Idee


class IdeeForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    class Meta:
        model = Idee
        fields = ["text", "stufe", "ressource"]
        help_texts = {"text": "Keine Namen. Sagen Sie, wer das für die Familie ist."}
        widgets = {
            "stufe": forms.RadioSelect,
            "text": forms.Textarea(attrs={"rows": 2, "maxlength": 300}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.fields["stufe"].choices = Stufe.choices  # type: ignore[attr-defined]  # without the blank one
