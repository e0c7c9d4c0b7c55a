"""From a URL to a form of this app and back: refused attempts are recorded, answers are 404."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from massanzug.entwurf.formular import MitEntwurf
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.protokoll.schreiben import protokolliere

P = ParamSpec("P")
Ansicht = Callable[Concatenate[Anfrage, P], HttpResponse]


def mit_recht(recht: str) -> Callable[[Ansicht[P]], Callable[..., HttpResponse]]:
    """Without the right there is no such page; that somebody tried is recorded."""

    def huelle(ansicht: Ansicht[P]) -> Callable[..., HttpResponse]:
        @wraps(ansicht)
        def seite(request: Anfrage, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not darf(request.user, recht):
                with transaction.atomic():
                    protokolliere(request.user, "zugriff.abgelehnt", request.user, recht=recht)
                raise Http404
            return ansicht(request, *args, **kwargs)

        return seite

    return huelle


@dataclass(frozen=True, slots=True)
class Formularseite:
    """``zurueck``: where the page came from; there it also goes once ``meldung`` is true."""

    titel: str
    zurueck: str
    von_wo: str
    knopf: str
    meldung: str
    vorlage: str = "raum/formular.html"


def ausfuellen(
    request: Anfrage, form: MitEntwurf, tat: Callable[[], object], seite: Formularseite
) -> HttpResponse:
    """Show the form, or do what it asks for and say so."""
    if request.method == "POST" and form.is_valid() and form.gelingt(tat):
        messages.success(request, seite.meldung)
        return redirect(seite.zurueck)
    return render(request, seite.vorlage, {"form": form, "seite": seite})


def csv_antwort(text: str, name: str) -> HttpResponse:
    antwort = HttpResponse(text, content_type="text/csv; charset=utf-8")
    antwort["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return antwort
