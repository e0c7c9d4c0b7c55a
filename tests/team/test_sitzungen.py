from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.models import Leittraegerschaft
from massanzug.team.begriffe import Ablaufart
from massanzug.team.domain.ablaeufe import ablauf, ablauf_setzen, phasen_lesen
from massanzug.team.domain.beratung import (
    ablauf_waehlen,
    beratung_absetzen,
    beratung_anmelden,
    beratung_verschieben,
    phase_wechseln,
    rollen_verteilen,
)
from massanzug.team.domain.mitglieder import mitglied_aufnehmen, mitglied_beenden
from massanzug.team.domain.sitzungen import sitzung_anlegen, sitzung_fortschreiben
from massanzug.team.domain.tisch import phasenblick
from massanzug.team.models import Beratung, Teammitglied, Teamsitzung
from massanzug.team.zugriff import (
    sichtbare_beratungen,
    sichtbare_einladbare,
    sichtbare_teamsitzungen,
)
from tests.fabriken.fall import FallFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import WirkungsraumFabrik
from tests.fabriken.team import (
    BeratungFabrik,
    TeamsitzungFabrik,
    an_den_tisch,
    ins_team,
    leittraegerperson,
    tisch,
)

pytestmark = pytest.mark.django_db

HEUTE = date(2026, 12, 3)
JETZT = datetime(2026, 12, 3, 9, 30, tzinfo=UTC)


@pytest.fixture
def raum():
    return WirkungsraumFabrik()


@pytest.fixture
def leitung():
    return BenutzerFabrik(rolle=Rolle.LEITUNG)


def test_jugendamt_and_leittraeger_belong_to_a_team_and_nobody_else(raum, leitung):
    asd, traegerin = BenutzerFabrik(), leittraegerperson(raum)
    andere = [leittraegerperson(WirkungsraumFabrik()), BenutzerFabrik(rolle=Rolle.WJH)]

    for mensch in (asd, traegerin):
        mitglied_aufnehmen(raum, mensch, durch=leitung, am=heute())
    for mensch in andere:
        with pytest.raises(Regelverstoss, match="Jugendamts und des Leitträgers"):
            mitglied_aufnehmen(raum, mensch, durch=leitung, am=heute())
    with pytest.raises(Regelverstoss, match="schon zu diesem Team"):
        mitglied_aufnehmen(raum, asd, durch=leitung, am=heute())

    assert set(sichtbare_einladbare(leitung, raum)) == {asd, traegerin}


@pytest.mark.parametrize("rolle", [Rolle.ASD, Rolle.TRAEGER, Rolle.WJH, Rolle.ADMINISTRATION])
def test_who_belongs_to_a_team_is_for_the_leitung_to_say(raum, rolle):
    with pytest.raises(PermissionDenied):
        mitglied_aufnehmen(raum, BenutzerFabrik(), durch=BenutzerFabrik(rolle=rolle), am=heute())


def test_whoever_leaves_the_team_sees_nothing_any_more_of_the_past_either(leitung):
    beratung, asd, kollegin, traegerin = tisch()
    for mensch in (asd, kollegin, traegerin):
        assert sichtbare_beratungen(mensch).get() == beratung

    for mensch in (kollegin, traegerin):
        mitglied = Teammitglied.objects.get(benutzer=mensch)
        mitglied_beenden(mitglied, durch=leitung, am=heute())

    assert sichtbare_beratungen(asd).exists()
    assert not sichtbare_beratungen(kollegin).exists()
    assert not sichtbare_teamsitzungen(traegerin).exists()


def test_a_traeger_that_is_leittraeger_no_longer_has_nobody_at_the_table():
    beratung, _, _, traegerin = tisch()
    assert sichtbare_beratungen(traegerin).get() == beratung

    Leittraegerschaft.objects.update(gueltig_bis=heute() - timedelta(days=1))

    assert not sichtbare_beratungen(traegerin).exists()


def test_a_guest_of_another_team_and_a_member_who_is_not_at_this_table_see_nothing():
    beratung, *_ = tisch()
    raum = beratung.sitzung.wirkungsraum
    nicht_dabei, gast = BenutzerFabrik(), BenutzerFabrik()
    ins_team(raum, nicht_dabei)
    ins_team(WirkungsraumFabrik(), gast)
    an_den_tisch(beratung.sitzung, gast)  # a row alone opens nothing

    for mensch in (nicht_dabei, gast):
        assert not sichtbare_teamsitzungen(mensch).exists()
        assert not sichtbare_beratungen(mensch).exists()


def test_sitting_at_the_table_opens_no_case():
    beratung, asd, kollegin, traegerin = tisch()

    assert sichtbare_faelle(asd).get() == beratung.fall
    for mensch in (kollegin, traegerin):
        assert not sichtbare_faelle(mensch).exists()


