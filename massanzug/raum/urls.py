"""Below ``/fach/raum/``."""

from __future__ import annotations

from django.urls import path

from massanzug.raum.views import ortsteile, raeume, traeger, vereinbarungen, wortwahl

urlpatterns = [
    path("", raeume.raeume, name="raeume"),
    path("wirkungsraum/neu/", raeume.raum_neu, name="raum_neu"),
    path("wirkungsraum/<int:pk>/", raeume.raum_aendern, name="raum_aendern"),
    path(
        "wirkungsraum/<int:pk>/leittraeger/", raeume.leittraeger_setzen, name="leittraeger_setzen"
    ),
    path("ortsteile/", ortsteile.ortsteile, name="ortsteile"),
    path("ortsteile/csv/", ortsteile.ortsteile_csv, name="ortsteile_csv"),
    path("ortsteile/einlesen/", ortsteile.ortsteile_einlesen, name="ortsteile_einlesen"),
    path("ortsteil/neu/", ortsteile.ortsteil_neu, name="ortsteil_neu"),
    path("ortsteil/<int:pk>/", ortsteile.ortsteil, name="ortsteil"),
    path("zuordnung/<int:pk>/", ortsteile.zuordnung, name="zuordnung_berichtigen"),
    path("traeger/", traeger.traegerliste, name="traegerliste"),
    path("traeger/csv/", traeger.traeger_csv, name="traeger_csv"),
    path("traeger/neu/", traeger.traeger_neu, name="traeger_neu"),
    path("traeger/<int:pk>/", traeger.traeger, name="traeger"),
    path("traeger/<int:pk>/aendern/", traeger.traeger_bearbeiten, name="traeger_aendern"),
    path(
        "traeger/<int:pk>/vereinbarung/neu/",
        vereinbarungen.vereinbarung_neu,
        name="vereinbarung_neu",
    ),
    path("traeger/<int:pk>/standort/neu/", traeger.standort_neu, name="standort_neu"),
    path("standort/<int:pk>/", traeger.standort, name="standort"),
    path("standort/<int:pk>/entfernen/", traeger.standort_weg, name="standort_entfernen"),
    path("vereinbarung/<int:pk>/", vereinbarungen.vereinbarung, name="vereinbarung"),
    path(
        "vereinbarung/<int:pk>/beenden/",
        vereinbarungen.vereinbarung_ende,
        name="vereinbarung_beenden",
    ),
    path(
        "vereinbarung/<int:pk>/dokument/",
        vereinbarungen.vereinbarung_dokument,
        name="vereinbarung_dokument",
    ),
    path("wortwahl/", wortwahl.wortwahl, name="wortwahl"),
    path("wortwahl/<str:begriff>/", wortwahl.wort_aendern, name="wort_aendern"),
]
