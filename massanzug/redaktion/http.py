"""What the pages of the workshop have in common."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from massanzug.konten.http import Anfrage
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.redaktion.models import Aenderungsvorschlag
from massanzug.wegweiser.models import Angebot


def darf_neues(benutzer: Benutzer, *, sonst_404: bool = False) -> bool:
    """A new entry, or the proposal of one."""
    duerfen = darf(benutzer, "wegweiser.pflegen") or darf(benutzer, "wegweiser.vorschlagen")
    if sonst_404 and not duerfen:
        raise Http404
    return duerfen


def geschrieben(request: Anfrage, ergebnis: object) -> HttpResponse:
    """Say what happened, and go where it can be seen."""
    match ergebnis:
        case Aenderungsvorschlag():
            messages.success(request, "Ihr Vorschlag liegt jetzt bei der Redaktion.")
            return redirect("redaktion_vorschlag", ergebnis.pk)
        case Angebot():
            messages.success(request, f"„{ergebnis}“ ist gespeichert.")
            return redirect("redaktion_angebot", ergebnis.slug)
    return redirect("redaktion")
