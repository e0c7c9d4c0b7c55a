"""Every request of a Betreuungssitzung is recorded before it is answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.protokoll.schreiben import protokolliere
from massanzug.verwaltung.http import Verwaltungsanfrage
from massanzug.verwaltung.models import Betreuungssitzung
from massanzug.verwaltung.zugriff import laufende_betreuung


class Betreuungsprotokoll:
    """Which page with which keys, never what stood on it or was sent to it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        _view: Callable[..., HttpResponse],
        _args: tuple[object, ...],
        schluessel: dict[str, object],
    ) -> None:
        betreuung = _laufende(request.user)
        cast("Verwaltungsanfrage", request).betreuung = betreuung
        if betreuung is not None:
            protokolliere(
                betreuung.benutzer,
                "betreuung.zugreifen",
                betreuung,
                akte=betreuung,
                methode=request.method or "",
                seite=request.resolver_match.view_name if request.resolver_match else "",
                gegenstand=" ".join(f"{name}={wert}" for name, wert in schluessel.items()),
            )


def _laufende(wer: Benutzer | AnonymousUser) -> Betreuungssitzung | None:
    if isinstance(wer, Benutzer) and wer.rolle == Rolle.ADMINISTRATION:
        return laufende_betreuung(wer)
    return None
