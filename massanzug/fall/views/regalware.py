from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from massanzug.fall.domain.regalware_bestand import anteile_lesen
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf


@require_safe
def regalware(request: Anfrage) -> HttpResponse:
    """How often the plans of a team are alike, for Leitung and Planung; no case and no person."""
    if not darf(request.user, "regalware.lesen"):
        raise Http404
    with transaction.atomic():
        anteile = anteile_lesen(durch=request.user)
        return render(request, "fall/regalware/regalware.html", {"teams": anteile})