def test_whoever_arranges_a_meeting_sits_at_it_and_only_members_are_asked(raum):
    durch, dabei, fremd = BenutzerFabrik(), BenutzerFabrik(), BenutzerFabrik()
    ins_team(raum, durch, dabei)

    sitzung = sitzung_anlegen(
        raum, {"am": heute(), "ort": "Büro"}, [dabei, fremd], durch=durch, heute=heute()
    )

    assert {t.benutzer for t in sitzung.teilnahmen.all()} == {durch, dabei}
    with pytest.raises(PermissionDenied):
        sitzung_anlegen(raum, {"am": heute()}, [], durch=fremd, heute=heute())
    with pytest.raises(Regelverstoss, match="schon zurück"):
        sitzung_anlegen(raum, {"am": date(2020, 1, 1)}, [], durch=durch, heute=heute())


def test_who_leaves_the_table_loses_their_role_and_who_brought_a_case_stays():
    beratung, asd, kollegin, traegerin = tisch()
    sitzung = beratung.sitzung

    sitzung_fortschreiben(sitzung, {"ort": "oben"}, [traegerin], durch=asd, stand=1)

    beratung.refresh_from_db()
    assert {t.benutzer for t in sitzung.teilnahmen.all()} == {asd, traegerin}
    assert (beratung.moderation, beratung.schriftfuehrung) == (None, traegerin)
    assert not sichtbare_beratungen(kollegin).exists()
    with pytest.raises(Ueberholt):
        sitzung_fortschreiben(sitzung, {"ort": "unten"}, [], durch=asd, stand=1)


def am_tisch(*menschen):
    sitzung = TeamsitzungFabrik()
    ins_team(sitzung.wirkungsraum, *menschen)
    an_den_tisch(sitzung, *menschen)
    return sitzung


def test_a_case_comes_under_a_cover_name_that_is_drawn_and_nobody_elses():
    fall = FallFabrik(name="Familie Boje")
    zweiter = FallFabrik(zustaendig=fall.zustaendig)
    sitzung = am_tisch(fall.zustaendig)

    namen = [
        str(beratung_anmelden(sitzung, f, durch=fall.zustaendig, heute=HEUTE))
        for f in (fall, zweiter)
    ]

    assert len(set(namen)) == 2
    with pytest.raises(Regelverstoss, match="steht schon auf der Tagesordnung"):
        beratung_anmelden(sitzung, fall, durch=fall.zustaendig, heute=HEUTE)


def test_only_who_writes_in_the_case_and_sits_at_the_table_brings_it():
    fall = FallFabrik()
    traeger = traegerperson_im_fall(fall)
    kollegin = BenutzerFabrik()
    sitzung = am_tisch(kollegin)

    for wer in (kollegin, traeger, fall.zustaendig):  # the last one is not at this table
        with pytest.raises(PermissionDenied):
            beratung_anmelden(sitzung, fall, durch=wer, heute=HEUTE)

    assert not Beratung.objects.exists()


def test_a_closed_case_is_not_brought():
    fall = FallFabrik(fallstand=Fallstand.ABGESCHLOSSEN, geschlossen_am=date(2026, 1, 1))
    sitzung = am_tisch(fall.zustaendig)

    with pytest.raises(Regelverstoss, match="abgeschlossen"):
        beratung_anmelden(sitzung, fall, durch=fall.zustaendig, heute=HEUTE)


def test_roles_go_round_and_never_to_who_brings_the_case():
    fall, zweiter = FallFabrik(), FallFabrik()
    menschen = BenutzerFabrik.create_batch(4)
    sitzung = am_tisch(fall.zustaendig, zweiter.zustaendig, *menschen)
    erste = beratung_anmelden(sitzung, fall, durch=fall.zustaendig, heute=HEUTE)
    zweite = beratung_anmelden(sitzung, zweiter, durch=zweiter.zustaendig, heute=HEUTE)

    for b in (erste, zweite):
        rollen = [b.moderation, b.schriftfuehrung, b.zeitwache]
        assert len(set(rollen)) == 3
        assert b.fallgeber not in rollen
    assert zweite.moderation != erste.moderation


def test_somebody_alone_at_the_table_has_no_roles_to_give():
    fall = FallFabrik()
    beratung = beratung_anmelden(
        am_tisch(fall.zustaendig), fall, durch=fall.zustaendig, heute=HEUTE
    )

    assert beratung.moderation is None


