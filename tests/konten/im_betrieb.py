"""Run by test_betrieb.py in a process of its own, with the settings of an installation.

Prints what a browser is sent: headers and cookies of the sign-in page, of the sign-in, and of a page
for one person, as JSON.
"""

from __future__ import annotations

import json

import django
from django.core.management import call_command

django.setup()
call_command("migrate", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)

from django.test import Client  # noqa: E402 - after setup

from massanzug.verwaltung.domain.einrichten import administration_einrichten  # noqa: E402

PROXY = {"host": "massanzug.example", "x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.1"}


def bericht(antwort):
    return {
        "status": antwort.status_code,
        "ziel": antwort.headers.get("Location", ""),
        "kopf": {name.lower(): wert for name, wert in antwort.headers.items()},
        "kekse": {
            name: {
                "secure": bool(keks["secure"]),
                "httponly": bool(keks["httponly"]),
                "samesite": keks["samesite"],
                "path": keks["path"],
                "domain": keks["domain"],
            }
            for name, keks in antwort.cookies.items()
        },
    }


passwort = administration_einrichten("ada", jugendamt="Jugendamt Beispielstadt")
browser = Client(headers=PROXY, enforce_csrf_checks=True)
seite = browser.get("/anmelden/")
marke = browser.cookies["__Host-csrf"].value
anmeldung = browser.post(
    "/anmelden/",
    {"login": "ada", "password": passwort, "csrfmiddlewaretoken": marke},
    headers={"origin": "https://massanzug.example"},
)
ohne_tls = Client(headers={"host": "massanzug.example"})
print(  # noqa: T201 - this is how it reports
    json.dumps(
        {
            "anmelden": bericht(seite),
            "anmeldung": bericht(anmeldung),
            "persoenlich": bericht(browser.get("/konto/passwort/")),
            "weiter": bericht(browser.get("/konto/")),
            "datei": bericht(browser.get("/static/kern/grund.css")),
            "ohne_tls": bericht(ohne_tls.get("/anmelden/")),
            "gesund": bericht(ohne_tls.get("/gesund/")),
        }
    )
)
