from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from massanzug.entwurf.anzeige import zeitpunkt
from massanzug.entwurf.domain import (
    Frist,
    entwurf_sichern,
    entwurf_verwerfen,
    entwurf_zurueckholen,
    meine_entwuerfe,
)
from massanzug.entwurf.http import andere_am_feld, autor_der, marke_der, stand_der, text_retten
from massanzug.entwurf.middleware import zur_anmeldung
from massanzug.entwurf.orte import ist_gemeinsam, ort_finden
from massanzug.kern.views import fehler_csrf
from massanzug.konten.http import Anfrage

GRENZE = 100_000  # characters a field; a hundred pages are a document and no draft


@require_POST
@login_not_required  # the form's slip says whose text it is, also when the session is over
def sichern(request: HttpRequest) -> HttpResponse:
    """Autosave. Posted: the slip, ``stand``, and pairs of ``feld`` and ``text``.

    401: kept, but sign in again; 409: somebody else is signed in here; 404: no such place.
    """
    marke = marke_der(request)
    texte = dict(zip(request.POST.getlist("feld"), request.POST.getlist("text"), strict=False))
    autor = autor_der(request, marke) if marke else None
    angemeldet = request.user.is_authenticated
    if any(len(text) > GRENZE for text in texte.values()):
        return JsonResponse({"gesichert": None}, status=413)
    if marke is None or autor is None:
        return JsonResponse({"gesichert": None}, status=409 if angemeldet else 401)
    try:
        entwurf_sichern(marke, texte, durch=autor, stand=stand_der(request))
    except PermissionDenied:
        raise Http404 from None
    antwort = {"gesichert": zeitpunkt(timezone.now()), "allein": not ist_gemeinsam(marke.ziel)}
    if not angemeldet:
        return JsonResponse(antwort, status=401)
    return JsonResponse({**antwort, "andere": andere_am_feld(marke, autor, texte)})


@require_safe
@never_cache
@login_not_required
def anmeldung(request: HttpRequest) -> HttpResponse:
    """For a page that was open while its person signed in again: the token that counts now."""
    return JsonResponse({"angemeldet": request.user.is_authenticated, "csrf": get_token(request)})


@require_safe
def meine(request: Anfrage) -> HttpResponse:
    frist = Frist(timezone.now(), timedelta(days=settings.ENTWUERFE_TAGE))
    zusammenhang = {
        "offene": meine_entwuerfe(request.user, frist),
        "verworfene": meine_entwuerfe(request.user, frist, verworfen=True),
        "tage": settings.ENTWUERFE_TAGE,
        "verwerfen_url": reverse("entwurf_verwerfen"),
        "zurueckholen_url": reverse("entwurf_zurueckholen"),
    }
    return render(request, "entwurf/meine.html", zusammenhang)


@require_POST
def verwerfen(request: Anfrage) -> HttpResponse:
    """From the form (its slip) back to the form, now empty of the draft; from the list to the list."""
    marke = marke_der(request)
    ziel = marke.ziel if marke else request.POST.get("wert", "")
    entwurf_verwerfen(ziel, durch=request.user, jetzt=timezone.now())
    messages.info(
        request, "Der Entwurf ist verworfen. Unter „Meine Entwürfe“ holen Sie ihn zurück."
    )
    stelle = ort_finden(request.user, ziel) if marke else None
    return redirect(stelle.adresse if stelle else "meine_entwuerfe")


@require_POST
def zurueckholen(request: Anfrage) -> HttpResponse:
    entwurf_zurueckholen(request.POST.get("wert", ""), durch=request.user)
    messages.success(request, "Der Entwurf ist wieder da.")
    return redirect("meine_entwuerfe")


def csrf_fehlt(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """``settings.CSRF_FAILURE_VIEW``. An old page posted after a new sign-in is no attack.

    The slip proves whose text it is, which no foreign site can; but only a draft comes of it.
    """
    if request.user.is_anonymous:
        return zur_anmeldung(request) or fehler_csrf(request, reason)
    stelle = text_retten(request)
    if stelle is None:
        return fehler_csrf(request, reason)
    messages.info(
        request,
        "Sie hatten sich inzwischen neu angemeldet. Ihr Text ist noch da. Speichern Sie noch einmal.",
    )
    return redirect(stelle.adresse)
