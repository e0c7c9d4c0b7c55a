from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.kern.csvtext import als_csv
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.liste import liste_bauen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.raum.http import csv_antwort, mit_recht
from massanzug.redaktion.domain import listen
from massanzug.redaktion.domain.eintrag import (
    angebot_aendern,
    angebot_anlegen,
    angebot_bestaetigen,
    angebot_verbergen,
    angebot_zeigen,
)
from massanzug.redaktion.domain.felder import felder_von, leere_felder, unterschiede
from massanzug.redaktion.domain.texte import sprachzeilen
from massanzug.redaktion.domain.vorschlag import offener_vorschlag, vorschlag_machen
from massanzug.redaktion.forms.angebot import AngebotForm
from massanzug.redaktion.forms.listen import AngebotsauswahlForm
from massanzug.redaktion.http import darf_neues, geschrieben
from massanzug.redaktion.zugriff import eigene_anbieter, sichtbare_angebote, sichtbare_meldungen
from massanzug.wegweiser.begriffe import Bestaetigungsweg
from massanzug.wegweiser.domain.frische import frische_von
from massanzug.wegweiser.models import Angebot


@require_safe
@mit_recht("wegweiser.lesen")
def liste(request: Anfrage) -> HttpResponse:
    auswahl = request.GET.dict()
    alle = listen.mit_zahlen(sichtbare_angebote(request.user), request.user)
    treffer = listen.auswaehlen(alle, auswahl, request.user, heute()).select_related(
        "anbieter", "gegend__raum"
    )
    seite = liste_bauen(auswahl, treffer, listen.ANGEBOTSSPALTEN, standard="name")
    zusammenhang = {
        "liste": seite,
        "zeilen": listen.angebotszeilen(seite.zeilen, heute()),
        "form": AngebotsauswahlForm(request.GET or None),
        "offenes": listen.offenes(request.user),
        "darf_neues": darf_neues(request.user),
    }
    return render(request, "redaktion/liste.html", zusammenhang)


@require_safe
@mit_recht("wegweiser.lesen")
def liste_csv(request: Anfrage) -> HttpResponse:
    """The list as it is filtered, all pages of it."""
    alle = listen.mit_zahlen(sichtbare_angebote(request.user), request.user)
    treffer = listen.auswaehlen(alle, request.GET.dict(), request.user, heute()).select_related(
        "anbieter", "gegend__raum"
    )
    zeilen = listen.angebotszeilen(treffer.order_by("name", "pk"), heute())
    return csv_antwort(als_csv(*listen.als_tabelle(zeilen)), "wegweiser")


@require_http_methods(["GET", "POST"])
@mit_recht("wegweiser.lesen")
def neu(request: Anfrage) -> HttpResponse:
    """A new entry of the Redaktion, or the proposal of one."""
    darf_neues(request.user, sonst_404=True)
    erster = eigene_anbieter(request.user).first()
    vorhanden = leere_felder()
    if not darf(request.user, "wegweiser.pflegen") and erster:
        vorhanden["traeger"] = erster.name
    form = AngebotForm(
        request.POST or None,
        vorhanden=vorhanden,
        ziel="redaktion.angebot:neu:",
        benutzer=request.user,
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(lambda: _anlegen(request, form))
    ):
        return geschrieben(request, form.ergebnis)
    return render(request, "redaktion/angebot.html", {"form": form, **_rahmen(request, None)})


def _anlegen(request: Anfrage, form: AngebotForm) -> object:
    if darf(request.user, "wegweiser.pflegen"):
        return angebot_anlegen(form.felder, durch=request.user)
    return vorschlag_machen(None, form.felder, durch=request.user, am=heute())


@require_http_methods(["GET", "POST"])
def angebot(request: Anfrage, slug: str) -> HttpResponse:
    """The Redaktion changes, a Träger proposes, who reads along reads."""
    gesucht = get_object_or_404(
        sichtbare_angebote(request.user).select_related("anbieter", "gegend__raum"), slug=slug
    )
    if darf(request.user, "wegweiser.pflegen"):
        return _aendern(request, gesucht)
    if gesucht.anbieter and darf(request.user, "wegweiser.vorschlagen", gesucht.anbieter):
        return _vorschlagen(request, gesucht)
    zusammenhang = {
        "felder": list(unterschiede({}, felder_von(gesucht))),
        **_rahmen(request, gesucht),
    }
    return render(request, "redaktion/nur_lesen.html", zusammenhang)


