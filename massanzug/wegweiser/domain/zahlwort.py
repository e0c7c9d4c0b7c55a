"""Numbers as people say them."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext as _


def kilometer(km: float) -> str:
    """``"1,2 km"``. Most places are known by their Ortsteil alone, so metres would be a pretence."""
    if km < 1:
        return _("unter 1 km")
    if km < 10:  # noqa: PLR2004 - one digit behind the point
        return _("%(km)s km") % {"km": number_format(km, 1)}
    return _("%(km)s km") % {"km": round(km)}
