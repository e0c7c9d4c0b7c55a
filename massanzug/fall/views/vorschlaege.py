"""Places and people nearby, beside Ressourcen, Ziele and the Maßanzug; a page of its own, or a part."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from massanzug.fall.domain.vorschlaege import baustein_aus_vorschlag, vorschlagsblatt
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_ziele
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage

BAUEN = "massanzug.bauen"


@require_safe
@mit_akte(BAUEN)
def vorschlaege(request: Anfrage, fall: Fall) -> HttpResponse:
    teil = "_blatt" if request.htmx else "vorschlaege"
    kontext = {"fall": fall, "blatt": vorschlagsblatt(request.user, fall, heute())}
    return render(request, f"fall/vorschlaege/{teil}.html", kontext)


@require_POST
@mit_akte(BAUEN)
def vorschlag_uebernehmen(request: Anfrage, fall: Fall) -> HttpResponse:
    schluessel = request.POST.get("ziel", "")
    ziel = None
    if schluessel:
        eigene = sichtbare_ziele(request.user, fall)
        ziel = get_object_or_404(eigene, pk=int(schluessel) if schluessel.isdecimal() else 0)
    slug = request.POST.get("angebot", "")
    mit_einem_klick(
        request,
        lambda: baustein_aus_vorschlag(fall, slug, ziel, durch=request.user),
        "Der Baustein gehört jetzt zum Maßanzug, auf der Stufe Stadtteil.",
    )
    return redirect("massanzug", fall.kennung)
