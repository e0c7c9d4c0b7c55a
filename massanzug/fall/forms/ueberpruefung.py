from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.begriffe import Zielstand
from massanzug.fall.domain.blickwinkel import Blick, Blickwinkel
from massanzug.fall.domain.ueberpruefung import Ergebnis, Sicht
from massanzug.fall.models import Ueberpruefung, Ziel

PERSONENFELD = re.compile(r"person_\d+_(?:sicht|worte)")
SICHTEN = [("", "nicht erfragt"), *Zielstand.choices]


class RueckblickForm(MitEntwurf, forms.Form):
    """How all who are asked see one Ziel, on one page; only the columns somebody changed are saved.

    What each column held when the page was built travels along: a column somebody else has written
    meanwhile is not set back to what it was.
    """

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        blicke: Sequence[Blick],
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        self._da = {b.wer: Sicht(str(b.sicht or ""), b.worte) for b in blicke}
        anfang: dict[str, str] = {}
        for wer, sicht in self._da.items():
            anfang |= zip(_namen(wer), sicht, strict=True)
        super().__init__(*args, initial=anfang, **kwargs)

    @classmethod
    def fuer(cls, eigene: Iterable[Blickwinkel]) -> type[RueckblickForm]:
        """The form with the columns this person may fill in."""
        felder: dict[str, forms.Field] = {}
        for wer in eigene:
            sicht, worte = _namen(wer)
            felder[sicht] = forms.ChoiceField(
                label="Wie steht es?", choices=SICHTEN, required=False, widget=forms.RadioSelect
            )
            felder[worte] = forms.CharField(
                label="In eigenen Worten",
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        return type("RueckblickForm", (cls,), felder)

    @property
    def spalten(self) -> list[tuple[Blickwinkel, forms.BoundField, forms.BoundField]]:
        return [(wer, self[sicht], self[worte]) for wer, (sicht, worte) in self._eigene()]

    def fremde(self, blicke: Iterable[Blick]) -> list[Blick]:
        """The columns that are somebody else's to fill in."""
        eigene = {wer for wer, _ in self._eigene()}
        return [b for b in blicke if b.wer not in eigene]

    @property
    def vorher(self) -> SafeString:
        """Hidden fields: what the columns held when the page was built."""
        return format_html_join(
            "",
            '<input type="hidden" name="vorher_{}" value="{}">',
            (
                (name, self.data.get(f"vorher_{name}", wert))
                for wer, namen in self._eigene()
                for name, wert in zip(namen, self._da[wer], strict=True)
            ),
        )

    @property
    def geaenderte(self) -> dict[Blickwinkel, Sicht]:
        """The columns that differ from what stood there when the page was built.

        Somebody who came into the case since has no column on that page: nobody emptied it.
        """
        return {
            wer: jetzt
            for wer, (sicht, worte) in self._eigene()
            if worte in self.data
            and (jetzt := self._jetzt(sicht, worte)) != self._damals(wer, sicht, worte)
        }

    def clean(self) -> None:
        """Whoever is not, or no longer, of this case has no column. What was typed is not swallowed."""
        hier = {name for wer in self._da for name in _namen(wer)}
        fremd = [n for n in self.data if PERSONENFELD.fullmatch(n) and n not in hier]
        texte = [text for n in fremd if (text := _geglaettet(self.data[n]))]
        if texte:
            worte = [_geglaettet(self.data[n]) for n in fremd if n.endswith("_worte")]
            raise forms.ValidationError(
                [
                    "Jemand auf dieser Seite gehört nicht zu diesem Fall. Noch ist nichts gespeichert.",
                    *(f"Aufgeschrieben war: „{text}“" for text in worte if text),
                ]
            )

    def _eigene(self) -> Iterator[tuple[Blickwinkel, tuple[str, str]]]:
        for wer in self._da:
            namen = _namen(wer)
            if namen[0] in self.fields:
                yield wer, namen

    def _jetzt(self, sicht: str, worte: str) -> Sicht:
        return Sicht(_geglaettet(self.cleaned_data[sicht]), _geglaettet(self.cleaned_data[worte]))

    def _damals(self, wer: Blickwinkel, *namen: str) -> Sicht:
        return Sicht(
            *(
                _geglaettet(self.data.get(f"vorher_{name}", wert))
                for name, wert in zip(namen, self._da[wer], strict=True)
            )
        )


def _namen(wer: Blickwinkel) -> tuple[str, str]:
    return f"{wer.schluessel}_sicht", f"{wer.schluessel}_worte"


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
