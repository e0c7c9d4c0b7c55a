"""What a request carried for a form that cannot be saved now becomes its author's draft."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone

from massanzug.entwurf.anzeige import zeitpunkt
from massanzug.entwurf.domain import entwuerfe, entwurf_sichern
from massanzug.entwurf.marke import FELD, GILT_ABGEMELDET, Marke, marke_lesen
from massanzug.entwurf.orte import Ort
from massanzug.entwurf.zugriff import verfasser
from massanzug.konten.models import Benutzer

STELLEN = 9  # of a number that fits into the column


def marke_der(request: HttpRequest) -> Marke | None:
    """The slip of the posted form, if it still counts: without a session only for twelve hours."""
    frist = None if request.user.is_authenticated else GILT_ABGEMELDET
    return marke_lesen(request.POST.get(FELD, ""), frist)


def autor_der(request: HttpRequest, marke: Marke) -> Benutzer | None:
    """Whose text it is: the person signed in, or without one whoever the page was made for.

    ``None`` if somebody else is signed in at this browser meanwhile: then it is nobody's to keep.
    """
    if isinstance(request.user, Benutzer):
        return request.user if request.user.pk == marke.benutzer else None
    return verfasser(marke)


def stand_der(request: HttpRequest) -> int:
    text = request.POST.get("stand", "")
    return int(text) if text.isdecimal() and len(text) <= STELLEN else 0


def andere_am_feld(marke: Marke, autor: Benutzer, felder: Iterable[str]) -> list[dict[str, str]]:
    """Who else is at these fields, for the page. A field one's own form does not have is nobody's."""
    andere = entwuerfe(autor, marke.ziel, timezone.now()).andere
    return [
        {"feld": feld, "name": e.wer, "seit": zeitpunkt(e.geaendert), "text": e.text}
        for feld in felder
        if feld in marke.felder
        for e in andere.get(feld, [])
    ]


def text_retten(request: HttpRequest) -> Ort | None:
    """Keep the texts of a form that was posted in vain; the place where they will be found again."""
    marke = marke_der(request)
    autor = autor_der(request, marke) if marke else None
    if marke is None or autor is None:
        return None
    texte = {f: "\n".join(request.POST.getlist(f)) for f in marke.felder if f in request.POST}
    try:
        return entwurf_sichern(marke, texte, durch=autor, stand=stand_der(request))
    except PermissionDenied:
        return None
