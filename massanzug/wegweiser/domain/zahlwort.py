"""Numbers as people say them."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext as _

NAH = 0.95  # km; below it metres are plainer


def kilometer(km: float) -> str:
    """``"1,2 km"``; metres below a kilometre, in steps a place known roughly allows."""
    if km < NAH:
        return _("%(m)s m") % {"m": max(100, round(km * 10) * 100)}
    if km < 10:  # noqa: PLR2004 - one digit behind the point
        return _("%(km)s km") % {"km": number_format(km, 1)}
    return _("%(km)s km") % {"km": round(km)}
