"""Fields of a form, one by one: label, hint, error, and nothing a screen reader would miss."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.forms import BaseForm, BoundField
from django.template import TemplateSyntaxError
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from massanzug.kern.formular import art_des_feldes, eingabe, wahlen

register = template.Library()


def _feld(feld: BoundField, attrs: Mapping[str, str], **mehr: object) -> SafeString:
    art = art_des_feldes(feld)
    return render_to_string(
        "kern/formular/feld_inhalt.html",
        {
            "feld": feld,
            "art": art,
            "eingabe": "" if art == "gruppe" else eingabe(feld, **attrs),
            "wahlen": wahlen(feld) if art == "gruppe" else [],
            "beschriftung": mehr.pop("beschriftung", "") or feld.label,
            "hilfe": mehr.pop("hilfe", "") or feld.help_text,
            **mehr,
        },
    )


def _verlange_feld(tag: str, feld: object) -> BoundField:
    if not isinstance(feld, BoundField):
        raise TemplateSyntaxError(f"{tag}: erwartet ein Formularfeld wie form.name, nicht {feld!r}")
    return feld


@register.simple_tag
def feld(feld: BoundField, beschriftung: str = "", *, schmal: bool = False) -> SafeString:
    """Any bound field. ``beschriftung`` replaces the label for this page only."""
    return _feld(_verlange_feld("feld", feld), {}, beschriftung=beschriftung, schmal=schmal)


@register.simple_tag
def datumsfeld(feld: BoundField, beschriftung: str = "") -> SafeString:
    """A day. The same as ``feld``, narrow."""
    return _feld(_verlange_feld("datumsfeld", feld), {}, beschriftung=beschriftung, schmal=True)


@register.simple_tag
def dateifeld(feld: BoundField, beschriftung: str = "", arten: str = "") -> SafeString:
    """A file to send. ``arten``: what the picker offers, e.g. ``.pdf,.jpg``."""
    attrs = {"accept": arten} if arten else {}
    return _feld(_verlange_feld("dateifeld", feld), attrs, beschriftung=beschriftung)


@register.simple_tag
def textfeld(feld: BoundField, beschriftung: str = "", *, zeilen: int = 4) -> SafeString:
    """A text of ``zeilen`` lines that grows. Drafts are the form's business (``MitEntwurf``)."""
    attrs = {"rows": str(zeilen)}
    return _feld(_verlange_feld("textfeld", feld), attrs, beschriftung=beschriftung)


def _mit_namen(feld: BoundField, fehler: object) -> str:
    name = str(feld.label)
    return f"{name} {fehler}" if name.endswith(("?", ".", ":")) else f"{name}: {fehler}"


@register.simple_tag
def fehlerliste(*formulare: BaseForm) -> SafeString:
    """Everything that keeps these forms from being saved, each line a link to its field."""
    zeilen = [
        (feld.id_for_label or feld.auto_id, _mit_namen(feld, fehler))
        for formular in formulare
        if formular.is_bound
        for feld in formular
        for fehler in feld.errors
    ]
    allgemein = [f for formular in formulare for f in formular.non_field_errors()]
    return render_to_string(
        "kern/formular/fehlerliste.html", {"zeilen": zeilen, "allgemein": allgemein}
    )
