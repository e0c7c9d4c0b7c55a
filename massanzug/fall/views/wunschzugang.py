"""From a URL to a Gesprächswunsch: seen or 404; that it was read is recorded before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from massanzug.fall.zugriff_gespraech import sichtbare_gespraechswuensche
from massanzug.gespraech.models import Gespraechswunsch
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.protokoll.schreiben import protokolliere

Seite = Callable[[Anfrage, Gespraechswunsch], HttpResponse]


def mit_wunsch(
    recht: str = "gespraech.bearbeiten",
) -> Callable[[Seite], Callable[..., HttpResponse]]:
    """Turn ``view(request, wunsch)`` into one that takes the ``wunsch`` of the URL."""

    def huelle(ansicht: Seite) -> Callable[..., HttpResponse]:
        @wraps(ansicht)
        def seite(request: Anfrage, wunsch: UUID) -> HttpResponse:
            gefunden = get_object_or_404(sichtbare_gespraechswuensche(request.user), pk=wunsch)
            if not darf(request.user, recht, gefunden):
                with transaction.atomic():
                    protokolliere(request.user, "zugriff.abgelehnt", gefunden, recht=recht)
                raise Http404
            with transaction.atomic():
                if request.method == "GET":
                    protokolliere(request.user, "gespraechswunsch.lesen", gefunden)
                return ansicht(request, gefunden)

        return seite

    return huelle
