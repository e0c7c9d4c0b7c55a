from __future__ import annotations

from django.urls import path

from massanzug.fall.views import hilfeplan, planteilung, zustimmung

FALL = "faelle/<uuid:kennung>/hilfeplan/"
PLAN = FALL + "<int:nummer>/"

urlpatterns = [
    path(FALL, hilfeplan.hilfeplaene, name="hilfeplaene"),
    path(FALL + "neu/", hilfeplan.hilfeplan_neu, name="hilfeplan_neu"),
    path(PLAN, hilfeplan.hilfeplan, name="hilfeplan"),
    path(PLAN + "unterschied/", hilfeplan.hilfeplan_unterschied, name="hilfeplan_unterschied"),
    path(PLAN + "fachlich.pdf", hilfeplan.hilfeplan_fachlich, name="hilfeplan_fachlich"),
    path(
        PLAN + "familienseite.pdf",
        hilfeplan.hilfeplan_familienseite,
        name="hilfeplan_familienseite",
    ),
    path(
        PLAN + "bescheidanlage.pdf",
        hilfeplan.hilfeplan_bescheidanlage,
        name="hilfeplan_bescheidanlage",
    ),
    path(PLAN + "antwort/<slug:wer>/", zustimmung.zustimmung, name="zustimmung"),
    path(PLAN + "teilen/", planteilung.hilfeplan_teilen, name="hilfeplan_teilen"),
]
