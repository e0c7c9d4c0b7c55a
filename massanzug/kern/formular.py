"""Django forms in KERN's markup: ``{{ form }}`` whole, ``{% feld form.x %}`` one field."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundWidget
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString

EINGABE = "kern-form-input__input"
STRICHE = ("", "---------")


class KernRenderer(TemplatesSetting):
    """``settings.FORM_RENDERER``: every form and field of the project comes out like this."""

    form_template_name = "kern/formular/form.html"
    formset_template_name = "kern/formular/formset.html"
    field_template_name = "kern/formular/feld.html"


class Datumseingabe(forms.DateInput):
    """The browser's own date picker; its value is ISO, what people see is their language's."""

    input_type = "date"

    def format_value(self, value: Any) -> str | None:  # noqa: ANN401 - Django's signature
        return value.isoformat() if isinstance(value, date) else super().format_value(value)


_ARTEN: tuple[tuple[str, tuple[type[forms.Widget], ...]], ...] = (
    ("versteckt", (forms.HiddenInput,)),
    ("gruppe", (forms.RadioSelect, forms.CheckboxSelectMultiple)),
    ("haken", (forms.CheckboxInput,)),
    ("datei", (forms.FileInput,)),
    ("eingabe", (forms.SelectMultiple,)),
    ("auswahl", (forms.Select,)),
)


def art_des_feldes(feld: forms.BoundField) -> str:
    """Which markup the field needs: eingabe, auswahl, datei, haken, gruppe or versteckt."""
    widget = feld.field.widget
    return next((art for art, klassen in _ARTEN if isinstance(widget, klassen)), "eingabe")


KLASSE = {
    "auswahl": "kern-form-input__select",
    "haken": "kern-form-check__checkbox",
    "datei": EINGABE,
    "eingabe": EINGABE,
}


def wahlen(feld: forms.BoundField) -> list[BoundWidget]:
    """The single choices of a group of radio buttons or check boxes, with KERN's class."""
    widget = feld.field.widget
    form = "checkbox" if isinstance(widget, forms.CheckboxSelectMultiple) else "radio"
    klasse = f"kern-form-check__{form}" + (f" kern-form-check__{form}--error" * bool(feld.errors))
    attrs = feld.build_widget_attrs({"id": feld.auto_id, "class": klasse})
    einzelne = widget.subwidgets(feld.html_name, feld.value(), attrs=attrs)
    return [BoundWidget(widget, eins, feld.form.renderer) for eins in einzelne]


def _leere_wahl_benennen(feld: forms.BoundField) -> None:
    """Django marks „nothing chosen“ with dashes, which say nothing when they are read aloud."""
    widget = feld.field.widget
    if isinstance(widget, forms.Select) and next(iter(widget.choices), None) == STRICHE:
        leer = "bitte wählen" if feld.field.required else "noch offen"
        widget.choices = [("", leer), *list(widget.choices)[1:]]


def eingabe(feld: forms.BoundField, **attrs: str | bool) -> SafeString:
    """The widget alone, with KERN's class, its error state and ``attrs``."""
    widget = feld.field.widget
    _leere_wahl_benennen(feld)
    klasse = KLASSE.get(art_des_feldes(feld), "")
    if klasse and feld.errors:
        klasse = f"{klasse} {klasse}--error"
    eigene = widget.attrs.get("class", "")
    if klasse or eigene:
        attrs["class"] = f"{klasse} {eigene}".strip()
    if isinstance(widget, forms.DateInput) and widget.input_type == "text":
        return feld.as_widget(widget=Datumseingabe(attrs=widget.attrs), attrs=attrs)
    return feld.as_widget(attrs=attrs)
