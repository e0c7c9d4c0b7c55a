from __future__ import annotations

from django.urls import path

from massanzug.fall.views import anvertrautes

ALLE = "faelle/<uuid:kennung>/anvertrautes/"
EINES = ALLE + "<int:pk>/"

urlpatterns = [
    path(ALLE, anvertrautes.anvertrautes, name="anvertrautes"),
    path(ALLE + "neu/", anvertrautes.anvertrautes_neu, name="anvertrautes_neu"),
    path(ALLE + "uebergabe/", anvertrautes.anvertrautes_uebergabe, name="anvertrautes_uebergabe"),
    path(EINES, anvertrautes.anvertrautes_aendern, name="anvertrautes_aendern"),
    path(EINES + "loeschen/", anvertrautes.anvertrautes_weg, name="anvertrautes_loeschen"),
]
