"""What the pages of the workshop have in common."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from massanzug.konten.http import Anfrage
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.protokoll.schreiben import protokolliere
from massanzug.redaktion.models import Aenderungsvorschlag
from massanzug.wegweiser.models import Angebot


def darf_neues(benutzer: Benutzer, *, sonst_404: bool = False) -> bool:
    """A new entry, or the proposal of one."""
    duerfen = darf(benutzer, "wegweiser.pflegen") or darf(benutzer, "wegweiser.vorschlagen")
    if sonst_404 and not duerfen:
        raise Http404
    return duerfen


def mit_schreibrecht(benutzer: Benutzer, angebot: Angebot) -> None:
    """Http404 for somebody who neither changes this entry nor proposes changes; it is recorded."""
    if darf(benutzer, "wegweiser.pflegen"):
        return
    if angebot.anbieter and darf(benutzer, "wegweiser.vorschlagen", angebot.anbieter):
        return
    with transaction.atomic():
        protokolliere(benutzer, "zugriff.abgelehnt", benutzer, recht="wegweiser.vorschlagen")
    raise Http404


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
