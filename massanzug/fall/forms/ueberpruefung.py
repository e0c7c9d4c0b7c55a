from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Perspektive, Zielstand
from massanzug.fall.domain.blickwinkel import Blick
from massanzug.fall.domain.ueberpruefung import Ergebnis, Sicht
from massanzug.fall.models import Ueberpruefung, Ziel

SICHTEN = [("", "nicht erfragt"), *Zielstand.choices]


class RueckblickForm(MitEntwurf, forms.Form):
    """The four perspectives on one Ziel on one page; only the columns somebody changed are saved.

    What each column held when the page was built travels along: a column somebody else has written
    meanwhile is not set back to what it was.
    """

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        blicke: Sequence[Blick],
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        self._da = {b.perspektive: Sicht(str(b.sicht or ""), b.worte) for b in blicke}
        anfang: dict[str, str] = {}
        for perspektive, sicht in self._da.items():
            anfang |= {f"{perspektive}_sicht": sicht.sicht, f"{perspektive}_worte": sicht.worte}
        super().__init__(*args, initial=anfang, **kwargs)

    @classmethod
    def fuer(cls, perspektiven: Iterable[Perspektive]) -> type[RueckblickForm]:
        """The form with the columns this person may fill in."""
        felder: dict[str, forms.Field] = {}
        for perspektive in perspektiven:
            felder[f"{perspektive}_sicht"] = forms.ChoiceField(
                label=perspektive.label,
                choices=SICHTEN,
                required=False,
                widget=forms.RadioSelect,
            )
            felder[f"{perspektive}_worte"] = forms.CharField(
                label="In eigenen Worten",
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        return type("RueckblickForm", (cls,), felder)

    @property
    def spalten(self) -> list[tuple[Perspektive, forms.BoundField, forms.BoundField]]:
        return [
            (p, self[f"{p}_sicht"], self[f"{p}_worte"])
            for p in self._da
            if f"{p}_sicht" in self.fields
        ]

    def fremde(self, blicke: Iterable[Blick]) -> list[Blick]:
        """The columns that are somebody else's to fill in."""
        return [b for b in blicke if f"{b.perspektive}_sicht" not in self.fields]

    @property
    def vorher(self) -> SafeString:
        """Hidden fields: what the columns held when the page was built."""
        return format_html_join(
            "",
            '<input type="hidden" name="vorher_{}" value="{}">',
            (
                (name, self.data.get(f"vorher_{name}", wert))
                for perspektive, sicht in self._da.items()
                for name, wert in zip(_namen(perspektive), sicht, strict=True)
                if name in self.fields
            ),
        )

    @property
    def geaenderte(self) -> dict[Perspektive, Sicht]:
        """The columns that differ from what stood there when the page was built."""
        return {
            perspektive: jetzt
            for perspektive in self._da
            if f"{perspektive}_sicht" in self.fields
            and (jetzt := self._jetzt(perspektive)) != self._damals(perspektive)
        }

    def _jetzt(self, perspektive: Perspektive) -> Sicht:
        return Sicht(*(_geglaettet(self.cleaned_data[name]) for name in _namen(perspektive)))

    def _damals(self, perspektive: Perspektive) -> Sicht:
        return Sicht(
            *(
                _geglaettet(self.data.get(f"vorher_{name}", wert))
                for name, wert in zip(_namen(perspektive), self._da[perspektive], strict=True)
            )
        )


def _namen(perspektive: Perspektive) -> tuple[str, str]:
    return f"{perspektive}_sicht", f"{perspektive}_worte"


def _geglaettet(text: str) -> str:
    """A browser sends every line end as two characters."""
    return text.replace("\r\n", "\n").strip()


class UeberpruefungForm(MitEntwurf, forms.Form):
    faellig_am = forms.DateField(label="Wann soll die Überprüfung sein?")


class VerschiebungForm(MitEntwurf, forms.Form):
    auf = forms.DateField(label="Auf welchen Tag?")
    grund = forms.CharField(label="Warum?", max_length=300, help_text="Ein Satz genügt.")


class ErgebnisForm(MitEntwurf, forms.ModelForm):  # type: ignore[type-arg]  # a type argument exists for mypy alone
    """One mandatory field: the day of the talk. Each Ziel keeps its state unless somebody chooses."""

    naechste_am = forms.DateField(
        label="Wann schauen wir wieder hin?",
        required=False,
        help_text="Leer lassen, wenn die Hilfe endet und der Fall abgeschlossen wird.",
    )

    class Meta:
        model = Ueberpruefung
        fields = ["gehalten_am", "hilfe_noetig", "ergebnis"]
        labels = {"gehalten_am": "Wann war das Gespräch?"}
        help_texts = {
            "hilfe_noetig": "Stehen die Ziele noch? Braucht es die Hilfe noch, und ist es die richtige?",
        }

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        ziele: Sequence[Ziel],
        initial: Mapping[str, date],
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        self._ziele = ziele
        super().__init__(*args, initial=dict(initial), **kwargs)
        self.fields["gehalten_am"].required = True
        for ziel in ziele:
            self.fields[f"ziel_{ziel.pk}"] = forms.ChoiceField(
                label=f"{ziel.person.name}: {ziel.text}",
                choices=Zielstand.choices,
                initial=ziel.zielstand,
                required=False,
            )

    @property
    def zielfelder(self) -> list[forms.BoundField]:
        return [self[f"ziel_{ziel.pk}"] for ziel in self._ziele]

    @property
    def gespraechsergebnis(self) -> Ergebnis:
        werte = self.cleaned_data
        return Ergebnis(
            gehalten_am=werte["gehalten_am"],
            naechste_am=werte["naechste_am"],
            hilfe_noetig=werte["hilfe_noetig"],
            ergebnis=werte["ergebnis"],
            zielstaende={
                ziel.pk: Zielstand(stand)
                for ziel in self._ziele
                if (stand := werte[f"ziel_{ziel.pk}"])
            },
        )
