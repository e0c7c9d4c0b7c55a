"""What pages of a Hilfeplan share."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.dateformat import format as datumsformat

register = template.Library()


@register.filter
def isotag(tag: str) -> str:
    """The day of a frozen plan as people write it: „23. November 2026“; empty stays empty."""
    return datumsformat(date.fromisoformat(tag), "j. F Y") if tag else ""
