from __future__ import annotations

from django.urls import path

from massanzug.fall.views import massanzug, massanzug_ordnung

PLAN = "faelle/<uuid:kennung>/massanzug/"
BAUSTEIN = PLAN + "<int:pk>/"

urlpatterns = [
    path(PLAN, massanzug.massanzug, name="massanzug"),
    path(PLAN + "kosten/", massanzug.massanzug_kosten, name="massanzug_kosten"),
    path(PLAN + "neu/", massanzug.baustein_neu, name="baustein_neu"),
    path(PLAN + "reihenfolge/", massanzug_ordnung.bausteine_reihen, name="bausteine_reihen"),
    path(BAUSTEIN, massanzug.baustein, name="baustein"),
    path(BAUSTEIN + "wechsel/", massanzug.baustein_wechsel, name="baustein_wechsel"),
    path(BAUSTEIN + "rang/", massanzug_ordnung.baustein_rangieren, name="baustein_rangieren"),
    path(BAUSTEIN + "verdoppeln/", massanzug_ordnung.baustein_doppelt, name="baustein_doppelt"),
    path(BAUSTEIN + "entfernen/", massanzug_ordnung.baustein_weg, name="baustein_weg"),
]
