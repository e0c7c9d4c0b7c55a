"""Where one is signed in, and the way out from afar."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from massanzug.konten.http import Anfrage
from massanzug.konten.zugriff import sichtbare_sitzungen
from massanzug.verwaltung.domain.sitzungen import andere_sitzungen_beenden, sitzung_beenden


@require_safe
def sitzungen(request: Anfrage) -> HttpResponse:
    alle = sichtbare_sitzungen(request.user)
    zusammenhang = {"sitzungen": alle, "diese": request.session.session_key}
    return render(request, "verwaltung/sitzungen.html", zusammenhang)


@require_POST
def abmelden(request: Anfrage) -> HttpResponse:
    if sitzung_beenden(request.POST.get("zeichen", ""), durch=request.user):
        messages.success(request, "Das Gerät ist abgemeldet.")
    return redirect("sitzungen")


@require_POST
def andere_abmelden(request: Anfrage) -> HttpResponse:
    andere_sitzungen_beenden(request.session.session_key or "", durch=request.user)
    messages.success(request, "Alle anderen Geräte sind abgemeldet.")
    return redirect("sitzungen")
