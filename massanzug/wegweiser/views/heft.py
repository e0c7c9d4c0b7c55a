from __future__ import annotations

from hashlib import sha256

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from massanzug.wegweiser.domain.heft import heft as heft_setzen
from massanzug.wegweiser.http import HALTEN, seite
from massanzug.wegweiser.views.daten import fuer_alle
from massanzug.wegweiser.zugriff import sichtbare_raeume


@require_safe
@login_not_required
def heft(request: HttpRequest, slug: str) -> HttpResponse:
    """The booklet; whoever has this very one already is told so."""
    raum = sichtbare_raeume().prefetch_related("gegenden").filter(slug=slug).first()
    if raum is None:
        return seite(request, "wegweiser/gibt_es_nicht.html", status=404)
    inhalt = heft_setzen(raum, timezone.localdate())
    marke = quote_etag(sha256(inhalt).hexdigest())
    if request.headers.get("If-None-Match") == marke:
        return HttpResponseNotModified(headers={"ETag": marke})
    antwort = HttpResponse(inhalt, content_type="application/pdf", headers={"ETag": marke})
    antwort.headers["Content-Disposition"] = f'inline; filename="wegweiser-{slug}.pdf"'
    return fuer_alle(antwort, halten=HALTEN)
