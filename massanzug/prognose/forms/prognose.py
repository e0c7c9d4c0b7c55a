from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import heute
from massanzug.konten.models import Benutzer
from massanzug.prognose.begriffe import (
    HOECHSTENS_LAEUFE,
    MEISTE_EINWOHNER,
    MINDESTENS_LAEUFE,
    WENIGSTE_EINWOHNER,
    Prognosequelle,
)
from massanzug.prognose.domain.annahmen import Annahme, annahmen_aendern, annahmen_zeigen, beginn
from massanzug.prognose.domain.eingabe import Gelesen, liste_lesen, marke_lesen
from massanzug.prognose.domain.istwerte import istwerte_lesen
from massanzug.prognose.domain.jahreszahlen import Tabelle, bevoelkerung_lesen, jahreszahlen_lesen
from massanzug.prognose.models import Prognose
from massanzug.prognose.zugriff import sichtbare_prognosen
from massanzug.raum.domain.wortwahl import satz_lazy

BEISPIEL_STICHTAG = date(2024, 12, 31)
MONATE = {"24": "2 Jahre", "36": "3 Jahre", "60": "5 Jahre", "120": "10 Jahre"}
LAEUFE = 2000
HOECHSTENS_VERSIEGELT = 2_000_000  # bytes; Django takes 2.5 MB of a form that is no file
HOECHSTENS_GEZEIGT = 20  # lines that are wrong
SUMMEN = ("einwohner", "ausgaben")
ZAHLEN: dict[str, tuple[str, ...]] = {
    Prognosequelle.ECKWERTE: SUMMEN,
    Prognosequelle.JAHRESZAHLEN: ("ausgaben",),
}
MONAT = re.compile(r"^(19|20)\d\d-(0[1-9]|1[0-2])$")


