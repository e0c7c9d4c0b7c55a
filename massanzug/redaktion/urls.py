"""Below ``/fach/wegweiser/``."""

from __future__ import annotations

from django.urls import path

from massanzug.redaktion.views import angebote, meldungen, texte, vorschlaege, zustaendigkeiten

urlpatterns = [
    path("", angebote.liste, name="redaktion"),
    path("csv/", angebote.liste_csv, name="redaktion_csv"),
    path("neu/", angebote.neu, name="redaktion_neu"),
    path("angebot/<slug:slug>/", angebote.angebot, name="redaktion_angebot"),
    path("angebot/<slug:slug>/bestaetigen/", angebote.bestaetigen, name="redaktion_bestaetigen"),
    path("angebot/<slug:slug>/zeigen/", angebote.zeigen, name="redaktion_zeigen"),
    path("angebot/<slug:slug>/verbergen/", angebote.verbergen, name="redaktion_verbergen"),
    path("angebot/<slug:slug>/sprache/<str:sprache>/", texte.text, name="redaktion_text"),
    path(
        "angebot/<slug:slug>/sprache/<str:sprache>/pruefen/",
        texte.pruefen,
        name="redaktion_text_pruefen",
    ),
    path(
        "angebot/<slug:slug>/sprache/<str:sprache>/loeschen/",
        texte.loeschen,
        name="redaktion_text_loeschen",
    ),
    path("vorschlaege/", vorschlaege.liste, name="redaktion_vorschlaege"),
    path("vorschlag/<int:pk>/", vorschlaege.vorschlag, name="redaktion_vorschlag"),
    path("vorschlag/<int:pk>/annehmen/", vorschlaege.annehmen, name="redaktion_annehmen"),
    path("vorschlag/<int:pk>/ablehnen/", vorschlaege.ablehnen, name="redaktion_ablehnen"),
    path(
        "vorschlag/<int:pk>/zurueckziehen/",
        vorschlaege.zurueckziehen,
        name="redaktion_zurueckziehen",
    ),
    path("meldungen/", meldungen.liste, name="redaktion_meldungen"),
    path("meldung/<int:pk>/erledigt/", meldungen.erledigt, name="redaktion_erledigt"),
    path("nicht-gefunden/", meldungen.nicht_gefunden, name="redaktion_nicht_gefunden"),
    path("zustaendigkeiten/", zustaendigkeiten.liste, name="redaktion_zustaendigkeiten"),
    path(
        "zustaendigkeit/<int:pk>/beenden/",
        zustaendigkeiten.beenden,
        name="redaktion_zustaendigkeit_beenden",
    ),
]
