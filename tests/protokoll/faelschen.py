"""Every way to tamper with one chain that we could think of, with what the check must say to it."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db.models import F

from massanzug.protokoll.kette import ANFANG, Glied, hash_von, kanonisch
from massanzug.protokoll.models import Eintrag, Kettenkopf
from massanzug.protokoll.pruefen import Bruchart
from massanzug.protokoll.schreiben import _platz, protokolliere
from tests.fabriken.konten import BenutzerFabrik

ANZAHL = 8
JETZT = datetime(2026, 11, 23, 20, 6, tzinfo=UTC)


def kette_schreiben():
    """Chain 7: eight entries by two people. Chain 40: three that no attack touches."""
    a, b = BenutzerFabrik(), BenutzerFabrik()
    _platz.scherbe = 40
    for _ in range(3):
        protokolliere(a, "fall.lesen", a)
    _platz.scherbe = 7
    for i in range(ANZAHL):
        protokolliere((a, b)[i % 2], "ziel.anlegen", a, stand=i)


def glied(nummer):
    return Eintrag.objects.filter(scherbe=7, nummer=nummer)


def neu_rechnen(ab, bis=ANZAHL):
    """What somebody does who knows the form: hash and re-chain from ``ab`` to ``bis``."""
    davor = glied(ab - 1).first()
    vorgaenger = davor.hash if davor else ANFANG
    for eintrag in Eintrag.objects.filter(scherbe=7, nummer__range=(ab, bis)).order_by("nummer"):
        eintrag.vorgaenger = vorgaenger
        felder = {f: getattr(eintrag, f) for f in Glied._fields}
        eintrag.hash = hash_von(Glied(**felder | {"angaben": kanonisch(eintrag.angaben)}))
        eintrag.save()
        vorgaenger = eintrag.hash
    return vorgaenger


def kopf_setzen(nummer, hash_):
    Kettenkopf.objects.filter(scherbe=7).update(nummer=nummer, hash=hash_)


def aendern():
    glied(4).update(person="Jemand anderes")


def uhr_stellen():
    glied(4).update(zeit=JETZT)


def zuschieben():
    glied(4).update(durch=glied(1).get().durch_id)


def aendern_und_hashen():
    glied(4).update(person="Jemand anderes")
    neu_rechnen(4, 4)


def aendern_und_neu_rechnen():
    glied(4).update(person="Jemand anderes")
    neu_rechnen(4)


def loeschen():
    glied(4).delete()


def loeschen_und_aufruecken():
    glied(4).delete()
    for nummer in range(5, ANZAHL + 1):
        glied(nummer).update(nummer=F("nummer") - 1)


def loeschen_und_neu_rechnen():
    loeschen_und_aufruecken()
    neu_rechnen(4)


def ersten_loeschen():
    glied(1).delete()


def vertauschen():
    glied(4).update(nummer=99)
    glied(5).update(nummer=4)
    glied(99).update(nummer=5)


def stellen_tauschen():
    vier, fuenf = glied(4).get(), glied(5).get()
    glied(4).update(scherbe=63)
    Eintrag.objects.filter(pk__in=[vier.pk, fuenf.pk]).delete()
    vier.pk, fuenf.pk = fuenf.pk, vier.pk
    Eintrag.objects.bulk_create([vier, fuenf])


def anhaengen():
    letzter = glied(ANZAHL).get()
    letzter.pk, letzter.nummer, letzter.vorgaenger = None, ANZAHL + 1, letzter.hash
    letzter.save()
    neu_rechnen(ANZAHL + 1, ANZAHL + 1)


def einschieben():
    for nummer in range(ANZAHL, 3, -1):
        glied(nummer).update(nummer=F("nummer") + 1)
    neuer = glied(3).get()
    neuer.pk, neuer.nummer, neuer.vorgaenger = None, 4, neuer.hash
    neuer.save()
    neu_rechnen(4, 4)


def in_fremde_kette():
    letzter = glied(ANZAHL).get()
    letzter.pk, letzter.scherbe = None, 64
    letzter.save()


def ende_abschneiden():
    glied(8).delete()
    glied(7).delete()


def kopf_faelschen():
    kopf_setzen(ANZAHL, "f" * 64)


def kopf_zurueckstellen():
    kopf_setzen(6, glied(6).get().hash)


def kopf_loeschen():
    Kettenkopf.objects.filter(scherbe=7).delete()


def alles_neu_rechnen():
    glied(4).update(person="Jemand anderes")
    kopf_setzen(ANZAHL, neu_rechnen(4))


def ende_samt_kopf_abschneiden():
    ende_abschneiden()
    kopf_setzen(6, glied(6).get().hash)


def alles_loeschen():
    Eintrag.objects.all().delete()
    Kettenkopf.objects.update(nummer=0, hash=ANFANG)


def ende_neu_schreiben():
    """Cut the end off and let the same number of harmless entries grow instead."""
    glied(8).update(vorgang="nichts.getan")
    kopf_setzen(8, neu_rechnen(8))


# attack → the number and the kind of the break that is named
ANGRIFFE = {
    aendern: (4, Bruchart.VERAENDERT),
    uhr_stellen: (4, Bruchart.VERAENDERT),
    zuschieben: (4, Bruchart.VERAENDERT),
    aendern_und_hashen: (5, Bruchart.AUSGETAUSCHT),
    aendern_und_neu_rechnen: (8, Bruchart.KOPF),
    loeschen: (4, Bruchart.FEHLT),
    loeschen_und_aufruecken: (4, Bruchart.VERAENDERT),
    loeschen_und_neu_rechnen: (8, Bruchart.ABGESCHNITTEN),
    ersten_loeschen: (1, Bruchart.FEHLT),
    vertauschen: (4, Bruchart.VERTAUSCHT),
    stellen_tauschen: (4, Bruchart.VERTAUSCHT),
    anhaengen: (9, Bruchart.EINGEFUEGT),
    einschieben: (4, Bruchart.EINGEFUEGT),
    in_fremde_kette: (1, Bruchart.EINGEFUEGT),
    ende_abschneiden: (7, Bruchart.ABGESCHNITTEN),
    kopf_faelschen: (8, Bruchart.KOPF),
    kopf_zurueckstellen: (7, Bruchart.EINGEFUEGT),
    kopf_loeschen: (0, Bruchart.KOPF),
}

# the same for those who recompute the heads as well: found only against a kept Stand
MIT_KOPF = {
    alles_neu_rechnen: (8, Bruchart.UMGESCHRIEBEN),
    ende_samt_kopf_abschneiden: (7, Bruchart.ABGESCHNITTEN),
    alles_loeschen: (1, Bruchart.ABGESCHNITTEN),
    ende_neu_schreiben: (8, Bruchart.UMGESCHRIEBEN),
}
