"""Meetings, who belongs to the team, how a consultation goes."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.fall.views.klick import mit_einem_klick
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.raum.domain.wortwahl import satz
from massanzug.team.begriffe import Ablaufart
from massanzug.team.domain.ablaeufe import ablauf, ablauf_setzen, ablaufstand, ablauftext
from massanzug.team.domain.mitglieder import mitglied_aufnehmen, mitglied_beenden
from massanzug.team.domain.sitzungen import sitzung_absagen, sitzung_anlegen, sitzung_fortschreiben
from massanzug.team.domain.tisch import teamblick, uebersicht
from massanzug.team.forms.sitzungen import AblaufForm, MitgliedForm, SitzungForm
from massanzug.team.http import mit_sitzung, mit_team_recht
from massanzug.team.models import Teamsitzung
from massanzug.team.zugriff import (
    sichtbare_beratungen,
    sichtbare_eigene_teamraeume,
    sichtbare_einladbare,
    sichtbare_teamfaehige,
    sichtbare_teammitglieder,
    sichtbare_teamraeume,
    sichtbare_teilnehmende,
)


@require_safe
def start(request: Anfrage) -> HttpResponse:
    kontext = {
        "team": uebersicht(request.user, heute()),
        "pflegt": darf(request.user, "team.pflegen"),
        "ablaeufe": [ablauf(art) for art in Ablaufart],
    }
    return render(request, "team/start.html", kontext)


@require_safe
def team(request: Anfrage, pk: int) -> HttpResponse:
    """Who belongs to it, and what was noted there for the Feld."""
    raum = get_object_or_404(sichtbare_teamraeume(request.user), pk=pk)
    return render(request, "team/team.html", {"team": teamblick(request.user, raum)})


@require_http_methods(["GET", "POST"])
@mit_team_recht
def mitglied_neu(request: Anfrage, pk: int) -> HttpResponse:
    raum = get_object_or_404(sichtbare_teamraeume(request.user), pk=pk)
    schon = sichtbare_einladbare(request.user, raum)
    auswahl = sichtbare_teamfaehige(request.user, raum).exclude(pk__in=schon.values("pk"))
    form = MitgliedForm(
        request.POST or None,
        auswahl=auswahl,
        ziel=f"team.mitglied:neu:{pk}",
        benutzer=request.user,
    )
    if form.is_valid() and form.gelingt(
        lambda: mitglied_aufnehmen(raum, form.werte["wer"], durch=request.user, am=heute())
    ):
        messages.success(request, f"{form.werte['wer']} gehört jetzt zum Team.")
        return redirect("sozialraumteam", pk)
    kontext = {
        "form": form,
        "titel": "Ins Team aufnehmen",
        "raum": raum,
        "zurueck": reverse("sozialraumteam", args=[pk]),
        "knopf": "Aufnehmen",
    }
    return render(request, "team/formular.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_team_recht
def mitglied_weg(request: Anfrage, pk: int) -> HttpResponse:
    mitglied = get_object_or_404(sichtbare_teammitglieder(request.user), pk=pk)
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: mitglied_beenden(mitglied, durch=request.user, am=heute()),
            f"{mitglied} sieht ab sofort nichts mehr von diesem Team.",
        )
        return redirect("sozialraumteam", mitglied.wirkungsraum_id)
    kontext = {
        "frage": f"Die Mitgliedschaft von {mitglied} beenden?",
        "folge": "Das gilt sofort, auch für frühere Sitzungen.",
        "ja": "Beenden",
        "zurueck": reverse("sozialraumteam", args=[mitglied.wirkungsraum_id]),
    }
    return render(request, "kern/rueckfrage.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_team_recht
def ablauf_aendern(request: Anfrage, art: str) -> HttpResponse:
    if art not in Ablaufart.values:
        raise Http404
    welcher = Ablaufart(art)
    form = AblaufForm(
        request.POST or None,
        initial={"phasen": ablauftext(welcher)},
        ziel=f"team.ablauf:{art}",
        benutzer=request.user,
        stand=ablaufstand(welcher),
    )
    if form.is_valid() and form.gelingt(
        lambda: ablauf_setzen(welcher, form.werte["phasen"], durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Der Ablauf gilt für alle Fälle, die Sie ab jetzt anmelden.")
        return redirect("teamstart")
    kontext = {
        "form": form,
        "titel": f"Ablauf: {welcher.label}",
        "zurueck": reverse("teamstart"),
        "knopf": "Speichern",
    }
    return render(request, "team/formular.html", kontext)


@require_http_methods(["GET", "POST"])
def sitzung_neu(request: Anfrage, pk: int) -> HttpResponse:
    raum = get_object_or_404(sichtbare_eigene_teamraeume(request.user), pk=pk)
    einladbare = sichtbare_einladbare(request.user, raum)
    form = SitzungForm(
        request.POST or None,
        team=einladbare,
        initial={"dabei": einladbare},
        ziel=f"team.sitzung:neu:{pk}",
        benutzer=request.user,
    )
    if form.is_valid() and form.gelingt(
        lambda: sitzung_anlegen(raum, form.werte, form.menschen, durch=request.user, heute=heute())
    ):
        neue: Teamsitzung = form.ergebnis
        return redirect("teamsitzung", neue.kennung)
    kontext = {
        "form": form,
        "titel": satz("Sozialraumteam verabreden"),
        "raum": raum,
        "zurueck": reverse("teamstart"),
        "knopf": "Verabreden",
    }
    return render(request, "team/formular.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_sitzung("teamsitzung.aendern")
def sitzung_aendern(request: Anfrage, sitzung: Teamsitzung) -> HttpResponse:
    form = SitzungForm(
        request.POST or None,
        instance=sitzung,
        team=sichtbare_einladbare(request.user, sitzung.wirkungsraum),
        initial={"dabei": sichtbare_teilnehmende(request.user, sitzung)},
        ziel=f"team.treffen:neu:{sitzung.pk}",
        benutzer=request.user,
        stand=sitzung.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: sitzung_fortschreiben(
            sitzung, form.werte, form.menschen, durch=request.user, stand=form.stand
        )
    ):
        messages.success(request, "Gespeichert.")
        return redirect("teamstart")
    kontext = {
        "form": form,
        "titel": "Sozialraumteam ändern",
        "raum": sitzung.wirkungsraum,
        "zurueck": reverse("teamsitzung", args=[sitzung.kennung]),
        "knopf": "Speichern",
    }
    return render(request, "team/formular.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_sitzung("teamsitzung.aendern")
def absagen(request: Anfrage, sitzung: Teamsitzung) -> HttpResponse:
    if request.method == "POST":
        weg = mit_einem_klick(
            request,
            lambda: sitzung_absagen(sitzung, durch=request.user),
            "Das Treffen ist abgesagt.",
        )
        return redirect("teamstart") if weg else redirect("teamsitzung", sitzung.kennung)
    kontext = {
        "frage": f"{sitzung} absagen?",
        "folge": "Das Treffen verschwindet dann bei allen.",
        "ja": "Absagen",
        "zurueck": reverse("teamsitzung", args=[sitzung.kennung]),
    }
    return render(request, "kern/rueckfrage.html", kontext)


@require_safe
@mit_sitzung()
def sitzung(request: Anfrage, sitzung: Teamsitzung) -> HttpResponse:
    kontext = {
        "sitzung": sitzung,
        "beratungen": sichtbare_beratungen(request.user).filter(sitzung=sitzung),
        "dabei": sichtbare_teilnehmende(request.user, sitzung).order_by("last_name", "first_name"),
        "punkte": list(filter(None, (p.strip() for p in sitzung.punkte.splitlines()))),
    }
    return render(request, "team/sitzung.html", kontext)
