from __future__ import annotations

from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.konten.begriffe import Organisationsart
from massanzug.konten.models import Organisation
from massanzug.raum.domain.wortwahl import wort_lazy
from massanzug.wegweiser.begriffe import Frischestand
from massanzug.wegweiser.models import Anbieter, Raumseite, Thema

STAENDE = [
    ("", "alle"),
    ("pruefen", "zu prüfen"),
    ("kontakt", "ohne Telefon, Website und Straße"),
    ("zu_tun", "mit Vorschlag oder Fehlermeldung"),
    ("texte", "mit veralteter Übersetzung"),
    ("verborgen", "nicht veröffentlicht"),
]


class AngebotsauswahlForm(forms.Form):
    suche = forms.CharField(label="Name oder Anbieter", required=False, max_length=80)
    frische = forms.ChoiceField(
        label="Frische", choices=[("", "jede"), *Frischestand.choices], required=False
    )
    thema = forms.ChoiceField(label="Thema", required=False)
    raum = forms.ChoiceField(label=wort_lazy("wirkungsraum"), required=False)
    stand = forms.ChoiceField(label="Welche?", choices=STAENDE, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        themen: dict[str, list[tuple[str, str]]] = {}
        for thema in Thema.objects.all():
            themen.setdefault(thema.oberthema, []).append((thema.schluessel, thema.label))
        raeume = list(Raumseite.objects.values_list("slug", "name"))
        self.fields["thema"].choices = [("", "alle"), *themen.items()]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["raum"].choices = [("", "alle"), *raeume, ("stadtweit", "ganze Stadt")]  # type: ignore[attr-defined]  # likewise


class ZustaendigkeitForm(MitEntwurf, forms.Form):
    organisation = forms.ModelChoiceField(
        Organisation.objects.filter(art=Organisationsart.TRAEGER), label="Wer pflegt?"
    )
    anbieter = forms.ModelChoiceField(Anbieter.objects.all(), label="Wessen Angebote?")
