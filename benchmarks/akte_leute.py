"""Forty people of the filled town, their sessions, and what each of them opens."""

from __future__ import annotations

import time
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from massanzug.entwurf.marke import FELD, Marke, marke_ausstellen
from massanzug.fall import politik
from massanzug.fall.begriffe import Zweck
from massanzug.fall.models import Fall, Hilfeplan, Wille
from massanzug.fall.politik import Handlung
from massanzug.fall.zugriff import akte, handelnde, sichtbare_faelle
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer

MISCHUNG = ((Rolle.ASD, 30), (Rolle.TRAEGER, 6), (Rolle.LEITUNG, 4))
ANDERS_GESCHRIEBEN = str.maketrans({"e": "a", "t": "d"})


class Leute:
    """``nummer`` counts the people; each keeps to a case, a plan and a Wille of their own."""

    def __init__(self, anzahl: int) -> None:
        self.personen = [p for rolle, wie_viele in MISCHUNG for p in self._mit(rolle, wie_viele)]
        self.personen = (self.personen * anzahl)[:anzahl]
        self.faelle = [
            list(sichtbare_faelle(p).filter(hilfeplaene__isnull=False).distinct()[:20])
            for p in self.personen
        ]
        self.willen = [
            list(Wille.objects.filter(fall__in=sichtbare_faelle(p))[:1]) for p in self.personen
        ]

    def _mit(self, rolle: Rolle, wie_viele: int) -> list[Benutzer]:
        personen = list(Benutzer.objects.filter(rolle=rolle, is_active=True).order_by("pk"))
        personen = [p for p in personen if p.has_usable_password()]
        return (personen * wie_viele)[:wie_viele]

    def cookies(self, token: str) -> list[dict[str, str]]:
        return [
            {
                settings.SESSION_COOKIE_NAME: self._sitzung(person),
                settings.CSRF_COOKIE_NAME: token,
            }
            for person in self.personen
        ]

    def _sitzung(self, person: Benutzer) -> str:
        besuch = Client()
        besuch.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
        return besuch.cookies[settings.SESSION_COOKIE_NAME].value

    def ein_fall(self, nummer: int) -> Fall:
        eigene = self.faelle[nummer]
        return eigene[nummer % len(eigene)]

    def fall(self, nummer: int) -> str:
        return reverse("fall", args=[self.ein_fall(nummer).kennung])

    def pdf(self, nummer: int) -> str:
        fall = self.ein_fall(nummer)
        plan = Hilfeplan.objects.filter(fall=fall).latest("nummer")
        return reverse("hilfeplan_fachlich", args=[fall.kennung, plan.nummer])

    def suche(self, nummer: int) -> str:
        name = self.ein_fall(nummer).name.split()[-1]
        return urlencode({"suche": name[:2] + name[2:].translate(ANDERS_GESCHRIEBEN)})

    def entwurf(self, nummer: int) -> dict[str, str]:
        wille = self.willen[nummer][0]
        marke = Marke(self.personen[nummer].pk, f"fall.wille:{wille.pk}", ("zitat",))
        return {FELD: marke_ausstellen(marke), "feld": "zitat", "stand": str(wille.stand)}

    def anfragen(self, nummer: int, pfad: str) -> int:
        """SQL statements of one request, sign-in and record included."""
        besuch = Client(HTTP_HOST="127.0.0.1")
        besuch.force_login(self.personen[nummer], backend=settings.AUTHENTICATION_BACKENDS[0])
        with CaptureQueriesContext(connection) as abfragen:
            besuch.get(pfad)
        return len(abfragen)

    def anfragen_entwurf(self) -> int:
        besuch = Client(HTTP_HOST="127.0.0.1")
        besuch.force_login(self.personen[0], backend=settings.AUTHENTICATION_BACKENDS[0])
        with CaptureQueriesContext(connection) as abfragen:
            besuch.post(
                reverse("entwurf_sichern"), self.entwurf(0) | {"text": "Ich will es anders."}
            )
        return len(abfragen)

    def ohne_sql_rechte(self) -> float:
        """Seconds until the first 50 cases of one ASD-Fachkraft are found by asking the policy
        about every case, as systems do that check rights object by object.
        """
        person = handelnde(self.personen[0])
        beginn = time.perf_counter()
        gefunden = 0
        for fall in Fall.objects.order_by("-geaendert"):
            if politik.darf(person, Handlung.SEHEN, akte(fall, person), Zweck.FALLARBEIT, heute()):
                gefunden += 1
            if gefunden == 50:
                break
        return time.perf_counter() - beginn
