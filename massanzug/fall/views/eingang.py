"""F1 and the inbox."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.begriffe import Weitergabe
from massanzug.fall.domain.anvertrautes_weitergabe import eigenes
from massanzug.fall.domain.eingang import (
    fall_einordnen,
    falleingang_aufnehmen,
    falleingang_fortschreiben,
)
from massanzug.fall.domain.eingang_annahme import (
    SPALTEN,
    dringende,
    eingaenge_auswaehlen,
    eingang_uebergeben,
    eingang_uebernehmen,
    eingang_zurueckgeben,
    kann_uebernehmen,
    wartende_eingaenge,
    zuletzt_angenommene,
)
from massanzug.fall.forms.eingang import (
    EingangauswahlForm,
    EingangForm,
    EinordnungForm,
    FalleingangForm,
    UebergabeForm,
)
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_eingaenge
from massanzug.kern.liste import liste_bauen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.raum.http import mit_recht
from massanzug.recht.rechte import RECHTE

SCHREIBEN, FREIGEBEN = "fall.bearbeiten", "fall.freigeben"


@require_safe
@mit_recht("fall.eingang")
def eingang(request: Anfrage) -> HttpResponse:
    jetzt = timezone.now()
    auswahl = request.GET.dict()
    alle = wartende_eingaenge(request.user, jetzt)
    gefiltert = eingaenge_auswaehlen(alle, auswahl, benutzer=request.user)
    kontext = {
        "liste": liste_bauen(auswahl, gefiltert, SPALTEN, standard="wartet"),
        "dringende": dringende(alle).count(),
        "form": EingangauswahlForm(request.GET or None),
        "angenommene": zuletzt_angenommene(request.user, jetzt)[:5],
        "jetzt": jetzt,
        "teams": request.user.teams.all(),
    }
    return render(request, "fall/eingang/eingang.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_recht("fall.eingang")
def eingang_neu(request: Anfrage) -> HttpResponse:
    form = EingangForm(
        request.POST or None, ziel="fall.eingang:neu:hier", benutzer=request.user, am=heute()
    )
    if form.is_valid() and form.gelingt(
        lambda: falleingang_aufnehmen(
            form.angaben,
            form.einordnung,
            durch=request.user,
            jetzt=timezone.now(),
            team=form.fuer_team,
        )
    ):
        fall = form.ergebnis
        messages.success(request, f"Aufgeschrieben. Jetzt liegt es im Eingang bei {fall.team}.")
        return redirect("falleingang", fall.kennung)
    return render(request, "fall/eingang/neu.html", {"form": form, "rechte": RECHTE.values()})


@require_safe
@mit_akte()
def falleingang(request: Anfrage, fall: Fall) -> HttpResponse:
    eingang = get_object_or_404(sichtbare_eingaenge(request.user, fall))
    kontext = {
        "fall": fall,
        "eingang": eingang,
        "jetzt": timezone.now(),
        "kann_uebernehmen": kann_uebernehmen(fall, request.user),
        "schreibt": darf(request.user, SCHREIBEN, fall),
        "gibt_frei": darf(request.user, FREIGEBEN, fall),
    }
    return render(request, "fall/eingang/falleingang.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def falleingang_aendern(request: Anfrage, fall: Fall) -> HttpResponse:
    eingang = get_object_or_404(sichtbare_eingaenge(request.user, fall))
    form = FalleingangForm(
        request.POST or None,
        instance=eingang,
        ziel=f"fall.eingang:{eingang.pk}",
        benutzer=request.user,
        stand=eingang.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: falleingang_fortschreiben(eingang, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Der Eingang ist gespeichert.")
        return redirect("falleingang", fall.kennung)
    kontext = {"fall": fall, "form": form, "rechte": RECHTE.values()}
    return render(request, "fall/eingang/aendern.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def fall_einordnung(request: Anfrage, fall: Fall) -> HttpResponse:
    form = EinordnungForm(
        request.POST or None,
        fall=fall,
        ziel=f"fall.einordnung:{fall.pk}",
        benutzer=request.user,
        stand=fall.stand,
        am=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: fall_einordnen(
            fall, form.angaben, form.einordnung, durch=request.user, stand=form.stand
        )
    ):
        messages.success(request, "Gespeichert.")
        return redirect("falleingang", fall.kennung)
    return render(request, "fall/eingang/einordnung.html", {"fall": fall, "form": form})


@require_POST
@mit_akte(SCHREIBEN)
def eingang_annehmen(request: Anfrage, fall: Fall) -> HttpResponse:
    mit_einem_klick(
        request,
        lambda: eingang_uebernehmen(fall, durch=request.user, jetzt=timezone.now()),
        f"Sie haben {fall.name} übernommen. Im Eingang können Sie das noch zurücknehmen.",
    )
    if fall.zustaendig != request.user:
        return redirect("eingang")
    return redirect("falleingang", fall.kennung)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def eingang_weitergeben(request: Anfrage, fall: Fall) -> HttpResponse:
    get_object_or_404(sichtbare_eingaenge(request.user, fall))
    form = UebergabeForm(request.POST or None, fall=fall, benutzer=request.user)
    if form.is_valid():
        an = form.cleaned_data["an"]
        mit_einem_klick(
            request,
            lambda: eingang_uebergeben(fall, an, durch=request.user, jetzt=timezone.now()),
            f"{an} ist gefragt. Bis dahin bleibt es, wie es ist.",
        )
        return redirect("eingang")
    unentschieden = eigenes(fall, request.user).filter(weitergabe=Weitergabe.OFFEN).exists()
    kontext = {"fall": fall, "form": form, "unentschieden": unentschieden}
    return render(request, "fall/eingang/weitergeben.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(FREIGEBEN)
def eingang_zurueck(request: Anfrage, fall: Fall) -> HttpResponse:
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: eingang_zurueckgeben(fall, durch=request.user, jetzt=timezone.now()),
            f"{fall.name} liegt wieder im Eingang.",
        )
        return redirect("eingang")
    kontext = {
        "frage": f"{fall.name} zurück in den Eingang geben?",
        "folge": f"Dann sieht das ganze Team {fall.team} den Fall wieder, und jemand anderes kann ihn nehmen.",
        "ja": "Zurückgeben",
        "zurueck": "../",
    }
    return render(request, "kern/rueckfrage.html", kontext)
