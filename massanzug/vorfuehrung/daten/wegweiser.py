"""The Wegweiser of the demo: the real starter directory, and work on it as it would be.

Who confirmed what, the proposal and the message are invented; the Stelle says so in its name.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer, Organisation
from massanzug.redaktion.domain.eintrag import angebot_bestaetigen
from massanzug.redaktion.domain.pflege import zustaendigkeit_setzen
from massanzug.redaktion.domain.vorschlag import vorschlag_machen
from massanzug.vorfuehrung.menschen import KOMPASS, SKF, VEREIN
from massanzug.wegweiser.domain.meldung import fehler_melden
from massanzug.wegweiser.domain.suchindex import bauen_wenn_moeglich
from massanzug.wegweiser.domain.zaehlung import LESBAR_AB, nichts_gefunden
from massanzug.wegweiser.models import Anbieter, Angebot

BESTAETIGT_VOR_TAGEN = {  # offer → days since the Redaktion asked, and how
    "kita-anmeldung-arnsberg": (12, "telefon"),
    "fruehe-hilfen-arnsberg": (40, "telefon"),
    "asd-arnsberg": (3, "vor_ort"),
    "repair-cafe-arnsberg": (200, "schriftlich"),
    "gs-roehrschule": (420, "telefon"),
    "buergerzentrum-bahnhof": (900, "vor_ort"),
}
VERGEBLICH = (("Kinderwunsch", "Hüsten"), ("Hundesitter", ""), ("Drachenbootverein", "Neheim"))


def wegweiser_anlegen(am: date) -> None:
    """On a starter directory just loaded; not idempotent."""
    redaktion = Benutzer.objects.get(rolle=Rolle.REDAKTION)
    for name in (KOMPASS, VEREIN, SKF):
        zustaendigkeit_setzen(
            Organisation.objects.get(name=name), Anbieter.objects.get(name=name), durch=redaktion
        )
    for slug, (tage, wie) in BESTAETIGT_VOR_TAGEN.items():
        angebot_bestaetigen(
            Angebot.objects.get(slug=slug), wie, durch=redaktion, am=am - timedelta(days=tage)
        )
    _vom_traeger(am)
    fehler_melden(
        Angebot.objects.get(slug="jugendzentrum-huesten"),
        "Dort steht jetzt ein anderes Schild. Ist das Jugendzentrum umgezogen?",
        am=am - timedelta(days=2),
    )
    for worte, raum in VERGEBLICH:
        for _ in range(LESBAR_AB):
            nichts_gefunden(worte, raum, am)
    transaction.on_commit(bauen_wenn_moeglich)


def _vom_traeger(am: date) -> None:
    person = Benutzer.objects.get(
        rolle=Rolle.TRAEGERREDAKTION, organisation__name=SKF, username="skf.redaktion"
    )
    eigene = Angebot.objects.filter(anbieter__name=SKF)
    angebot_bestaetigen(
        eigene.get(slug="skf-kinderhaus"), "selbst", durch=person, am=am - timedelta(days=20)
    )
    vorschlag_machen(
        eigene.get(slug="skf-erziehungsberatung"),
        {"montag": "9–12", "donnerstag": "14–17 (telefonisch)", "kosten": "kostenlos"},
        durch=person,
        am=am - timedelta(days=4),
    )
