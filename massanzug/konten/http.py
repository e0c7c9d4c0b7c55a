from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from massanzug.konten.models import Benutzer


class Anfrage(HttpRequest):
    """A request past LoginRequiredMiddleware and HtmxMiddleware; for annotations only."""

    user: Benutzer
    htmx: HtmxDetails