def _aendern(request: Anfrage, gesucht: Angebot) -> HttpResponse:
    form = AngebotForm(
        request.POST or None,
        vorhanden=felder_von(gesucht),
        kennung=gesucht.slug,
        ziel=f"redaktion.angebot:{gesucht.pk}",
        benutzer=request.user,
        stand=gesucht.stand,
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(
            lambda: angebot_aendern(gesucht, form.felder, durch=request.user, stand=form.stand)
        )
    ):
        return geschrieben(request, form.ergebnis)
    return render(request, "redaktion/angebot.html", {"form": form, **_rahmen(request, gesucht)})


def _vorschlagen(request: Anfrage, gesucht: Angebot) -> HttpResponse:
    offener = offener_vorschlag(gesucht, request.user)
    form = AngebotForm(
        request.POST or None,
        vorhanden={**felder_von(gesucht), **(offener.felder if offener else {})},
        kennung=gesucht.slug,
        ziel=f"redaktion.vorschlag:{gesucht.pk}-{request.user.organisation_id}",
        benutzer=request.user,
        stand=offener.stand if offener else 0,
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(
            lambda: vorschlag_machen(
                gesucht, form.felder, durch=request.user, am=heute(), stand=form.stand
            )
        )
    ):
        return geschrieben(request, form.ergebnis)
    zusammenhang = {"form": form, "offener": offener, **_rahmen(request, gesucht)}
    return render(request, "redaktion/angebot.html", zusammenhang)


def _rahmen(request: Anfrage, gesucht: Angebot | None) -> dict[str, object]:
    pflegt = darf(request.user, "wegweiser.pflegen")
    wege = (
        Bestaetigungsweg.choices if pflegt else [(Bestaetigungsweg.SELBST.value, "Das stimmt so")]
    )
    rahmen: dict[str, object] = {
        "angebot": gesucht,
        "pflegt": pflegt,
        "zurueck": reverse("redaktion"),
    }
    if gesucht is None:
        return rahmen
    return {
        **rahmen,
        "frische": frische_von(gesucht, heute()),
        "wege": wege if darf(request.user, "wegweiser.bestaetigen", gesucht) else [],
        "meldungen": sichtbare_meldungen(request.user).filter(angebot=gesucht, erledigt_am=None),
        "sprachen": sprachzeilen(gesucht, offener_vorschlag(gesucht, request.user)),
    }


@require_POST
def bestaetigen(request: Anfrage, slug: str) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_angebote(request.user), slug=slug)
    wie = request.POST.get("wie", "")
    if not darf(request.user, "wegweiser.bestaetigen", gesucht):
        return mit_recht("wegweiser.pflegen")(angebot)(request, slug=slug)
    if wie not in Bestaetigungsweg.values:
        messages.warning(request, "Sagen Sie dazu, wie Sie es herausgefunden haben.")
        return redirect("redaktion_angebot", slug)
    try:
        angebot_bestaetigen(gesucht, wie, durch=request.user, am=heute())
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
    else:
        messages.success(request, f"„{gesucht}“ ist bestätigt.")
    return redirect("redaktion_angebot", slug)


@require_POST
@mit_recht("wegweiser.pflegen")
def zeigen(request: Anfrage, slug: str) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_angebote(request.user), slug=slug)
    angebot_zeigen(gesucht, durch=request.user)
    messages.success(request, f"„{gesucht}“ steht wieder im Wegweiser.")
    return redirect("redaktion_angebot", slug)


@require_http_methods(["GET", "POST"])
@mit_recht("wegweiser.pflegen")
def verbergen(request: Anfrage, slug: str) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_angebote(request.user), slug=slug)
    if request.method == "POST":
        angebot_verbergen(gesucht, durch=request.user)
        messages.success(request, f"„{gesucht}“ steht nicht mehr im Wegweiser.")
        return redirect("redaktion_angebot", slug)
    zusammenhang = {
        "frage": f"{gesucht} aus dem Wegweiser nehmen?",
        "folge": "Niemand findet es dann mehr. Hier bleibt es stehen und kann zurückkommen.",
        "ja": "Aus dem Wegweiser nehmen",
        "zurueck": reverse("redaktion_angebot", args=[slug]),
    }
    return render(request, "kern/rueckfrage.html", zusammenhang)
