"""Plans off the rack: no names, no own words, the same for everybody. For the mirror to find."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Schritt, Stueck

Stange = tuple[tuple[Schritt, ...], tuple[Stueck, ...], Hilfe]

STANGEN: tuple[Stange, ...] = (
    (
        (
            ("Verbesserung der Tagesstruktur", "Regelmäßiger Tagesablauf", "Mitwirkung", "Begleitung durch die Fachkraft"),
            ("Stärkung der Erziehungskompetenz", "Sicheres Auftreten", "Teilnahme an Gesprächen", "Beratung"),
        ),
        (
            Stueck(1, ("Einhaltung vereinbarter Termine",), "Familie", "laufend"),
            Stueck(3, ("Anbindung an einen Verein prüfen",), "Familie", "bei Bedarf"),
        ),
        Hilfe("spfh", ("Sozialpädagogische Familienhilfe, fünf Stunden wöchentlich",), "Fachkraft des Trägers", ("fünf Stunden wöchentlich",), (1100, 1200)),
    ),
    (
        (
            ("Regelmäßiger Schulbesuch", "Fehlzeiten unter zehn Prozent", "Schulbesuch", "Kontakt zur Schule"),
            ("Förderung sozialer Kompetenzen", "Angemessenes Verhalten in der Gruppe", "Mitarbeit", "Anleitung"),
        ),
        (
            Stueck(1, ("Teilnahme am Unterricht",), "Kind", "täglich"),
            Stueck(3, ("Freizeitgestaltung im Sozialraum",), "Kind", "bei Bedarf"),
        ),
        Hilfe("erziehungsbeistand", ("Erziehungsbeistandschaft, vier Stunden wöchentlich",), "Fachkraft des Trägers", ("vier Stunden wöchentlich",), (850, 950)),
    ),
    (
        (
            ("Verselbstständigung", "Eigenständige Haushaltsführung", "Übernahme von Aufgaben", "Anleitung im Alltag"),
            ("Entwicklung einer beruflichen Perspektive", "Klärung der Anschlussmöglichkeiten", "Bewerbungen", "Unterstützung"),
        ),
        (
            Stueck(1, ("Führen eines Haushaltsbuchs",), "Jugendliche oder Jugendlicher", "monatlich"),
            Stueck(3, ("Nutzung von Beratungsangeboten",), "Jugendliche oder Jugendlicher", "bei Bedarf"),
        ),
        Hilfe("heim", ("Betreutes Wohnen, sechs Stunden wöchentlich",), "Träger", ("sechs Stunden wöchentlich",), (2900, 3100), strom="stationaer"),
    ),
)  # fmt: skip
