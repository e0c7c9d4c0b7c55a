"""What is asked before an account is touched, said once for the dialog and for its page."""

from __future__ import annotations

from typing import NamedTuple


class Frage(NamedTuple):
    frage: str
    folge: str
    ja: str
    danach: str = ""


PASSWORT = Frage(
    "Ein neues Passwort vergeben?",
    "Das alte gilt sofort nicht mehr, und die Person ist auf allen Geräten abgemeldet.",
    "Neues Passwort vergeben",
)
ZWEITER_FAKTOR = Frage(
    "Den zweiten Faktor zurücksetzen?",
    "Passkeys, App und Ersatzcodes der Person gelten sofort nicht mehr. Prüfen Sie vorher, "
    "dass wirklich sie danach fragt: am besten durch einen Rückruf.",
    "Zweiten Faktor zurücksetzen",
    "Der zweite Faktor ist zurückgesetzt. Bei der nächsten Anmeldung wird ein neuer eingerichtet.",
)
SPERREN = Frage(
    "Dieses Konto sperren?",
    "Die Person ist sofort überall abgemeldet. Was sie geschrieben hat, bleibt unter ihrem Namen.",
    "Konto sperren",
    "Das Konto ist gesperrt.",
)
