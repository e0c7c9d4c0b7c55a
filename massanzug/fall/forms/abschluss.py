from __future__ import annotations

from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Nachkontaktausgang
from massanzug.fall.domain.abschluss import AM_ENDE
from massanzug.fall.models import Abschluss
from massanzug.kern.zeit import heute
from massanzug.recht.statistik import MERKMALE, liste

NICHT_ERFRAGT = ("", "nicht erfragt")


class AbschlussForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """One mandatory field: the day. What the statistic wants may stay „nicht erfragt“."""

    class Meta:
        model = Abschluss
        fields = ["am", "ohne_jugendhilfe", "netz_bleibt", "rueckmeldung", "nachkontakt", *AM_ENDE]
        labels = {"am": "Wann endet die Hilfe?"}
        help_texts = {
            "ohne_jugendhilfe": "Womit kommen sie jetzt allein zurecht?",
            "rueckmeldung": "In ihren Worten, auch wenn es Kritik ist.",
            "nachkontakt": "Nur wenn die Familie das möchte.",
        }

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, **kwargs)
        for schluessel in AM_ENDE:
            codes = [(c.code, c.text) for c in liste(schluessel, heute())]
            self.fields[schluessel] = forms.ChoiceField(
                label=MERKMALE[schluessel].name, choices=[NICHT_ERFRAGT, *codes], required=False
            )

    @property
    def statistikfelder(self) -> list[forms.BoundField]:
        return [self[schluessel] for schluessel in AM_ENDE]


class NachkontaktForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # as above
    class Meta:
        model = Abschluss
        fields = ["nachkontakt_war_am", "nachkontakt_ausgang", "nachkontakt_wie"]
        help_texts = {"nachkontakt_wie": "Eine Zeile genügt, am besten in ihren Worten."}

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nachkontakt_war_am"].required = True
        self.fields["nachkontakt_ausgang"] = forms.ChoiceField(
            label="Haben Sie die Familie erreicht?",
            choices=Nachkontaktausgang.choices,
            widget=forms.RadioSelect,
        )


class WiedereroeffnungForm(MitEntwurf, forms.Form):
    grund = forms.CharField(
        label="Warum öffnen Sie den Fall wieder?", max_length=300, help_text="Ein Satz genügt."
    )
