from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile

from massanzug.entwurf.formular import MitEntwurf
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Organisationsart
from massanzug.konten.models import Team
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.tabelle import dekodieren
from massanzug.raum.domain.wortwahl import Wort, satz_lazy, wort_lazy
from massanzug.raum.models import Ortsteil, Traeger, Wirkungsraum


class WirkungsraumForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # Django has no ModelForm[…] at run time
    class Meta:
        model = Wirkungsraum
        fields = ["name", "beschreibung", "team"]
        labels = {"name": "Name", "beschreibung": "Was diesen Raum ausmacht"}
        help_texts = {"team": "In seinen Eingang kommt, was aus diesem Raum neu ankommt."}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's and MitEntwurf's own
        self.fields["team"].queryset = Team.objects.filter(  # type: ignore[attr-defined]  # a ModelChoiceField
            organisation__art=Organisationsart.JUGENDAMT
        )


class OrtsteilForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # Django has no ModelForm[…] at run time
    class Meta:
        model = Ortsteil
        fields = ["name", "teil_von"]
        labels = {"name": "Name", "teil_von": "Gehört zum Ortsteil"}
        help_texts = {"teil_von": "Nur für ein Quartier, das zu einem größeren Ortsteil gehört."}


class ZuordnungForm(MitEntwurf, forms.Form):
    wirkungsraum = forms.ModelChoiceField(
        label=wort_lazy("wirkungsraum"),
        queryset=Wirkungsraum.objects.all(),
        empty_label="Bitte wählen",
    )
    ab = forms.DateField(label="Gilt ab")
    quelle = forms.CharField(
        label="Quelle oder Beschluss", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    annahme = forms.BooleanField(
        label="Das ist eine Annahme und muss noch geprüft werden.", required=False
    )


class BerichtigungForm(MitEntwurf, forms.Form):
    wirkungsraum = forms.ModelChoiceField(
        label=wort_lazy("wirkungsraum"),
        queryset=Wirkungsraum.objects.all(),
        empty_label="Bitte wählen",
    )
    quelle = forms.CharField(
        label="Quelle oder Beschluss", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    annahme = forms.BooleanField(
        label="Das ist eine Annahme und muss noch geprüft werden.", required=False
    )


class LeittraegerForm(MitEntwurf, forms.Form):
    traeger = forms.ModelChoiceField(
        label="Träger", queryset=Traeger.objects.all(), empty_label="Bitte wählen"
    )
    ab = forms.DateField(label="Gilt ab")
    bis = forms.DateField(label="Gilt bis", required=False)
    naechste_auswahl = forms.DateField(
        label="Nächste Auswahl am",
        required=False,
        help_text=satz_lazy("Wann neu gefragt wird, wer hier {leittraeger} ist."),
    )


class DateiForm(forms.Form):
    """The file, or after the preview its text: nothing has to be chosen a second time."""

    datei = forms.FileField(label="CSV-Datei", required=False)
    inhalt = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, object]:
        werte: dict[str, object] = super().clean() or {}
        datei = werte.get("datei")
        try:
            werte["text"] = (
                dekodieren(datei.read()) if isinstance(datei, UploadedFile) else werte["inhalt"]
            )
        except Regelverstoss as fehler:
            self.add_error("datei", str(fehler))
        if not datei and not werte.get("inhalt"):
            self.add_error("datei", "Bitte wählen Sie eine Datei.")
        return werte


class WortForm(MitEntwurf, forms.Form):
    singular = forms.CharField(label="Einzahl", max_length=60)
    plural = forms.CharField(label="Mehrzahl", max_length=60)
    genitiv = forms.CharField(
        label="Wessen?",
        max_length=60,
        required=False,
        help_text="Zum Beispiel: des Sozialraums. Ohne Angabe hängen wir ein s an.",
    )
    ab = forms.DateField(label="Gilt ab")
    beschluss = forms.CharField(label="Wer hat das beschlossen?", max_length=200, required=False)

    def __init__(self, *args: object, begriff: Begriff, **kwargs: object) -> None:
        self.eigenschaft = begriff == Begriff.FALLUNABHAENGIG  # an adjective has one form here
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's and MitEntwurf's own
        if self.eigenschaft:
            del self.fields["plural"], self.fields["genitiv"]
            self.fields["singular"].label = "Wort"

    @property
    def wort(self) -> Wort:
        w = self.cleaned_data
        if self.eigenschaft:
            return Wort(w["singular"], w["singular"], w["singular"])
        return Wort(w["singular"], w["plural"], w["genitiv"] or f"{w['singular']}s")
