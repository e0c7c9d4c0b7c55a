from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from massanzug.wegweiser.models import Fehlermeldung


class FehlermeldungForm(forms.ModelForm):  # type: ignore[type-arg]  # Django has no ModelForm[…] at run time
    """One question. Who asks for no name gets none that has to be kept safe."""

    class Meta:
        model = Fehlermeldung
        fields = ["text"]
        labels = {"text": _("Was stimmt nicht?")}
        help_texts = {
            "text": _(
                "Zum Beispiel: Die Telefonnummer ist falsch. Bitte schreiben Sie keine Namen."
            )
        }
        widgets = {"text": forms.Textarea(attrs={"maxlength": 2000})}
