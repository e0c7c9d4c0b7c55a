from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from massanzug.entwurf.formular import MitEntwurf
from massanzug.redaktion.domain.felder import FELDER, TAGE, ZEITFELDER, lesen, tage_aus_worten
from massanzug.redaktion.zugriff import eigene_anbieter
from massanzug.wegweiser.begriffe import Angebotsart, Barrierefreiheit
from massanzug.wegweiser.models import Gegend, Thema

THEMENPLAETZE = tuple(f"thema_{nummer}" for nummer in range(1, 7))


def _kurz(hilfe: str = "", laenge: int = 200) -> forms.CharField:
    return forms.CharField(required=False, max_length=laenge, help_text=hilfe)


def _lang(hilfe: str = "", zeilen: int = 3) -> forms.CharField:
    return forms.CharField(
        required=False,
        max_length=4000,
        help_text=hilfe,
        widget=forms.Textarea(attrs={"rows": zeilen}),
    )


class AngebotForm(MitEntwurf, forms.Form):
    """All of an entry as text; what is wrong is told by the reader that reads files, too."""

    name = forms.CharField(max_length=200)
    art = forms.ChoiceField(choices=[("", "Bitte wählen"), *Angebotsart.choices])
    beschreibung = forms.CharField(
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Zwei, drei kurze Sätze, so wie man es jemandem erzählt.",
    )
    stichworte = _lang(
        "Wie man es noch nennt: Amtswörter, Abkürzungen, frühere Namen. Mit Strichpunkt getrennt. "
        "Sie stehen auf keiner Seite, nur die Suche kennt sie.",
        2,
    )
    traeger = forms.ChoiceField(required=False)
    neuer_traeger = _kurz("Nur wenn er in der Liste fehlt.")
    thema_1 = forms.ChoiceField(required=False, help_text="Das wichtigste zuerst.")
    thema_2 = forms.ChoiceField(required=False)
    thema_3 = forms.ChoiceField(required=False)
    thema_4 = forms.ChoiceField(required=False)
    thema_5 = forms.ChoiceField(required=False)
    thema_6 = forms.ChoiceField(required=False)
    zielgruppe = _kurz("Zum Beispiel: Eltern mit kleinen Kindern")
    alter_von = _kurz(laenge=3)
    alter_bis = _kurz(laenge=3)
    telefon = _kurz(laenge=60)
    email = _kurz("Die der Einrichtung, nicht die eines Menschen.", 254)
    website = _kurz(laenge=300)
    strasse = _kurz(laenge=120)
    hausnummer = _kurz(laenge=20)
    plz = _kurz(laenge=5)
    ort = _kurz(laenge=80)
    ortsteil = forms.ChoiceField(required=False, help_text="Leer heißt: für die ganze Stadt.")
    anschrift_geheim = forms.BooleanField(
        required=False, help_text="Etwa ein Frauenhaus: Dann steht nirgends, wo es ist."
    )
    lat = _kurz(laenge=20)
    lon = _kurz(laenge=20)
    montag = _kurz()
    dienstag = _kurz()
    mittwoch = _kurz()
    donnerstag = _kurz()
    freitag = _kurz()
    samstag = _kurz()
    sonntag = _kurz()
    monatlich = _kurz("Zum Beispiel: 3. Freitag im Monat 15–17")
    ausnahmen = _lang("Eine je Zeile: 24.12.2026–01.01.2027 geschlossen (Ferien)")
    oeffnungszeiten = _lang("Nur, was die Tage oben nicht sagen können, oder: rund um die Uhr", 2)
    kosten = _kurz("Zum Beispiel: kostenlos")
    sprachen = _kurz("Zum Beispiel: Deutsch; Türkisch", 300)
    barrierefrei = forms.ChoiceField(required=False, choices=Barrierefreiheit.choices)
    plaetze_frei = _kurz(laenge=4)
    wartezeit = _kurz("Zum Beispiel: etwa drei Wochen", 120)
    quelle_url = _lang("Woher wissen wir das?", 2)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        vorhanden: Mapping[str, str],
        kennung: str = "neu",
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        """``vorhanden``: the fields as ``felder_von`` gives them."""
        self.kennung = kennung
        super().__init__(*args, initial=_zum_zeigen(vorhanden), **kwargs)
        for feld, beschriftung in FELDER.items():
            if feld in self.fields:
                self.fields[feld].label = beschriftung
        self._auswahlen(vorhanden)

    def _auswahlen(self, vorhanden: Mapping[str, str]) -> None:
        namen = list(eigene_anbieter(self.benutzer).values_list("name", flat=True))
        if vorhanden.get("traeger") and vorhanden["traeger"] not in namen:
            namen.insert(0, vorhanden["traeger"])
        gegenden = Gegend.objects.values_list("name", flat=True)
        themen: dict[str, list[tuple[str, str]]] = {}
        for thema in Thema.objects.all():
            themen.setdefault(thema.oberthema, []).append((thema.schluessel, thema.label))
        waehlbar = {
            "traeger": [("", "niemand genannt"), *((n, n) for n in namen)],
            "ortsteil": [("", "ganze Stadt"), *((n, n) for n in gegenden)],
            **{platz: [("", "keins"), *themen.items()] for platz in THEMENPLAETZE},
        }
        for feld, werte in waehlbar.items():
            self.fields[feld].choices = werte  # type: ignore[attr-defined]  # a ChoiceField
        for nummer, platz in enumerate(THEMENPLAETZE, start=1):
            self.fields[platz].label = f"Thema {nummer}"
        self.fields["neuer_traeger"].label = "Anderer Anbieter"
        if not self.benutzer.ist_jugendamt:
            for feld in ("neuer_traeger", "lat", "lon", "quelle_url"):
                del self.fields[feld]

    @property
    def felder(self) -> dict[str, str]:
        """What was typed, as text, under the names of ``FELDER``; only what the form asked for.

        New words that name hours fill days that were left empty. Words that stood there do not: the
        days may be empty on purpose.
        """
        werte = self.cleaned_data
        felder = {feld: str(werte[feld] or "").strip() for feld in FELDER if feld in werte}
        felder["anschrift_geheim"] = "ja" if werte.get("anschrift_geheim") else "nein"
        gewaehlt = [werte[platz] for platz in THEMENPLAETZE if werte.get(platz)]
        felder["themen"] = ";".join(dict.fromkeys(gewaehlt))
        felder["traeger"] = werte.get("neuer_traeger", "").strip() or werte.get("traeger", "")
        if "oeffnungszeiten" in self.changed_data and not any(map(felder.get, ZEITFELDER)):
            felder |= tage_aus_worten(felder["oeffnungszeiten"])
        return {feld: text.replace("\r\n", "\n") for feld, text in felder.items()}

    def clean(self) -> dict[str, Any]:
        werte: dict[str, Any] = super().clean() or {}
        if self.errors:
            return werte
        nachher = {**dict.fromkeys(FELDER, ""), **self._unsichtbares(), **self.felder}
        _, fehler = lesen(self.kennung, nachher)
        for feld, grund in fehler.items():
            self.add_error(_platz(feld, self.fields), grund)
        return werte

    def _unsichtbares(self) -> dict[str, str]:
        return {f: str(self.initial.get(f, "")) for f in ("lat", "lon") if f not in self.fields}

    @property
    def tagesfelder(self) -> list[forms.BoundField]:
        return [self[tag] for tag in TAGE]

    @property
    def themenfelder(self) -> list[forms.BoundField]:
        return [self[platz] for platz in THEMENPLAETZE]


def _platz(feld: str, felder: Mapping[str, forms.Field]) -> str | None:
    ersatz = {"themen": "thema_1", "zeiten": "oeffnungszeiten"}
    name = ersatz.get(feld, feld)
    return name if name in felder else None


def _zum_zeigen(vorhanden: Mapping[str, str]) -> dict[str, object]:
    themen = vorhanden.get("themen", "").split(";")
    return {
        **vorhanden,
        **dict(zip(THEMENPLAETZE, themen, strict=False)),
        "anschrift_geheim": vorhanden.get("anschrift_geheim") == "ja",
    }


class AblehnungForm(MitEntwurf, forms.Form):
    grund = forms.CharField(
        label="Warum nicht?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Das liest der Träger.",
    )
