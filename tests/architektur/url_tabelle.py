"""The URL × role table: per route, who gets an answer other than „not for you“.

A new URL gets its line here, with a thought for the stranger. People: ``url_welt.PERSONEN``;
``…_fremd`` have the same role and nothing to do with the case.
"""

from __future__ import annotations

from tests.architektur.url_tabelle_fall import IM_FALL
from tests.architektur.url_tabelle_team import AM_TISCH
from tests.architektur.url_welt import PERSONEN

ALLE = set(PERSONEN)
ANGEMELDET = ALLE - {"niemand"}

GRUPPEN = (
    # Nothing of anybody on it.
    (
        ALLE,
        (
            "",
            "a-z/",
            "angebot/<slug:slug>/",
            "angebot/<slug:slug>/fehler/",
            "anmelden/",
            "anmelden/gesperrt/",
            "anmelden/oidc/abgebrochen/",
            "datenschutz/",
            "entwurf/anmeldung/",
            "gesund/",
            "impressum/",
            "jetzt-hilfe/",
            "kern/erscheinung/",
            "kern/komponenten/",
            "kern/komponenten/<str:schluessel>/verschieben/",
            "kern/komponenten/nachfragen/",
            "kern/komponenten/ordnen/",
            "quellen/",
            "raeume/",
            "raeume/<slug:slug>/",
            "reden/",
            "reden/danke/",
            "so-arbeiten-wir/",
            "suche/",
            "suche/vorschlaege/",
            "thema/<slug:slug>/",
            "themen/",
        ),
    ),
    # The directory as open data: for machines, of anybody.
    (
        ALLE,
        (
            "angebot/<slug:slug>.ics",
            "hsds/",
            "hsds/beschreibung",
            "hsds/katalog",
            "hsds/openapi.json",
            "hsds/organizations",
            "hsds/organizations/<str:gesucht>",
            "hsds/service_at_locations",
            "hsds/service_at_locations/<str:gesucht>",
            "hsds/services",
            "hsds/services/<str:gesucht>",
            "hsds/taxonomies",
            "hsds/taxonomies/<str:gesucht>",
            "hsds/taxonomy_terms",
            "hsds/taxonomy_terms/<str:gesucht>",
            "karte/",
            "raeume/<slug:slug>/heft.pdf",
            "robots.txt",
            "sitemap.xml",
        ),
    ),
    # One's own account, and what everybody who works here knows.
    (
        ANGEMELDET,
        (
            "abmelden/",
            "anmelden/passkey/",
            "anmelden/zweiter-faktor/",
            "entwurf/",
            "entwurf/meine/",
            "entwurf/verwerfen/",
            "entwurf/zurueckholen/",
            "fach/",
            "fach/faelle/",
            "fach/faelle/liste.csv",
            "fach/raum/",
            "fach/raum/ortsteile/",
            "fach/raum/ortsteile/csv/",
            "fach/raum/traeger/",
            "fach/raum/traeger/csv/",
            "fach/team/",
            "fach/ueberpruefungen/",
            "konto/",
            "konto/bestaetigen/",
            "konto/passwort/",
            "konto/sitzungen/",
            "konto/sitzungen/abmelden/",
            "konto/sitzungen/andere/",
            "konto/zweiter-faktor/",
            "konto/zweiter-faktor/app/",
            "konto/zweiter-faktor/bestaetigen/",
            "konto/zweiter-faktor/ersatzcodes/neu/",
            "konto/zweiter-faktor/passkeys/",
            "konto/zweiter-faktor/passkeys/<int:pk>/entfernen/",
            "konto/zweiter-faktor/passkeys/<int:pk>/name/",
            "konto/zweiter-faktor/passkeys/bestaetigen/",
            "konto/zweiter-faktor/passkeys/neu/",
        ),
    ),
    # Single Träger and Ortsteile: for work, not for administration.
    (
        ANGEMELDET - {"administration"},
        (
            "fach/raum/ortsteil/<int:pk>/",
            "fach/raum/traeger/<int:pk>/",
        ),
    ),
    # The inbox shows each only what is theirs.
    (
        {"asd", "asd_fremd", "leitung", "leitung_fremd"},
        (
            "fach/abwesenheit/",
            "fach/eingang/",
            "fach/eingang/neu/",
        ),
    ),
    # „Ich möchte reden“: the list opens empty where nothing is meant for this person.
    (
        {"asd", "asd_fremd", "leitung", "leitung_fremd", "traeger", "traeger_fremd"},
        ("fach/gespraechswuensche/",),
    ),
    # A wish: the ASD team of its Wirkungsraum and the Leitträger there.
    (
        {"asd", "leitung", "traeger"},
        (
            "fach/gespraechswuensche/<uuid:wunsch>/",
            "fach/gespraechswuensche/<uuid:wunsch>/erledigen/",
            "fach/gespraechswuensche/<uuid:wunsch>/uebernehmen/",
            "fach/gespraechswuensche/<uuid:wunsch>/zuruecklegen/",
        ),
    ),
    ({"asd", "leitung"}, ("fach/gespraechswuensche/<uuid:wunsch>/aufnehmen/",)),
    *IM_FALL,
    *AM_TISCH,
    # One's own worry, and what was confided (§ 65 SGB VIII): its author alone.
    (
        {"asd"},
        (
            "fach/faelle/<uuid:kennung>/anvertrautes/<int:pk>/",
            "fach/faelle/<uuid:kennung>/anvertrautes/<int:pk>/loeschen/",
            "fach/faelle/<uuid:kennung>/sorge/<int:pk>/",
        ),
    ),
    # The town's rooms, Träger, words, and how alike plans are.
    (
        {"leitung", "leitung_fremd", "planung"},
        (
            "fach/raum/ortsteil/neu/",
            "fach/raum/ortsteile/einlesen/",
            "fach/raum/standort/<int:pk>/",
            "fach/raum/standort/<int:pk>/entfernen/",
            "fach/raum/traeger/<int:pk>/aendern/",
            "fach/raum/traeger/<int:pk>/standort/neu/",
            "fach/raum/traeger/<int:pk>/vereinbarung/neu/",
            "fach/raum/traeger/neu/",
            "fach/raum/vereinbarung/<int:pk>/",
            "fach/raum/vereinbarung/<int:pk>/beenden/",
            "fach/raum/wirkungsraum/<int:pk>/",
            "fach/raum/wirkungsraum/<int:pk>/leittraeger/",
            "fach/raum/wirkungsraum/neu/",
            "fach/raum/wortwahl/",
            "fach/raum/wortwahl/<str:begriff>/",
            "fach/raum/zuordnung/<int:pk>/",
            "fach/regalware/",
        ),
    ),
    # The directory's workshop: whose entries and proposals, the visible querysets say.
    (
        {
            "redaktion",
            "leitung",
            "leitung_fremd",
            "planung",
            "traegerredaktion",
            "traegerredaktion_fremd",
        },
        (
            "fach/wegweiser/",
            "fach/wegweiser/csv/",
            "fach/wegweiser/vorschlaege/",
        ),
    ),
    (
        {"redaktion", "traegerredaktion", "traegerredaktion_fremd"},
        ("fach/wegweiser/neu/",),
    ),
    # An entry of traegerredaktion's Anbieter: nothing for another Träger.
    (
        {"redaktion", "leitung", "leitung_fremd", "planung", "traegerredaktion"},
        ("fach/wegweiser/angebot/<slug:slug>/",),
    ),
    (
        {"redaktion", "traegerredaktion"},
        (
            "fach/wegweiser/angebot/<slug:slug>/bestaetigen/",
            "fach/wegweiser/angebot/<slug:slug>/sprache/<str:sprache>/",
            "fach/wegweiser/angebot/<slug:slug>/sprache/<str:sprache>/loeschen/",
            "fach/wegweiser/angebot/<slug:slug>/sprache/<str:sprache>/pruefen/",
            "fach/wegweiser/vorschlag/<int:pk>/",
        ),
    ),
    ({"traegerredaktion"}, ("fach/wegweiser/vorschlag/<int:pk>/zurueckziehen/",)),
    (
        {"redaktion", "leitung", "leitung_fremd", "planung"},
        ("fach/wegweiser/nicht-gefunden/",),
    ),
    (
        {"redaktion"},
        (
            "fach/wegweiser/angebot/<slug:slug>/verbergen/",
            "fach/wegweiser/angebot/<slug:slug>/zeigen/",
            "fach/wegweiser/meldung/<int:pk>/erledigt/",
            "fach/wegweiser/meldungen/",
            "fach/wegweiser/vorschlag/<int:pk>/ablehnen/",
            "fach/wegweiser/vorschlag/<int:pk>/annehmen/",
            "fach/wegweiser/zustaendigkeit/<int:pk>/beenden/",
            "fach/wegweiser/zustaendigkeiten/",
        ),
    ),
    # The forecast: Leitung and Planung of the Jugendamt that made it.
    (
        {"leitung", "leitung_fremd", "planung"},
        (
            "fach/prognose/",
            "fach/prognose/<int:pk>/",
            "fach/prognose/<int:pk>/abbrechen/",
            "fach/prognose/<int:pk>/annahmen.toml",
            "fach/prognose/<int:pk>/beschlussvorlage.pdf",
            "fach/prognose/<int:pk>/beschlussvorlage/",
            "fach/prognose/<int:pk>/fallliste-loeschen/",
            "fach/prognose/<int:pk>/istwerte/",
            "fach/prognose/<int:pk>/loeschen/",
            "fach/prognose/<int:pk>/prognose.csv",
            "fach/prognose/<int:pk>/prognose.json",
            "fach/prognose/<int:pk>/starten/",
            "fach/prognose/<int:pk>/verdoppeln/",
            "fach/prognose/annahmen/<int:pk>/",
            "fach/prognose/annahmen/<int:pk>/schaetzung/",
            "fach/prognose/annahmen/<int:pk>/vorlage/",
            "fach/prognose/neu/",
            "fach/prognose/vergleich/",
        ),
    ),
    # Granted Hilfen, each as far as the role sees them.
    (
        {"leitung", "leitung_fremd", "wjh"},
        (
            "fach/bewilligungen/",
            "fach/bewilligungen/liste.csv",
        ),
    ),
    # Changes need a Betreuungssitzung besides.
    (
        {"administration"},
        (
            "verwaltung/",
            "verwaltung/benutzer/",
            "verwaltung/benutzer/<int:pk>/",
            "verwaltung/benutzer/<int:pk>/passwort/",
            "verwaltung/benutzer/<int:pk>/sperren/",
            "verwaltung/benutzer/<int:pk>/zulassen/",
            "verwaltung/benutzer/<int:pk>/zweiter-faktor/",
            "verwaltung/benutzer/neu/",
            "verwaltung/betreuung/",
            "verwaltung/betreuung/<int:pk>/",
            "verwaltung/betreuung/beenden/",
            "verwaltung/organisationen/",
            "verwaltung/organisationen/<int:pk>/",
            "verwaltung/organisationen/<int:pk>/abschalten/",
            "verwaltung/organisationen/<int:pk>/teams/",
            "verwaltung/organisationen/<int:pk>/zulassen/",
            "verwaltung/organisationen/neu/",
        ),
    ),
    # Not in this state: no OIDC set up, no second factor to remove, no document, nothing put aside.
    (
        set(),
        (
            "anmelden/oidc/",
            "anmelden/oidc/zurueck/",
            "fach/faelle/<uuid:kennung>/genogramm/angehoerige/<int:pk>/zurueckholen/",
            "fach/faelle/<uuid:kennung>/netz/verbindung/<int:pk>/zurueckholen/",
            "fach/faelle/<uuid:kennung>/ressourcen/<int:pk>/zurueckholen/",
            "fach/raum/vereinbarung/<int:pk>/dokument/",
            "konto/zweiter-faktor/app/entfernen/",
            "konto/zweiter-faktor/ersatzcodes/",
        ),
    ),
)
ERLAUBT = {route: personen for personen, routen in GRUPPEN for route in routen}