class NeuForm(MitEntwurf, forms.Form):
    """``gelesen`` is what was in the files; with ``maengel`` in it the page asks before anything is kept."""

    name = forms.CharField(label="Wie soll die Prognose heißen?", max_length=120)
    quelle = forms.ChoiceField(
        label="Womit rechnen Sie?",
        choices=[
            (
                "beispiel",
                "mit der erfundenen Beispielstadt: so groß wie Arnsberg, keine echten Fälle",
            ),
            ("liste", "mit der Fallliste Ihrer Stadt"),
            ("jahreszahlen", "mit Jahreszahlen je Hilfeart: wenn es keine Fallliste gibt"),
            ("eckwerte", "nur mit Einwohnerzahl und Ausgaben: schnell, aber sehr ungenau"),
        ],
        widget=forms.RadioSelect,
        initial="beispiel",
    )
    stichtag = forms.DateField(
        label="Stichtag",
        help_text="Bis zu diesem Tag ist die Liste vollständig. Die Beispielstadt endet am 31.12.2024, Jahreszahlen "
        "mit ihrem letzten Jahr.",
        initial=BEISPIEL_STICHTAG,
    )
    verlauf = forms.FileField(
        label="Fallliste (CSV)",
        required=False,
        help_text=satz_lazy(
            "Spalten: fall_id, {wirkungsraum}, hilfeart, geburtsmonat, beginn, ende. Keine Namen."
        ),
    )
    preise = forms.FileField(
        label="Preise (CSV)",
        required=False,
        help_text="Spalten: hilfeart, monat, euro_pro_monat. Ohne diese Datei gelten Beispielpreise.",
    )
    jahreszahlen = forms.CharField(
        label="Jahreszahlen je Hilfeart",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=(
            "Eine Zeile je Jahr und Hilfeart: Jahr; Hilfeart; laufend am Jahresende; im Jahr begonnen. Zum Beispiel "
            "2023; 31; 118; 74. Was begonnen hat, darf fehlen. Aus einer Tabelle können Sie die Spalten hierher kopieren."
        ),
    )
    einwohner = forms.IntegerField(
        label="Einwohnerzahl",
        required=False,
        min_value=WENIGSTE_EINWOHNER,
        max_value=MEISTE_EINWOHNER,
        help_text="Nur ohne Fallliste und ohne Jahreszahlen. Arnsberg: rund 75.000.",
    )
    ausgaben = forms.IntegerField(
        label="Ausgaben für Hilfen zur Erziehung im Jahr, in Euro",
        required=False,
        min_value=1,
        max_value=10**12,
        help_text="Nur ohne Fallliste. Arnsberg nennt knapp 15.000.000.",
    )
    bevoelkerung = forms.CharField(
        label="Wie viele junge Menschen wird es geben?",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=(
            "Wenn Sie eine Vorausberechnung haben, eine Zeile je Jahr und Alter: Jahr; Altersgruppe; Menschen. Zum Beispiel "
            "2030; 6-11; 3.900. Die Altersgruppen sind 0-5, 6-11, 12-17, 18-20 und 21-26. Ohne diese Zahlen geht es weiter "
            "wie bisher."
        ),
    )
    monate = forms.ChoiceField(
        label="Wie weit in die Zukunft?", choices=list(MONATE.items()), initial="60", required=False
    )
    laeufe = forms.IntegerField(
        label="Läufe",
        min_value=MINDESTENS_LAEUFE,
        max_value=HOECHSTENS_LAEUFE,
        initial=LAEUFE,
        required=False,
        help_text="Wie viele mögliche Zukünfte gewürfelt werden. 2000 sind genug.",
    )
    saat = forms.IntegerField(
        label="Startzahl der Würfel",
        min_value=0,
        max_value=2**31 - 1,
        initial=1,
        required=False,
        help_text="Dieselbe Zahl ergibt genau dasselbe Ergebnis.",
    )
    versiegelt = forms.CharField(required=False, widget=forms.HiddenInput)
    gelesen: Gelesen | None = None
    tabelle: Tabelle | None = None
    menschen: Tabelle | None = None
    geht_weiter = False  # whether the page can carry the usable lines

    @property
    def werte(self) -> dict[str, Any]:
        sauber = self.cleaned_data
        quelle = sauber["quelle"]
        return {
            "name": sauber["name"],
            "quelle": quelle,
            **{name: sauber[name] if name in ZAHLEN.get(quelle, ()) else None for name in SUMMEN},
            "jahreszahlen": self.tabelle.csv if self.tabelle else "",
            "bevoelkerung": self.menschen.csv if self.menschen else "",
            "stichtag": date(self.tabelle.bis, 12, 31) if self.tabelle else sauber["stichtag"],
            "monate": int(sauber["monate"] or 60),
            "laeufe": sauber["laeufe"] or LAEUFE,
            "saat": 1 if sauber["saat"] is None else sauber["saat"],
        }

    def clean(self) -> dict[str, Any]:
        sauber = super().clean() or {}
        quelle = sauber.get("quelle")
        for name in ZAHLEN.get(str(quelle), ()):
            if not sauber.get(name) and name not in self.errors:
                self.add_error(name, "Diese Zahl wird ohne Fallliste gebraucht.")
        if sauber.get("bevoelkerung", "").strip():
            self.menschen = self._tabelle(
                "bevoelkerung", bevoelkerung_lesen(sauber["bevoelkerung"])
            )
        if quelle == Prognosequelle.JAHRESZAHLEN:
            self.tabelle = self._tabelle(
                "jahreszahlen", jahreszahlen_lesen(sauber.get("jahreszahlen", ""), heute())
            )
        elif quelle == Prognosequelle.LISTE and sauber.get("stichtag"):
            try:
                self.gelesen = self._lesen(sauber)
            except Regelverstoss as fehler:
                self.add_error("verlauf", str(fehler))
            else:
                self._nachfragen()
        elif (
            quelle == Prognosequelle.BEISPIEL
            and sauber.get("stichtag", date.min) > BEISPIEL_STICHTAG
        ):
            self.add_error("stichtag", "Die Beispielstadt endet am 31.12.2024.")
        return sauber

    def _tabelle(self, feld: str, tabelle: Tabelle) -> Tabelle:
        for mangel in tabelle.maengel[:HOECHSTENS_GEZEIGT]:
            self.add_error(feld, mangel)
        return tabelle

    def _lesen(self, sauber: dict[str, Any]) -> Gelesen:
        if sauber.get("verlauf"):
            preise = sauber["preise"].read() if sauber.get("preise") else None
            return liste_lesen(sauber["verlauf"].read(), preise, sauber["stichtag"])
        if sauber.get("versiegelt"):
            return marke_lesen(sauber["versiegelt"], sauber["stichtag"])
        raise Regelverstoss("Wählen Sie die Fallliste Ihrer Stadt.")

    def _nachfragen(self) -> None:
        """The usable lines go into the page, sealed, so that the file need not be chosen again."""
        if self.gelesen and self.gelesen.maengel:
            marke = self.gelesen.als_marke()
            self.geht_weiter = len(marke) <= HOECHSTENS_VERSIEGELT
            self.data = {
                **self.data.dict(),  # type: ignore[attr-defined]  # a QueryDict
                self.add_prefix("versiegelt"): marke if self.geht_weiter else "",
            }
            self.add_error(
                None,
                "Die Zeilen oben lassen sich nicht verwenden. Gehen Sie weiter, um ohne sie zu rechnen, oder "
                "wählen Sie eine verbesserte Datei."
                if self.geht_weiter
                else "Die Zeilen oben lassen sich nicht verwenden. Nehmen Sie sie aus der Datei, und wählen Sie "
                "die Datei dann noch einmal.",
            )


class Schieber(forms.NumberInput):
    """A slider with a sentence beside it; moved, it needs ``schieber.js`` to say the new one at once."""

    input_type = "range"
    template_name = "prognose/schieber.html"

    def __init__(self, saetze: dict[str, str], von: int, bis: int) -> None:
        self.saetze = saetze
        super().__init__({"min": von, "max": bis, "step": 1})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        zusammenhang = super().get_context(name, value, attrs)
        zahl = int(value) if str(value).lstrip("-").isdecimal() else 0
        satz = self.saetze["keine" if zahl == 0 else "weniger" if zahl < 0 else "mehr"]
        zusammenhang["widget"] |= {"satz": satz.replace("{}", str(abs(zahl))), **self.saetze}
        return zusammenhang


