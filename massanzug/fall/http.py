"""From a URL to a case: seen or 404, read and recorded in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, NoReturn, ParamSpec
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from massanzug.fall.models import Fall
from massanzug.fall.zugriff import mit_weg, zu_oeffnende_faelle
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.protokoll.schreiben import protokolliere

P = ParamSpec("P")
Seite = Callable[Concatenate[Anfrage, Fall, P], HttpResponse]


def mit_akte(
    recht: str | None = None, *, liest: bool = True
) -> Callable[[Seite[P]], Callable[..., HttpResponse]]:
    """Turn ``view(request, fall, …)`` into one that takes the ``kennung`` of the URL.

    A case out of sight is a 404. A case in sight without ``recht`` is the same 404, and the
    attempt is recorded. Every GET is recorded as reading in the transaction that renders the page,
    so that without a record there is no page; ``liest=False`` is for pages that show nothing of it.
    """

    def huelle(ansicht: Seite[P]) -> Callable[..., HttpResponse]:
        @wraps(ansicht)
        def seite(request: Anfrage, kennung: UUID, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - the URL's own
            sichtbare = zu_oeffnende_faelle(request.user)
            fall = get_object_or_404(
                mit_weg(sichtbare, request.user).select_related(
                    "team", "zustaendig", "wirkungsraum", "ortsteil"
                ),
                kennung=kennung,
            )
            if recht is not None and not darf(request.user, recht, fall):
                abweisen(request, fall, recht)
            try:
                with transaction.atomic():
                    if liest and request.method == "GET":
                        name = request.resolver_match.url_name if request.resolver_match else ""
                        protokolliere(
                            request.user,
                            "fall.lesen",
                            fall,
                            akte=fall,
                            zweck=fall.zweck,  # type: ignore[attr-defined]  # by zu_oeffnende_faelle
                            seite=name or "",
                        )
                    return ansicht(request, fall, *args, **kwargs)
            except PermissionDenied as fehler:
                abweisen(request, fall, str(fehler))

        return seite

    return huelle


def abweisen(request: Anfrage, fall: Fall, recht: str) -> NoReturn:
    """Record the refused attempt for good, and answer as if there were nothing (404)."""
    with transaction.atomic():
        protokolliere(request.user, "zugriff.abgelehnt", fall, akte=fall, recht=recht)
    raise Http404
