"""From a URL to the table: seen or 404, read and recorded in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, NoReturn, ParamSpec
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from massanzug.fall.models import Fall
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.protokoll.schreiben import protokolliere
from massanzug.team.begriffe import TEAMZWECK
from massanzug.team.models import Beratung, Teamsitzung
from massanzug.team.zugriff import sichtbare_beratungen, sichtbare_teamsitzungen

P = ParamSpec("P")
Sitzungsseite = Callable[Concatenate[Anfrage, Teamsitzung, P], HttpResponse]
Beratungsseite = Callable[Concatenate[Anfrage, Beratung, P], HttpResponse]


def mit_sitzung(
    recht: str | None = None,
) -> Callable[[Sitzungsseite[P]], Callable[..., HttpResponse]]:
    """``view(request, sitzung, …)``; nothing of a case stands on a meeting's own page."""

    def huelle(ansicht: Sitzungsseite[P]) -> Callable[..., HttpResponse]:
        @wraps(ansicht)
        def seite(request: Anfrage, sitzung: UUID, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - the URL's own
            eine = get_object_or_404(sichtbare_teamsitzungen(request.user), kennung=sitzung)
            if recht is not None and not darf(request.user, recht, eine):
                abweisen(request, eine, None, recht)
            return ansicht(request, eine, *args, **kwargs)

        return seite

    return huelle


def mit_beratung(
    recht: str | None = None, *, liest: bool = True
) -> Callable[[Beratungsseite[P]], Callable[..., HttpResponse]]:
    """``view(request, beratung, …)``. Every GET is recorded in the case as read for the Beratung;
    ``liest=False`` is for what shows nothing of the Falldarstellung: no transaction, which on SQLite would
    take the one lock of all who write, every two seconds for each open page."""

    def huelle(ansicht: Beratungsseite[P]) -> Callable[..., HttpResponse]:
        @wraps(ansicht)
        def seite(request: Anfrage, beratung: UUID, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - the URL's own
            eine = get_object_or_404(sichtbare_beratungen(request.user), kennung=beratung)
            if recht is not None and not darf(request.user, recht, eine):
                abweisen(request, eine, eine.fall, recht)
            try:
                if not (liest and request.method == "GET"):
                    return ansicht(request, eine, *args, **kwargs)
                with transaction.atomic():
                    protokolliere(
                        request.user, "beratung.lesen", eine, akte=eine.fall, zweck=TEAMZWECK
                    )
                    return ansicht(request, eine, *args, **kwargs)
            except PermissionDenied as fehler:
                abweisen(request, eine, eine.fall, str(fehler))

        return seite

    return huelle


def mit_team_recht(ansicht: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For those who arrange the teams; for others there is no such page."""

    @wraps(ansicht)
    def seite(request: Anfrage, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - the URL's own
        if not darf(request.user, "team.pflegen"):
            abweisen(request, request.user, None, "team.pflegen")
        return ansicht(request, *args, **kwargs)

    return seite


def abweisen(request: Anfrage, objekt: models.Model, fall: Fall | None, recht: str) -> NoReturn:
    """Record the refused attempt for good, and answer as if there were nothing (404)."""
    with transaction.atomic():
        protokolliere(request.user, "zugriff.abgelehnt", objekt, akte=fall, recht=recht)
    raise Http404
