from __future__ import annotations

from django.urls import path

from massanzug.fall.views import vorschlaege

BLATT = "faelle/<uuid:kennung>/vorschlaege/"

urlpatterns = [
    path(BLATT, vorschlaege.vorschlaege, name="vorschlaege"),
    path(BLATT + "uebernehmen/", vorschlaege.vorschlag_uebernehmen, name="vorschlag_uebernehmen"),
]
