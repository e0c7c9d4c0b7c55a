from __future__ import annotations

from django import template

from massanzug.fall.domain.gespraech import WAS_TUN
from massanzug.gespraech.begriffe import Gespraechsweg

register = template.Library()


@register.filter
def was_tun(weg: str) -> str:
    """The way the person chose, as the task of the one who answers."""
    return WAS_TUN[Gespraechsweg(weg)]