def test_roles_are_given_on_in_the_room():
    beratung, asd, kollegin, traegerin = tisch()

    rollen_verteilen(beratung, {"moderation": traegerin}, durch=traegerin)
    beratung.refresh_from_db()

    assert (beratung.moderation, beratung.zeitwache) == (traegerin, None)
    assert beratung.takt == 2
    with pytest.raises(ValidationError, match="moderiert ihn nicht"):
        rollen_verteilen(beratung, {"moderation": asd}, durch=kollegin)
    with pytest.raises(Regelverstoss, match="am Tisch"):
        rollen_verteilen(beratung, {"moderation": BenutzerFabrik()}, durch=kollegin)
    with pytest.raises(PermissionDenied):
        rollen_verteilen(beratung, {}, durch=BenutzerFabrik())


def test_moderation_and_time_move_on_and_a_second_click_does_not_start_the_clock_anew():
    beratung, asd, kollegin, traegerin = tisch()
    with pytest.raises(PermissionDenied):
        phase_wechseln(beratung, 0, durch=traegerin, jetzt=JETZT)

    phase_wechseln(beratung, 1, durch=kollegin, jetzt=JETZT)
    spaeter = JETZT + timedelta(minutes=2)
    beratung = phase_wechseln(beratung, 1, durch=kollegin, jetzt=spaeter)

    blick = phasenblick(beratung, spaeter)
    assert (blick.laufend.name, blick.noch) == ("Die Lage", 8 * 60)
    assert (blick.vorige, blick.naechste) == (0, 2)
    assert [z.stand for z in blick.zeilen[:3]] == ["vorbei", "jetzt", "kommt"]
    with pytest.raises(Regelverstoss, match="gibt es nicht"):
        phase_wechseln(beratung, 99, durch=kollegin, jetzt=spaeter)
    with pytest.raises(Regelverstoss, match="schon begonnen"):
        ablauf_waehlen(beratung, Ablaufart.KURZ, durch=asd)
    with pytest.raises(Regelverstoss, match="schon begonnen"):
        beratung_absetzen(beratung, durch=asd)


def test_taken_off_the_agenda_by_who_brought_it_and_nobody_else():
    beratung, asd, kollegin, _ = tisch()
    with pytest.raises(PermissionDenied):
        beratung_absetzen(beratung, durch=kollegin)

    beratung_absetzen(beratung, durch=asd)

    assert not Beratung.objects.exists()
    assert Teamsitzung.objects.exists()


def test_the_agenda_is_put_in_order():
    erste, asd, *_ = tisch()
    zweite = BeratungFabrik(sitzung=erste.sitzung, reihenfolge=1)

    beratung_verschieben(zweite, durch=asd, hoch=True)
    beratung_verschieben(zweite, durch=asd, hoch=True)  # further up there is nothing

    assert list(erste.sitzung.beratungen.all()) == [zweite, erste]


def test_the_two_forms_that_come_with_the_house_are_as_long_as_they_say():
    idee, kurz = ablauf(Ablaufart.IDEE), ablauf(Ablaufart.KURZ)

    assert idee.minuten == 60
    assert 20 <= kurz.minuten <= 30


def test_a_town_writes_its_own_phases_and_what_is_on_an_agenda_keeps_its_own(leitung):
    beratung, asd, *_ = tisch()

    ablauf_setzen(Ablaufart.IDEE, "3 Anfang\n7 Ideen: Alles gilt.", durch=leitung, stand=0)

    assert [p.name for p in ablauf(Ablaufart.IDEE).phasen] == ["Anfang", "Ideen"]
    assert len(beratung.phasen) == 8
    ablauf_waehlen(beratung, Ablaufart.IDEE, durch=asd)
    assert len(beratung.phasen) == 2
    with pytest.raises(PermissionDenied):
        ablauf_setzen(Ablaufart.KURZ, "3 x", durch=asd, stand=0)


@pytest.mark.parametrize("zeile", ["Ideen", "0 Ideen", "121 Ideen", "x Ideen", "5"])
def test_a_line_that_is_no_phase_is_named(zeile):
    with pytest.raises(Regelverstoss, match=f"„{zeile}“"):
        phasen_lesen(f"5 Anfang\n{zeile}")


def test_every_act_stands_in_the_record_of_the_case_and_has_none_of_its_words():
    fall = FallFabrik(name="Familie Geheimrat")
    sitzung = am_tisch(fall.zustaendig, BenutzerFabrik())
    beratung = beratung_anmelden(sitzung, fall, durch=fall.zustaendig, heute=HEUTE)
    rollen_verteilen(beratung, {}, durch=fall.zustaendig)
    beratung_absetzen(beratung, durch=fall.zustaendig)

    eintraege = Eintrag.objects.filter(akte=f"fall.fall:{fall.pk}")

    assert [e.vorgang for e in eintraege.order_by("pk")] == [
        "beratung.anmelden",
        "beratung.rollen",
        "beratung.absetzen",
    ]
    assert "Geheimrat" not in str(list(eintraege.values()))
