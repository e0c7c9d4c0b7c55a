"""Below ``/fach/prognose/``."""

from __future__ import annotations

from django.urls import path

from massanzug.prognose.views import ausgabe, istwerte, liste, prognose

urlpatterns = [
    path("", liste.liste, name="prognosen"),
    path("neu/", liste.neu, name="prognose_neu"),
    path("vergleich/", liste.vergleich, name="prognose_vergleich"),
    path("annahmen/<int:pk>/", prognose.annahmen, name="prognose_annahmen"),
    path("annahmen/<int:pk>/schaetzung/", prognose.schaetzung, name="prognose_schaetzung"),
    path("annahmen/<int:pk>/vorlage/", prognose.vorlage, name="prognose_vorlage"),
    path("<int:pk>/", prognose.seite, name="prognose"),
    path("<int:pk>/istwerte/", istwerte.istwerte, name="prognose_istwerte"),
    path("<int:pk>/starten/", prognose.starten, name="prognose_starten"),
    path("<int:pk>/abbrechen/", prognose.abbrechen, name="prognose_abbrechen"),
    path("<int:pk>/verdoppeln/", prognose.verdoppeln, name="prognose_verdoppeln"),
    path("<int:pk>/loeschen/", prognose.loeschen, name="prognose_loeschen"),
    path("<int:pk>/fallliste-loeschen/", prognose.liste_loeschen, name="prognose_liste_loeschen"),
    path("<int:pk>/prognose.csv", ausgabe.datei, {"art": "csv"}, name="prognose_csv"),
    path("<int:pk>/prognose.json", ausgabe.datei, {"art": "json"}, name="prognose_json"),
    path("<int:pk>/annahmen.toml", ausgabe.datei, {"art": "toml"}, name="prognose_toml"),
    path("<int:pk>/beschlussvorlage/", ausgabe.vorlage, name="prognose_beschlussvorlage"),
    path("<int:pk>/beschlussvorlage.pdf", ausgabe.vorlage_pdf, name="prognose_vorlage_pdf"),
]
