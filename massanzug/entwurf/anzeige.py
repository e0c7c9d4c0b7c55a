"""Times and values as people read them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django import forms
from django.core.files.base import File
from django.db import models
from django.utils import timezone
from django.utils.dateformat import format as datumsformat


class Feldtext(NamedTuple):
    """``roh``: as the browser would send it; ``lesbar``: as a person reads it."""

    roh: str
    lesbar: str


def zeitpunkt(zeit: datetime) -> str:
    """„12:03 Uhr“, „gestern, 12:03 Uhr“, „12. Mai, 12:03 Uhr“; now is the server's."""
    ort, tag = timezone.localtime(zeit), timezone.localdate()
    uhrzeit = f"{ort:%H:%M} Uhr"
    if ort.date() == tag:
        return uhrzeit
    wann = "gestern" if ort.date() == tag - timedelta(days=1) else datumsformat(ort, "j. F")
    return f"{wann}, {uhrzeit}"


def feldtext(feld: forms.Field, wert: object) -> Feldtext:
    """What a field holds, from the model, the initial value or the posted data alike."""
    if wert is None or wert is False or wert == "":
        return Feldtext("", "nichts")
    if isinstance(wert, File):
        return Feldtext(str(wert), "ein Dokument") if wert else Feldtext("", "kein Dokument")
    if isinstance(wert, models.Model):
        return Feldtext(str(wert.pk), str(wert))
    if isinstance(wert, date):
        return Feldtext(wert.isoformat(), f"{wert:%d.%m.%Y}")
    if isinstance(wert, Iterable) and not isinstance(wert, str):
        teile = [feldtext(feld, teil) for teil in wert]
        return Feldtext("\n".join(t.roh for t in teile), ", ".join(t.lesbar for t in teile))
    roh = "on" if wert is True else str(wert).replace("\r\n", "\n")
    namen = {str(w): str(name) for w, name in getattr(feld, "choices", ()) if w != ""}
    return Feldtext(roh, "ja" if wert is True else namen.get(roh, roh))
