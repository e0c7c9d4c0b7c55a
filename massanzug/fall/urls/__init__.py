"""The URLs of case work, one list per step of the work."""

from __future__ import annotations

from massanzug.fall.urls import (
    anvertrautes,
    eingang,
    entscheidung,
    faelle,
    genogramm,
    gespraech,
    hilfeplan,
    massanzug,
    netz,
    personen,
    regalware,
    ressourcen,
    ueberpruefung,
    vorschlaege,
    wille,
    ziele,
    zugang,
)

urlpatterns = [
    *faelle.urlpatterns,
    *eingang.urlpatterns,
    *gespraech.urlpatterns,
    *personen.urlpatterns,
    *wille.urlpatterns,
    *ressourcen.urlpatterns,
    *netz.urlpatterns,
    *genogramm.urlpatterns,
    *anvertrautes.urlpatterns,
    *zugang.urlpatterns,
    *ziele.urlpatterns,
    *entscheidung.urlpatterns,
    *massanzug.urlpatterns,
    *vorschlaege.urlpatterns,
    *regalware.urlpatterns,
    *hilfeplan.urlpatterns,
    *ueberpruefung.urlpatterns,
]
