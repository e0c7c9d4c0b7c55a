"""Who comes to the pages of the Administration, and with what in hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import NoReturn
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from massanzug.konten.begriffe import Rolle
from massanzug.konten.http import Anfrage
from massanzug.protokoll.schreiben import protokolliere
from massanzug.verwaltung.models import Betreuungssitzung

Seite = Callable[..., HttpResponse]


class Verwaltungsanfrage(Anfrage):
    """A request past ``middleware.Betreuungsprotokoll``; for annotations only."""

    betreuung: Betreuungssitzung | None


def nur_administration(ansicht: Seite) -> Seite:
    """404 for everybody else, and the attempt is recorded."""

    @wraps(ansicht)
    def seite(request: Verwaltungsanfrage, **schluessel: int) -> HttpResponse:
        if request.user.rolle != Rolle.ADMINISTRATION:
            _abweisen(request, "verwaltung.oeffnen")
        try:
            return ansicht(request, **schluessel)
        except PermissionDenied as fehler:
            _abweisen(request, str(fehler))

    return seite


def mit_betreuung(ansicht: Seite) -> Seite:
    """Without a running Betreuungssitzung the way leads to its beginning, and then back here."""

    @nur_administration
    @wraps(ansicht)
    def seite(request: Verwaltungsanfrage, **schluessel: int) -> HttpResponse:
        if request.betreuung is None:
            frage = urlencode({"weiter": request.get_full_path()})
            return redirect(f"{reverse('verwaltung:betreuung')}?{frage}")
        return ansicht(request, **schluessel)

    return seite


def _abweisen(request: Anfrage, recht: str) -> NoReturn:
    with transaction.atomic():
        protokolliere(request.user, "zugriff.abgelehnt", request.user, recht=recht)
    raise Http404
