"""Forms that lose nothing: filled from the person's draft, saved while typing, never over others' heads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString

from massanzug.entwurf.anzeige import feldtext, zeitpunkt
from massanzug.entwurf.domain import Entwurfstext, entwuerfe, entwurf_erledigen
from massanzug.entwurf.marke import FELD, Marke, marke_ausstellen
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.konten.models import Benutzer


@dataclass(frozen=True, slots=True)
class Nebenan:
    """Another text for the same field. ``gespeichert``: it is what stands there now."""

    text: str
    wer: str = ""
    seit: str = ""
    gespeichert: bool = False


class FeldMitNebenan(forms.BoundField):
    """``kern/formular/feld_inhalt.html`` shows ``nebenan`` below the field."""

    @property
    def nebenan(self) -> SafeString:
        texte = getattr(self.form, "nebenan", {}).get(self.name, [])
        if not texte:
            return SafeString("")
        waehlbar = _ist_freitext(self.field)
        return render_to_string("entwurf/nebenan.html", {"texte": texte, "waehlbar": waehlbar})


class MitEntwurf(forms.BaseForm):
    """Left of ``forms.Form`` or ``forms.ModelForm``. See docs/entwicklung/formulare.md.

    ``ziel``: the place of the form, registered with ``entwurf.orte.ort``; the view has already
    checked that ``benutzer`` may fill it in. ``stand``: of the object that is edited.
    """

    template_name = "entwurf/form.html"
    bound_field_class = FeldMitNebenan

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        ziel: str,
        benutzer: Benutzer,
        stand: int = 0,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        super().__init__(*args, **kwargs)
        self.ziel = ziel
        self.benutzer = benutzer
        self.nebenan: dict[str, list[Nebenan]] = {}
        self.wieder_da = ""  # when the restored draft was written, for the notice above the form
        self.ergebnis: Any = None
        self._stand = stand
        self._gegenuebergestellt = False
        if not self.is_bound:
            self._entwurf_einsetzen()

    @property
    def werte(self) -> dict[str, Any]:
        return self.cleaned_data

    @property
    def stand(self) -> int:
        """The version the person had before them, from the page; an unreadable one counts as oldest."""
        if not self.is_bound or self._gegenuebergestellt:
            return self._stand
        text = str(self.data.get("stand", ""))
        return int(text) if text.isdecimal() else 0

    @property
    def marke(self) -> str:
        felder = [name for name, feld in self.fields.items() if _ist_text(feld)]
        return marke_ausstellen(
            Marke(self.benutzer.pk, self.ziel, tuple(self.add_prefix(name) for name in felder))
        )

    @property
    def marke_name(self) -> str:
        return FELD

    def gelingt(self, tat: Callable[[], object]) -> bool:
        """Do the act and let go of the drafts, both or neither. A no becomes the form's error."""
        try:
            with transaction.atomic():
                self.ergebnis = tat()
                entwurf_erledigen(self.ziel, durch=self.benutzer)
        except Ueberholt as fehler:
            self._gegenueberstellen(fehler)
        except Regelverstoss as fehler:
            self.add_error(None, str(fehler))
        except ValidationError as fehler:
            self._fehler_zuordnen(fehler)
        else:
            return True
        return False

    def _entwurf_einsetzen(self) -> None:
        """Own unsaved text into the fields; what was saved since, and who else is typing, beside it."""
        gefunden = entwuerfe(self.benutzer, self.ziel, timezone.now())
        for name, feld in self.fields.items():
            fremde = gefunden.andere.get(self.add_prefix(name), []) if _ist_freitext(feld) else []
            for fremd in fremde:
                neben = Nebenan(fremd.text, fremd.wer, zeitpunkt(fremd.geaendert))
                self.nebenan.setdefault(name, []).append(neben)
            entwurf = gefunden.eigene.get(self.add_prefix(name))
            if entwurf and _ist_text(feld):
                self._feld_einsetzen(name, feld, entwurf)

    def _feld_einsetzen(self, name: str, feld: forms.Field, entwurf: Entwurfstext) -> None:
        jetzt = feldtext(feld, self.get_initial_for_field(feld, name))
        if entwurf.text == jetzt.roh:
            return
        if entwurf.stand != self._stand and jetzt.roh:
            self.nebenan.setdefault(name, []).insert(0, Nebenan(jetzt.lesbar, gespeichert=True))
        self.initial[name] = _aus_text(feld, entwurf.text)
        self.wieder_da = self.wieder_da or zeitpunkt(entwurf.geaendert)

    def _gegenueberstellen(self, fehler: Ueberholt) -> None:
        for name, wert in fehler.aktuell.items():
            if name not in self.fields:
                continue
            feld = self.fields[name]
            dort, hier = feldtext(feld, wert), feldtext(feld, self[name].value())
            if dort.roh != hier.roh or isinstance(feld, forms.FileField):  # never the posted file
                neben = Nebenan(dort.lesbar, fehler.wer, gespeichert=True)
                self.nebenan.setdefault(name, []).append(neben)
        self._stand = fehler.stand
        self._gegenuebergestellt = True
        self.add_error(None, str(fehler))

    def _fehler_zuordnen(self, fehler: ValidationError) -> None:
        """``full_clean`` of the model names fields; those the form does not have belong to no field."""
        je_feld: Mapping[str, list[ValidationError]] = getattr(fehler, "error_dict", {})
        for name, einzelne in je_feld.items():
            self.add_error(name if name in self.fields else None, einzelne)
        if not je_feld:
            self.add_error(None, fehler)


def _ist_text(feld: forms.Field) -> bool:
    """Hidden fields are not typed, files cannot be kept; a password may never be."""
    if isinstance(feld.widget, forms.PasswordInput):
        raise ValueError("Ein Kennwort wird nicht als Entwurf aufbewahrt.")  # noqa: TRY004 - a misuse
    return not (isinstance(feld.widget, forms.FileInput) or feld.widget.is_hidden)


def _ist_freitext(feld: forms.Field) -> bool:
    """Only words are shown beside words; a chosen box of a colleague tells nothing."""
    return type(feld.widget) in (forms.Textarea, forms.TextInput)


def _aus_text(feld: forms.Field, text: str) -> object:
    """The inverse of what the browser joins: check boxes of one name, one value a line."""
    if isinstance(feld, forms.BooleanField):
        return bool(text)
    if isinstance(feld, forms.MultipleChoiceField | forms.ModelMultipleChoiceField):
        return text.splitlines()
    return text
