from __future__ import annotations

from django.contrib import messages
from django.forms import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.kern.csvtext import als_csv
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.liste import liste_bauen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.raum.domain.einlesen import als_zeilen, datei_einlesen, datei_pruefen
from massanzug.raum.domain.uebersicht import ORTSTEILSPALTEN, ortsteile_mit_raum
from massanzug.raum.domain.verzeichnis import verzeichnisstand
from massanzug.raum.domain.zuordnung import (
    ortsteil_anlegen,
    zuordnung_aendern,
    zuordnung_berichtigen,
)
from massanzug.raum.forms.raeume import BerichtigungForm, DateiForm, OrtsteilForm, ZuordnungForm
from massanzug.raum.http import Formularseite, ausfuellen, csv_antwort, mit_recht
from massanzug.raum.zugriff import sichtbare_ortsteile, sichtbare_zuordnungen


@require_safe
def ortsteile(request: Anfrage) -> HttpResponse:
    zeilen = ortsteile_mit_raum(sichtbare_ortsteile(request.user), heute())
    liste = liste_bauen(request.GET.dict(), zeilen, ORTSTEILSPALTEN, standard="name")
    zusammenhang = {"liste": liste, "pflegt": darf(request.user, "raum.pflegen")}
    return render(request, "raum/ortsteile.html", zusammenhang)


@require_safe
def ortsteile_csv(request: Anfrage) -> HttpResponse:
    """Every assignment ever made, in the columns that can be read in again."""
    zuordnungen = sichtbare_zuordnungen(request.user).select_related("ortsteil__teil_von")
    return csv_antwort(als_csv(*als_zeilen(list(zuordnungen))), "ortsteile")


@require_http_methods(["GET", "POST"])
@mit_recht("raum.pflegen")
def ortsteil_neu(request: Anfrage) -> HttpResponse:
    form = OrtsteilForm(request.POST or None, ziel="raum.ortsteil:neu:", benutzer=request.user)
    seite = Formularseite(
        titel="Neuer Ortsteil",
        zurueck=reverse("ortsteile"),
        von_wo="Ortsteile",
        knopf="Anlegen",
        meldung="Der Ortsteil ist angelegt. Ordnen Sie ihn jetzt zu.",
    )
    return ausfuellen(
        request, form, lambda: ortsteil_anlegen(**form.werte, durch=request.user), seite
    )


@require_http_methods(["GET", "POST"])
def ortsteil(request: Anfrage, pk: int) -> HttpResponse:
    """The history; whoever may also finds the next change here."""
    ortsteil = get_object_or_404(
        sichtbare_ortsteile(request.user).select_related("teil_von"), pk=pk
    )
    geschichte = sichtbare_zuordnungen(request.user).filter(ortsteil=ortsteil)
    zusammenhang = {"ortsteil": ortsteil, "geschichte": geschichte, "tag": heute()}
    if not darf(request.user, "raum.pflegen") and request.method == "GET":
        return render(request, "raum/ortsteil.html", zusammenhang)
    return _ortsteil_aendern(request, pk, zusammenhang)


@mit_recht("raum.pflegen")
def _ortsteil_aendern(request: Anfrage, pk: int, zusammenhang: dict[str, object]) -> HttpResponse:
    ortsteil = get_object_or_404(sichtbare_ortsteile(request.user), pk=pk)
    form = ZuordnungForm(
        request.POST or None,
        ziel=f"raum.zuordnung:{ortsteil.pk}",
        benutzer=request.user,
        stand=verzeichnisstand(ortsteil.zuordnungen.all()),
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(
            lambda: zuordnung_aendern(ortsteil, **form.werte, durch=request.user, stand=form.stand)
        )
    ):
        messages.success(request, "Die Zuordnung ist geändert. Was bisher galt, bleibt stehen.")
        return redirect("ortsteil", ortsteil.pk)
    return render(request, "raum/ortsteil.html", {**zusammenhang, "form": form})


@require_http_methods(["GET", "POST"])
@mit_recht("raum.pflegen")
def zuordnung(request: Anfrage, pk: int) -> HttpResponse:
    zuordnung = get_object_or_404(sichtbare_zuordnungen(request.user), pk=pk)
    form = BerichtigungForm(
        request.POST or None,
        initial=model_to_dict(zuordnung, ["wirkungsraum", "quelle", "annahme"]),
        ziel=f"raum.berichtigung:{zuordnung.pk}",
        benutzer=request.user,
        stand=zuordnung.stand,
    )
    seite = Formularseite(
        titel=f"{zuordnung.ortsteil}, ab {zuordnung.gueltig_von:%d.%m.%Y}",
        zurueck=reverse("ortsteil", args=[zuordnung.ortsteil_id]),
        von_wo=str(zuordnung.ortsteil),
        knopf="Berichtigen",
        meldung="Die Zuordnung ist berichtigt.",
    )
    return ausfuellen(
        request,
        form,
        lambda: zuordnung_berichtigen(
            zuordnung, **form.werte, durch=request.user, stand=form.stand
        ),
        seite,
    )


@require_http_methods(["GET", "POST"])
@mit_recht("raum.pflegen")
def ortsteile_einlesen(request: Anfrage) -> HttpResponse:
    """First what the file says, line by line; saved only on the second „yes“, all or nothing."""
    form = DateiForm(request.POST or None, request.FILES or None)
    pruefung, text = None, ""
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        try:
            if request.POST.get("schritt") == "speichern":
                anzahl = datei_einlesen(text, durch=request.user)
                messages.success(request, f"{anzahl} Zuordnungen sind neu gespeichert.")
                return redirect("ortsteile")
            pruefung = datei_pruefen(text)
        except Regelverstoss as fehler:
            form.add_error("datei", str(fehler))
    zusammenhang = {"form": form, "pruefung": pruefung, "text": text}
    return render(request, "raum/einlesen.html", zusammenhang)
