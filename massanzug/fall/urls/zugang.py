from __future__ import annotations

from django.urls import path

from massanzug.fall.views import abwesenheit, zugang

ZUGANG = "faelle/<uuid:kennung>/zugang/"
EINWILLIGUNG = ZUGANG + "einwilligung/"

urlpatterns = [
    path("abwesenheit/", abwesenheit.abwesenheit, name="abwesenheit"),
    path(ZUGANG, zugang.zugang, name="zugang"),
    path(ZUGANG + "wer-weiss-was/", zugang.wissen, name="wer_weiss_was"),
    path(ZUGANG + "dazunehmen/", zugang.dazunehmen, name="fachkraft_dazunehmen"),
    path(ZUGANG + "<int:pk>/beenden/", zugang.beteiligung_ende, name="beteiligung_beenden"),
    path(EINWILLIGUNG + "neu/", zugang.einwilligung_neu, name="einwilligung_neu"),
    path(
        EINWILLIGUNG + "<int:pk>/widerruf/",
        zugang.einwilligung_widerruf,
        name="einwilligung_widerruf",
    ),
    path(EINWILLIGUNG + "<int:pk>/teilen/", zugang.fall_teilen_mit, name="fall_teilen"),
]
