from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.http import Anfrage


def mit_einem_klick(request: Anfrage, tat: Callable[[], object], gelungen: str) -> bool:
    """Do what a single button asks for and say how it went; a rule's no is said, not raised."""
    try:
        tat()
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
        return False
    messages.success(request, gelungen)
    return True
