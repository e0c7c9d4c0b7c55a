"""The URL × role table of the Sozialraumteam. ``asd_fremd`` belongs to the team and does not sit at this table;
``leitung`` has the case and does not sit there either."""

from __future__ import annotations

AM_TISCH = (
    # What belongs to a case that comes to the table: its Jugendamt's people.
    (
        {"asd", "leitung"},
        (
            "fach/team/fall/<uuid:kennung>/",
            "fach/team/fall/<uuid:kennung>/beratung/<int:pk>/niederschrift.pdf",
        ),
    ),
    # The team: who belongs to it, and who arranges it.
    (
        {"asd", "asd_fremd", "traeger", "leitung", "leitung_fremd", "planung"},
        ("fach/team/raum/<int:pk>/",),
    ),
    ({"asd", "asd_fremd", "traeger"}, ("fach/team/raum/<int:pk>/sitzung/",)),
    (
        {"leitung", "leitung_fremd", "planung"},
        (
            "fach/team/ablauf/<slug:art>/",
            "fach/team/mitglied/<int:pk>/beenden/",
            "fach/team/raum/<int:pk>/mitglied/",
        ),
    ),
    # A note for the Feld: the team's; of others only who arranges teams knows of it.
    ({"asd", "asd_fremd", "traeger"}, ("fach/team/notiz/<int:pk>/erledigen/",)),
    # Not signed in this state.
    (set(), ("fach/team/beratung/<uuid:beratung>/niederschrift.pdf",)),
    # Who sits at the table.
    (
        {"asd", "traeger"},
        (
            "fach/team/beratung/<uuid:beratung>/",
            "fach/team/beratung/<uuid:beratung>/ablauf/",
            "fach/team/beratung/<uuid:beratung>/anders/",
            "fach/team/beratung/<uuid:beratung>/idee/",
            "fach/team/beratung/<uuid:beratung>/leinwand/",
            "fach/team/beratung/<uuid:beratung>/live/",
            "fach/team/beratung/<uuid:beratung>/rang/",
            "fach/team/beratung/<uuid:beratung>/idee/<int:pk>/",
            "fach/team/beratung/<uuid:beratung>/idee/<int:pk>/merken/",
            "fach/team/beratung/<uuid:beratung>/idee/<int:pk>/weg/",
            "fach/team/beratung/<uuid:beratung>/nachtrag/",
            "fach/team/beratung/<uuid:beratung>/thema/",
            "fach/team/beratung/<uuid:beratung>/rollen/",
            "fach/team/sitzung/<uuid:sitzung>/",
            "fach/team/sitzung/<uuid:sitzung>/absagen/",
            "fach/team/sitzung/<uuid:sitzung>/aendern/",
        ),
    ),
    # Who moderates or keeps the time; who brought the case.
    (
        {"traeger"},
        (
            "fach/team/beratung/<uuid:beratung>/niederschrift/",
            "fach/team/beratung/<uuid:beratung>/phase/",
            "fach/team/beratung/<uuid:beratung>/unterschreiben/",
        ),
    ),
    (
        {"asd"},
        (
            "fach/team/beratung/<uuid:beratung>/absetzen/",
            "fach/team/beratung/<uuid:beratung>/aufdecken/",
            "fach/team/beratung/<uuid:beratung>/darstellung/",
            "fach/team/beratung/<uuid:beratung>/darstellung/ersetzen/",
            "fach/team/beratung/<uuid:beratung>/darstellung/freigeben/",
            "fach/team/beratung/<uuid:beratung>/darstellung/pruefen/",
            "fach/team/beratung/<uuid:beratung>/darstellung/zuruecknehmen/",
            "fach/team/beratung/<uuid:beratung>/idee/<int:pk>/baustein/",
            "fach/team/beratung/<uuid:beratung>/idee/<int:pk>/passt/",
            "fach/team/beratung/<uuid:beratung>/verdecken/",
        ),
    ),
)
