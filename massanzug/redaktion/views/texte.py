"""An entry in another language: written, proposed, taken away."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.redaktion.domain.felder import felder_von
from massanzug.redaktion.domain.texte import (
    gezeigter_text,
    text_aus,
    text_loeschen,
    text_schreiben,
    text_vorschlagen,
    vorgeschlagen,
)
from massanzug.redaktion.domain.textpruefung import text_pruefen, textpruefung
from massanzug.redaktion.domain.vorschlag import offener_vorschlag
from massanzug.redaktion.forms.texte import TextForm
from massanzug.redaktion.http import geschrieben, mit_schreibrecht
from massanzug.redaktion.zugriff import sichtbare_angebote
from massanzug.wegweiser.begriffe import FREMDSPRACHEN, Sprache
from massanzug.wegweiser.models import Angebot


@require_http_methods(["GET", "POST"])
def text(request: Anfrage, slug: str, sprache: str) -> HttpResponse:
    gesucht, gewaehlt, pflegt = _gesucht(request, slug, sprache)
    form = TextForm(
        request.POST or None,
        text=gezeigter_text(gesucht, gewaehlt, request.user),
        ziel=f"redaktion.text:{gesucht.pk}-{gewaehlt}"
        if pflegt
        else f"redaktion.textvorschlag:{gesucht.pk}-{request.user.organisation_id}-{gewaehlt}",
        benutzer=request.user,
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(lambda: _schreiben(request, gesucht, form, pflegt=pflegt))
    ):
        return geschrieben(request, form.ergebnis)
    return render(
        request,
        "redaktion/text.html",
        {"form": form, "pflegt": pflegt, **_rahmen(request, gesucht, gewaehlt)},
    )


def _rahmen(request: Anfrage, angebot: Angebot, sprache: Sprache) -> dict[str, object]:
    """``pruefung``: of the public text; whoever proposes another one has that before its eyes."""
    offener = offener_vorschlag(angebot, request.user)
    return {
        "angebot": angebot,
        "gewaehlt": {"kuerzel": sprache.value, "name": FREMDSPRACHEN[sprache]},
        "pruefung": textpruefung(angebot, sprache),
        "vorgeschlagen": vorgeschlagen(offener, sprache),
        "offener": offener,
    }


def _gesucht(request: Anfrage, slug: str, sprache: str) -> tuple[Angebot, Sprache, bool]:
    """The entry and the language, where this person may write both; and whether at once or as a proposal."""
    angebot = get_object_or_404(
        sichtbare_angebote(request.user).select_related("anbieter"), slug=slug
    )
    mit_schreibrecht(request.user, angebot)
    gewaehlt = next((s for s in FREMDSPRACHEN if s == sprache), None)
    if gewaehlt is None:
        raise Http404
    return angebot, gewaehlt, darf(request.user, "wegweiser.pflegen")


def _schreiben(request: Anfrage, angebot: Angebot, form: TextForm, *, pflegt: bool) -> object:
    if pflegt:
        return text_schreiben(angebot, form.text, durch=request.user, stand=form.stand)
    return text_vorschlagen(angebot, form.text, durch=request.user, am=heute(), stand=form.stand)


@require_POST
def pruefen(request: Anfrage, slug: str, sprache: str) -> HttpResponse:
    """The public text says what the German one says: told by somebody who speaks both."""
    gesucht, gewaehlt, _ = _gesucht(request, slug, sprache)
    gelesen = request.POST.get("gelesen", "")
    try:
        text_pruefen(gesucht, gewaehlt, durch=request.user, am=heute(), gelesen=gelesen)
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
        return redirect("redaktion_text", slug, sprache)
    messages.success(request, f"Der Text auf {FREMDSPRACHEN[gewaehlt]} ist geprüft.")
    return redirect("redaktion_angebot", slug)


@require_http_methods(["GET", "POST"])
def loeschen(request: Anfrage, slug: str, sprache: str) -> HttpResponse:
    """What is public; a text that is only proposed goes with its proposal."""
    gesucht, gewaehlt, pflegt = _gesucht(request, slug, sprache)
    if not text_aus(felder_von(gesucht), sprache).name:
        raise Http404
    if request.method == "POST":
        return _geloescht(request, gesucht, gewaehlt, pflegt=pflegt)
    zusammenhang = {
        "frage": f"{gesucht}: den Text auf {FREMDSPRACHEN[gewaehlt]} löschen?",
        "folge": "Wer diese Sprache liest, sieht dann den deutschen Text."
        if pflegt
        else "Das wird ein Vorschlag. Bis die Redaktion entschieden hat, bleibt der Text stehen.",
        "ja": "Text löschen" if pflegt else "Der Redaktion vorschlagen",
        "zurueck": reverse("redaktion_text", args=[slug, sprache]),
    }
    return render(request, "kern/rueckfrage.html", zusammenhang)


def _geloescht(
    request: Anfrage, angebot: Angebot, sprache: Sprache, *, pflegt: bool
) -> HttpResponse:
    try:
        if pflegt:
            return geschrieben(request, text_loeschen(angebot, sprache, durch=request.user))
        leer = text_aus({}, sprache)
        return geschrieben(request, text_vorschlagen(angebot, leer, durch=request.user, am=heute()))
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
        return redirect("redaktion_angebot", angebot.slug)
