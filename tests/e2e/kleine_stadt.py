"""A small town out of the demo, and one case in it that has everything its story leaves out."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.models import Count
from django.utils import timezone

from massanzug.fall.begriffe import Antwort, Fallstand, Kostenstrom, Naehe
from massanzug.fall.domain.hilfeplan import hilfeplan_erstellen
from massanzug.fall.models import (
    Anvertrautes,
    Fall,
    Falleingang,
    Genogramm,
    Netzkarte,
    Paar,
    Ressource,
    Zustimmung,
)
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.kern.zeit import heute
from massanzug.konten.models import Benutzer
from tests.fabriken.fall import (
    AngehoerigeFabrik,
    AuftragFabrik,
    BausteinFabrik,
    EntscheidungFabrik,
    NetzkarteFabrik,
    VerbindungFabrik,
    ZielFabrik,
    genogramm_zeichnen,
)

FAMILIEN = 60
FACHKRAFT = "asd.neheim"


def stadt_fuellen(ablage: Path) -> None:
    """Told once a process; on SQLite the tests after the first get a copy out of ``ablage``."""
    connection.ensure_connection()
    tafeln, index = ablage / "stadt.sqlite3", ablage / "suchindex"
    if tafeln.exists():
        with closing(sqlite3.connect(tafeln)) as kopie:
            kopie.backup(connection.connection)
        shutil.copytree(index, settings.SUCHINDEX)
        return
    call_command("vorfuehrung", faelle=FAMILIEN, stdout=StringIO())
    if connection.vendor == "sqlite":
        shutil.copytree(settings.SUCHINDEX, index)
        with closing(sqlite3.connect(tafeln)) as kopie:
            connection.connection.backup(kopie)


def faelle_von(benutzername: str, fallstand: Fallstand = Fallstand.LAUFEND) -> list[Fall]:
    """That person's cases, the one with most in it first."""
    benutzer = Benutzer.objects.get(username=benutzername)
    return list(
        sichtbare_faelle(benutzer)
        .filter(fallstand=fallstand)
        .annotate(
            pruefungen=Count("ueberpruefungen", distinct=True),
            plaene=Count("hilfeplaene", distinct=True),
            zielzahl=Count("ziele", distinct=True),
        )
        .order_by("-pruefungen", "-plaene", "-zielzahl", "pk")
    )


def ergaenzen(fall: Fall) -> None:
    """What the stories do not tell: something confided, a draft, a Yes of all, something put aside,
    a Netzkarte drawn anew, a Genogramm, and a Ziel to which the Wegweiser has an answer."""
    durch = fall.zustaendig
    Anvertrautes.objects.create(fall=fall, verfasst_von=durch, text="Nur für mich.", am=heute())
    AuftragFabrik(fall=fall)
    ZielFabrik(person=fall.personen.first(), text="Ich spiele wieder Fußball.")
    EntscheidungFabrik(fall=fall, getroffen_am=None, getroffen_von=None, von=heute())
    BausteinFabrik(fall=fall, stufe=4, was="Begleitung", kostenstrom=Kostenstrom.AMBULANT)
    Falleingang.objects.filter(fall=fall).update(angenommen=timezone.now())
    for _ in range(2):
        hilfeplan = hilfeplan_erstellen(fall, durch=durch, am=heute())
    for person in fall.personen.all():
        Zustimmung.objects.create(
            hilfeplan=hilfeplan, person=person, antwort=Antwort.JA, am=heute()
        )
    Netzkarte.objects.filter(fall=fall).delete()
    for karte in NetzkarteFabrik.create_batch(2, person=fall.personen.first()):
        for naehe in Naehe:
            VerbindungFabrik(karte=karte, naehe=naehe)
        VerbindungFabrik(karte=karte, name="Onkel Cem", entfernt_am=timezone.now())
    Genogramm.objects.filter(fall=fall).delete()
    genogramm = genogramm_zeichnen(fall)
    Paar.objects.filter(fall=fall).update(andere=AngehoerigeFabrik(genogramm=genogramm))
    weggelegt = Ressource.objects.filter(fall=fall)[:1].values("pk")
    Ressource.objects.filter(pk__in=weggelegt).update(entfernt_am=timezone.now())
