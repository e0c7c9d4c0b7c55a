"""The parameters of the HSDS API. A wrong one is an error, never silently everything."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware

JE_SEITE = 50
JE_SEITE_HOECHSTENS = 500


class Wahrheitswert(forms.Field):
    """``true`` or ``false``; not given is false."""

    def to_python(self, value: Any) -> bool:  # noqa: ANN401 - what was typed
        if value in (None, "", "false"):
            return False
        if value == "true":
            return True
        raise forms.ValidationError("Möglich sind true und false.")


class Kennung(forms.CharField):
    """A UUID, in its usual spelling."""

    def to_python(self, value: Any) -> str:  # noqa: ANN401 - what was typed
        text = super().to_python(value) or ""
        try:
            return str(UUID(text)) if text else ""
        except ValueError:
            raise forms.ValidationError("Das ist keine UUID.") from None


class Zeitpunkt(forms.CharField):
    """ISO 8601; without an offset it is local time."""

    def to_python(self, value: Any) -> Any:  # noqa: ANN401 - what was typed, then a datetime
        text = (super().to_python(value) or "").replace(" ", "+")  # an unescaped plus
        if not text:
            return None
        try:
            zeit = parse_datetime(text if "T" in text else f"{text}T00:00:00")
        except ValueError:
            zeit = None
        if zeit is None:
            raise forms.ValidationError("Erwartet wird eine Zeit wie 2026-11-28T09:00:00Z.")
        return make_aware(zeit) if is_naive(zeit) else zeit


class Seitenform(forms.Form):
    """Also refuses parameters there are none of: a misspelt filter must not find everything."""

    search = forms.CharField(
        required=False, max_length=200, help_text="Worte, die alle vorkommen sollen."
    )
    page = forms.IntegerField(
        required=False, min_value=1, help_text="Die wievielte Seite, von 1 an."
    )
    per_page = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=JE_SEITE_HOECHSTENS,
        help_text=f"Wie viele Einträge je Seite; ohne Angabe {JE_SEITE}.",
    )
    format = forms.ChoiceField(
        required=False,
        choices=[("json", "json"), ("ndjson", "ndjson")],
        help_text="json in Seiten oder ndjson: alles, ein Eintrag je Zeile.",
    )

    def clean(self) -> dict[str, Any]:
        for name in sorted(set(self.data) - set(self.fields)):
            self.errors[name] = self.error_class(
                [f"Diesen Parameter gibt es hier nicht. Möglich sind {', '.join(self.fields)}."]
            )
        return self.cleaned_data


class Dienstform(Seitenform):
    taxonomy_term_id = Kennung(required=False, help_text="Nur mit diesem Thema oder dieser Art.")
    taxonomy_id = Kennung(required=False, help_text="Nur mit einem Begriff dieser Taxonomie.")
    organization_id = Kennung(required=False, help_text="Nur von diesem Anbieter.")
    modified_after = Zeitpunkt(required=False, help_text="Seitdem geändert, nach ISO 8601.")
    full = Wahrheitswert(required=False, help_text="Mit allem, was dazugehört.")


class Diensteform(Dienstform):
    minimal = Wahrheitswert(required=False, help_text="Nur id und modified_date.")


class Ortsform(Dienstform):
    postcode = forms.RegexField(
        r"^\d{5}$",
        required=False,
        help_text="Nur mit dieser Postleitzahl.",
        error_messages={"invalid": "Erwartet werden fünf Ziffern."},
    )


class Anbieterform(Seitenform):
    full = Wahrheitswert(required=False, help_text="Mit Telefon und Diensten.")
    full_service = Wahrheitswert(required=False, help_text="Dienste mit allem, was dazugehört.")


class EinAnbieterform(forms.Form):
    full_service = Anbieterform.base_fields["full_service"]


class Begriffsform(Seitenform):
    taxonomy_id = Kennung(required=False, help_text="Nur aus dieser Taxonomie.")
    parent_id = Kennung(required=False, help_text="Nur was unmittelbar darunter steht.")
    top_only = Wahrheitswert(required=False, help_text="Nur die oberste Ebene.")