class AnnahmenForm(MitEntwurf, forms.Form):
    """Two sliders for each assumption of the Prognose, and from when on the concept holds."""

    beginn = forms.CharField(
        label="Ab welchem Monat wirkt das Fachkonzept?",
        required=False,
        max_length=7,
        help_text="Jahr und Monat, zum Beispiel 2026-01",
    )

    def __init__(self, *args: Any, prognose: Prognose, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        self.bisher = prognose.annahmen
        self.annahmen = annahmen_zeigen(prognose.annahmen)
        anfang: dict[str, str | int] = {"beginn": beginn(prognose.annahmen)}
        # this form's own: each Prognose has its assumptions
        self.base_fields = dict(self.base_fields)  # type: ignore[misc]  # Django copies it next
        for i, annahme in enumerate(self.annahmen):
            self.base_fields[f"mittel_{i}"] = _mittelfeld(annahme)
            self.base_fields[f"breite_{i}"] = _breitenfeld(annahme)
            anfang |= {f"mittel_{i}": annahme.anzeige, f"breite_{i}": annahme.streubreite}
        super().__init__(*args, initial=anfang, **kwargs)

    def clean_beginn(self) -> str:
        monat = str(self.cleaned_data["beginn"]).strip()
        if monat and not MONAT.match(monat):
            raise forms.ValidationError("Schreiben Sie Jahr und Monat, zum Beispiel 2026-01.")
        return monat

    @property
    def toml(self) -> str:
        mittel = [self.cleaned_data[f"mittel_{i}"] for i in range(len(self.annahmen))]
        breiten = [self.cleaned_data[f"breite_{i}"] for i in range(len(self.annahmen))]
        return annahmen_aendern(self.bisher, mittel, breiten, self.cleaned_data["beginn"])

    def karten(self) -> list[tuple[Annahme, forms.BoundField, forms.BoundField]]:
        return [
            (annahme, self[f"mittel_{i}"], self[f"breite_{i}"])
            for i, annahme in enumerate(self.annahmen)
        ]


class IstForm(MitEntwurf, forms.Form):
    """A table as it is copied out of a spreadsheet; each line is checked."""

    tabelle = forms.CharField(
        label="Was gekommen ist",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        help_text=(
            "Eine Zeile je Monat: Monat; laufende Hilfen am Monatsende; Kosten in Euro; dazu, wenn Sie mögen, "
            "Gefährdungseinschätzungen; Inobhutnahmen. Zum Beispiel 2025-01; 512; 1.240.000; 14; 3. Aus einer Tabelle "
            "können Sie die Spalten hierher kopieren."
        ),
    )

    def __init__(self, *args: Any, monate: list[str], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        self.monate = monate
        super().__init__(*args, **kwargs)

    def clean_tabelle(self) -> str:
        tabelle = str(self.cleaned_data["tabelle"])
        _, maengel = istwerte_lesen(tabelle, self.monate)
        if maengel:
            gezeigt = maengel[:HOECHSTENS_GEZEIGT]
            raise forms.ValidationError([forms.ValidationError(m) for m in gezeigt])
        return tabelle


def _mittelfeld(a: Annahme) -> forms.IntegerField:
    von, bis = min(a.masz.von, a.anzeige), max(a.masz.bis, a.anzeige)
    saetze = {"weniger": a.masz.weniger, "keine": a.masz.keine, "mehr": a.masz.mehr}
    return forms.IntegerField(
        label=f"{a.name}: was erwarten Sie im Mittel?",
        min_value=von,
        max_value=bis,
        required=False,
        widget=Schieber(saetze, von, bis),
    )


def _breitenfeld(a: Annahme) -> forms.IntegerField:
    bis = max(a.masz.bis, a.streubreite)
    einheit = ".000 Euro" if a.masz.faktor < 1 else ""
    saetze = {
        "weniger": "",
        "keine": "ganz sicher: keine Spannweite",
        "mehr": f"in neun von zehn Städten höchstens {{}}{einheit} darüber oder darunter",
    }
    return forms.IntegerField(
        label=f"{a.name}: wie unsicher ist das?",
        min_value=0,
        max_value=bis,
        required=False,
        widget=Schieber(saetze, 0, bis),
    )


class VergleichForm(forms.Form):
    eine = forms.ModelChoiceField(Prognose.objects.none(), label="Die eine", required=False)
    andere = forms.ModelChoiceField(Prognose.objects.none(), label="Die andere", required=False)

    def __init__(self, *args: Any, benutzer: Benutzer, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        fertige = sichtbare_prognosen(benutzer).filter(prognosestand="fertig")
        self.fields["eine"].queryset = fertige  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["andere"].queryset = fertige  # type: ignore[attr-defined]  # likewise
