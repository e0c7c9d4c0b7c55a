from __future__ import annotations

from django.urls import path

from massanzug.fall.views import genogramm

ALLE = "faelle/<uuid:kennung>/genogramm/"
EINER = ALLE + "angehoerige/<int:pk>/"

urlpatterns = [
    path(ALLE, genogramm.genogramm, name="genogramm"),
    path(ALLE + "anfangen/", genogramm.anfangen, name="genogramm_anfangen"),
    path(ALLE + "dazu/", genogramm.dazu, name="angehoerige_neu"),
    path(ALLE + "verbinden/", genogramm.verbinden_, name="angehoerige_verbinden"),
    path(ALLE + "teilen/", genogramm.freigabe, name="genogramm_teilen"),
    path(ALLE + "loeschen/", genogramm.weg, name="genogramm_loeschen"),
    path(ALLE + "genogramm.svg", genogramm.bild, name="genogramm_bild"),
    path(ALLE + "genogramm.pdf", genogramm.pdf, name="genogramm_pdf"),
    path(EINER, genogramm.angehoerige, name="angehoerige"),
    path(EINER + "entfernen/", genogramm.angehoerige_weg, name="angehoerige_entfernen"),
    path(EINER + "zurueckholen/", genogramm.angehoerige_zurueck, name="angehoerige_zurueckholen"),
    path(ALLE + "paar/<int:pk>/", genogramm.paar, name="paar"),
    *(
        path(f"{ALLE}{was}/<int:pk>/loesen/", genogramm.loesen_, {"was": was}, name=f"{was}_loesen")
        for was in genogramm.BINDUNGEN
    ),
]
