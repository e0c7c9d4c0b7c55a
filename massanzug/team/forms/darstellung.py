from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.models import Einwilligung
from massanzug.team.models import Falldarstellung


class DarstellungForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    frage = forms.CharField(
        label="Meine Frage an Sie",
        help_text="Zum Beispiel: Wie kommt die Mutter mit dem, was da ist, zu ruhigen Morgen?",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    class Meta:
        model = Falldarstellung
        fields = ["frage", "menschen", "wille", "ziele", "ressourcen"]
        help_texts = {
            "menschen": "Rollen und ungefähres Alter, keine Namen.",
            "wille": "Nur was die Menschen selbst freigegeben haben.",
            "ressourcen": "Nur was auch der Träger wissen darf.",
        }


class AufdeckungForm(MitEntwurf, forms.Form):
    einwilligung = forms.ModelChoiceField(
        label="Auf welcher Einwilligung?",
        queryset=Einwilligung.objects.none(),
        required=False,
        empty_label="ohne Einwilligung",
        help_text="Genannt wird dann nur, wer eingewilligt hat, und nur dem Träger, für den sie gilt.",
    )
    begruendung = forms.CharField(
        label="Ohne Einwilligung: Warum ist es nötig?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Der Grund steht im Protokoll der Akte, nicht am Tisch. Dann werden alle aus der Familie genannt.",
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        einwilligungen: QuerySet[Einwilligung],
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["einwilligung"].queryset = einwilligungen  # type: ignore[attr-defined]  # those that hold today
