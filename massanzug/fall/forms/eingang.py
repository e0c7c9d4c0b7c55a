from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Bereich, Weg
from massanzug.fall.domain.eingang import VOM_FALL, Einordnung
from massanzug.fall.domain.eingang_annahme import empfaenger
from massanzug.fall.domain.eingang_orte import ortsteile_nach_raum
from massanzug.fall.models import Fall, Falleingang
from massanzug.konten.models import Benutzer, Team
from massanzug.raum.domain.wortwahl import satz_lazy, wort, wort_lazy
from massanzug.raum.models import Ortsteil, Wirkungsraum
from massanzug.raum.zugriff import sichtbare_ortsteile, sichtbare_wirkungsraeume

EINORDNUNG = ("ortsteil", "wirkungsraum", "wirkungsraum_grund")


class EinordnungFelder(forms.Form):
    """Where a case belongs and what it is called; part of two forms."""

    name = forms.CharField(
        label="Wie wir den Fall nennen",
        max_length=120,
        required=False,
        help_text="Leer: nach den Menschen, um die es geht.",
    )
    bereich = forms.ChoiceField(
        label="Erste Einordnung",
        choices=Bereich.choices,
        initial=Bereich.LEISTUNG,
        required=False,
        widget=forms.RadioSelect,
        help_text=(
            "Kann ein Kind in Gefahr sein, wählen Sie den Gefährdungsbereich: Der Eingang steht dann "
            "sofort ganz oben, auch für die Leitung. Die Einschätzung nach § 8a SGB VIII treffen "
            "Sie zu zweit. Sie wird getrennt von dieser Akte aufgeschrieben, nicht in diesem Formular."
        ),
    )
    geklaert_bis = forms.DateField(
        label="Geklärt bis",
        required=False,
        help_text="Nur im Klärungsbereich: der Tag, an dem feststehen soll, was ist.",
    )
    ortsteil = forms.ModelChoiceField(
        label="Ortsteil",
        queryset=Ortsteil.objects.none(),
        required=False,
        help_text=satz_lazy("Er sagt, zu welchem {wirkungsraum} die Familie gehört."),
    )
    wirkungsraum = forms.ModelChoiceField(
        label=satz_lazy("Ein anderer {wirkungsraum} soll gelten"),
        queryset=Wirkungsraum.objects.none(),
        required=False,
        empty_label="der des Ortsteils",
    )
    wirkungsraum_grund = forms.CharField(
        label="Warum?",
        max_length=200,
        required=False,
        help_text="Nur nötig, wenn es nicht der des Ortsteils ist.",
    )
    sprache = forms.CharField(
        label="Sprache, Dolmetschen, Zugang",
        max_length=120,
        required=False,
        help_text="Was braucht die Person, um gut sprechen zu können?",
    )

    def orte_anbieten(self, benutzer: Benutzer, am: date) -> None:
        """The Ortsteile stand in groups, so that the choice shows where it leads."""
        ortsteile, raeume = self.fields["ortsteil"], self.fields["wirkungsraum"]
        menge = sichtbare_ortsteile(benutzer)
        ortsteile.queryset = menge  # type: ignore[attr-defined]  # a ModelChoiceField
        raeume.queryset = sichtbare_wirkungsraeume(benutzer)  # type: ignore[attr-defined]  # likewise
        ortsteile.choices = [  # type: ignore[attr-defined]  # likewise
            ("", "noch nicht erfragt"),
            *(
                (raum or f"noch ohne {wort('wirkungsraum')}", [(o.pk, o.name) for o in orte])
                for raum, orte in ortsteile_nach_raum(menge, am)
            ),
        ]

    def clean_bereich(self) -> str:
        return self.cleaned_data["bereich"] or Bereich.LEISTUNG

    @property
    def einordnung(self) -> Einordnung:
        return Einordnung(
            self.cleaned_data["ortsteil"],
            self.cleaned_data["wirkungsraum"],
            self.cleaned_data["wirkungsraum_grund"],
        )


class FalleingangForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """F1: three things are needed, everything else may stay „nicht erfragt“."""

    weg = forms.ChoiceField(
        label="Wie kam es zu uns?", choices=[("", "nicht erfragt"), *Weg.choices], required=False
    )

    class Meta:
        model = Falleingang
        fields = [
            "am",
            "anliegen",
            "naechster_schritt",
            "naechster_schritt_am",
            "wer_spricht",
            "weg",
            "betroffen",
            "eingeordnet_mit",
            "rechte_erklaert_am",
        ]
        labels = {
            "am": "Wann war das?",
            "anliegen": "Was sagt die Person?",
            "naechster_schritt": "Was geschieht als Nächstes?",
            "naechster_schritt_am": "Bis wann?",
            "betroffen": "Um wen geht es?",
            "eingeordnet_mit": "Gemeinsam eingeordnet mit",
        }
        help_texts = {
            "anliegen": "In ihren eigenen Worten. Ein Antrag ist nicht nötig, es genügt, was sie sagt.",
            "naechster_schritt": "Zum Beispiel: Besuch zu Hause, Anruf, Termin in der Schule.",
            "betroffen": "Ein Vorname oder ein anderer Name genügt. Mehrere mit Komma.",
            "rechte_erklaert_am": "Leer: noch nicht. Die Texte dazu stehen auf dieser Seite.",
        }


class EingangForm(FalleingangForm, EinordnungFelder):
    """The same, with where it belongs, for the moment the door opens."""

    team = forms.ModelChoiceField(
        label="Für welches Team?",
        queryset=Team.objects.none(),
        required=False,
        empty_label="das des Ortsteils",
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        benutzer: Benutzer,
        am: date,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        kwargs["initial"] = {"am": am} | (kwargs.get("initial") or {})
        super().__init__(*args, benutzer=benutzer, **kwargs)
        self.orte_anbieten(benutzer, am)
        teams = benutzer.teams.all()
        if len(teams) > 1:
            self.fields["team"].queryset = teams  # type: ignore[attr-defined]  # a ModelChoiceField
        else:
            del self.fields["team"]

    @property
    def angaben(self) -> dict[str, Any]:
        """What ``falleingang_aufnehmen`` writes down, without where it belongs."""
        return {f: w for f, w in self.werte.items() if f not in (*EINORDNUNG, "team")}

    @property
    def fuer_team(self) -> Team | None:
        return self.werte.get("team")


class EinordnungForm(MitEntwurf, EinordnungFelder):
    """Called, placed and classed anew: the case knows what it was before."""

    name = forms.CharField(label="Wie wir den Fall nennen", max_length=120)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        fall: Fall,
        benutzer: Benutzer,
        am: date,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        kwargs["initial"] = {
            "name": fall.name,
            "bereich": fall.bereich,
            "geklaert_bis": fall.geklaert_bis,
            "ortsteil": fall.ortsteil_id,
            "wirkungsraum": fall.wirkungsraum_id if fall.wirkungsraum_grund else None,
            "wirkungsraum_grund": fall.wirkungsraum_grund,
            "sprache": fall.sprache,
        }
        super().__init__(*args, benutzer=benutzer, **kwargs)
        self.orte_anbieten(benutzer, am)

    @property
    def angaben(self) -> dict[str, Any]:
        return {f: self.werte[f] for f in ("name", *VOM_FALL)}


class EingangauswahlForm(forms.Form):
    """The filter above the inbox."""

    wer = forms.ChoiceField(
        label="Welche?",
        choices=[
            ("", "alle, die warten"),
            ("frei", "die noch niemand hat"),
            ("ich", "die auf mich warten"),
            ("dringend", "die zu lange warten"),
        ],
        required=False,
    )
    bereich = forms.ChoiceField(
        label="Bereich", choices=[("", "alle"), *Bereich.choices], required=False
    )
    wirkungsraum = forms.ModelChoiceField(
        label=wort_lazy("wirkungsraum"),
        queryset=Wirkungsraum.objects.all(),
        required=False,
        empty_label="alle",
    )


class UebergabeForm(forms.Form):
    an = forms.ModelChoiceField(
        label="Wer soll übernehmen?",
        queryset=Benutzer.objects.none(),
        empty_label="bitte wählen",
    )

    def __init__(self, *args: Any, fall: Fall, benutzer: Benutzer, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        feld = self.fields["an"]
        feld.queryset = empfaenger(fall, ausser=benutzer)  # type: ignore[attr-defined]  # a ModelChoiceField
