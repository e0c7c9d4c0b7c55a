from __future__ import annotations

import pytest
from django.urls import reverse

from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.team.models import Ablauf, Beratung, Teammitglied, Teamsitzung
from tests.fabriken.fall import FallFabrik
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import WirkungsraumFabrik
from tests.fabriken.team import TeamsitzungFabrik, an_den_tisch, ins_team, tisch

pytestmark = pytest.mark.django_db


def weg(name, *schluessel):
    return reverse(name, args=schluessel)


def inhalt(antwort):
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_a_meeting_is_arranged_with_everybody_of_the_team(client):
    raum = WirkungsraumFabrik()
    vera, tom = BenutzerFabrik(), BenutzerFabrik(last_name="Thomsen")
    ins_team(raum, vera, tom)
    client.force_login(vera)
    neu = weg("teamsitzung_neu", raum.pk)
    assert inhalt(client.get(neu)).count("checked") == 2

    antwort = client.post(neu, {"am": heute(), "beginn": "09:30", "dabei": [tom.pk]})

    seite = inhalt(client.get(antwort.url))
    assert "Thomsen" in seite
    assert "9:30 Uhr" in seite
    assert "Noch ist kein Fall angemeldet" in seite
    assert Teamsitzung.objects.get().teilnahmen.count() == 2


def test_a_day_that_is_past_keeps_what_was_typed(client):
    raum, vera = WirkungsraumFabrik(), BenutzerFabrik()
    ins_team(raum, vera)
    client.force_login(vera)

    antwort = client.post(weg("teamsitzung_neu", raum.pk), {"am": "2020-01-01", "ort": "Büro"})

    assert "Dieser Tag liegt schon zurück" in inhalt(antwort)
    assert 'value="Büro"' in inhalt(antwort)


def test_leitung_takes_people_in_and_ends_it(client):
    raum, neu = WirkungsraumFabrik(), BenutzerFabrik(last_name="Neuhaus")
    client.force_login(BenutzerFabrik(rolle=Rolle.LEITUNG))

    client.post(weg("teammitglied_neu", raum.pk), {"wer": neu.pk})
    assert "Neuhaus" in inhalt(client.get(weg("sozialraumteam", raum.pk)))
    mitglied = Teammitglied.objects.get()
    ende = weg("teammitglied_beenden", mitglied.pk)
    assert "Das gilt sofort" in inhalt(client.get(ende))
    client.post(ende)

    assert not Teammitglied.objects.exists()


def test_phases_are_written_as_lines_and_a_wrong_one_is_named(client):
    client.force_login(BenutzerFabrik(rolle=Rolle.LEITUNG))
    adresse = weg("teamablauf", "kurz")
    assert "Verständnisfragen" in inhalt(client.get(adresse))

    falsch = client.post(adresse, {"phasen": "Ideen"})
    assert "Diese Zeile verstehen wir nicht: „Ideen“" in inhalt(falsch)
    client.post(adresse, {"phasen": "9 Ideen", "stand": 0})

    assert Ablauf.objects.get().phasen == "9 Ideen"
    assert client.get(weg("teamablauf", "lang")).status_code == 404


def test_a_case_is_brought_from_its_own_page(client):
    fall = FallFabrik(name="Familie Geheimrat")
    sitzung = TeamsitzungFabrik()
    ins_team(sitzung.wirkungsraum, fall.zustaendig)
    client.force_login(fall.zustaendig)
    hier = weg("team_im_fall", fall.kennung)
    assert "kein Treffen verabredet" in inhalt(client.get(hier))
    an_den_tisch(sitzung, fall.zustaendig)

    assert "Familie Geheimrat" in inhalt(client.get(hier))
    antwort = client.post(hier, {"sitzung": sitzung.pk}, follow=True)

    assert Beratung.objects.get().fall == fall
    assert "Geheimrat" not in antwort.content.decode()
    assert str(fall.kennung) not in antwort.content.decode()
    assert client.post(hier, {"sitzung": "x"}).status_code == 404


def test_at_the_table_nothing_says_whose_case_it_is(client):
    beratung, _, kollegin, traegerin = tisch(FallFabrik(name="Familie Geheimrat"))
    for wer in (kollegin, traegerin):
        client.force_login(wer)
        seiten = [
            weg("teamstart"),
            weg("teamsitzung", beratung.sitzung.kennung),
            weg("beratung", beratung.kennung),
            weg("beratung_rollen", beratung.kennung),
        ]
        for seite in seiten:
            html = inhalt(client.get(seite))
            for geheim in ("Geheimrat", beratung.fall.aktenzeichen, str(beratung.fall.kennung)):
                assert geheim not in html


def test_opening_a_consultation_is_read_in_the_record_of_the_case(client):
    beratung, _, kollegin, _ = tisch()
    client.force_login(kollegin)

    client.get(weg("beratung", beratung.kennung))

    gelesen = Eintrag.objects.get(vorgang="beratung.lesen")
    assert gelesen.akte == f"fall.fall:{beratung.fall_id}"
    assert gelesen.zweck == "sozialraumteam"


def test_phases_and_roles_by_button(client):
    beratung, _, kollegin, traegerin = tisch()
    client.force_login(kollegin)
    adresse = weg("beratung", beratung.kennung)
    assert "Beginnen" in inhalt(client.get(adresse))

    client.post(weg("beratung_ablauf", beratung.kennung), {"art": "kurz"})
    client.post(weg("beratung_phase", beratung.kennung), {"phase": 1})
    html = inhalt(client.get(adresse))
    assert "Die Lage" in html
    assert "Nächste Phase" in html
    client.post(weg("beratung_rollen", beratung.kennung), {"zeitwache": traegerin.pk})

    assert "Nächste Phase" not in inhalt(client.get(adresse))
    assert Beratung.objects.get().ablauf == "kurz"


def test_a_meeting_is_called_off_while_no_case_is_on_its_agenda(client):
    beratung, asd, *_ = tisch()
    leer = TeamsitzungFabrik(wirkungsraum=beratung.sitzung.wirkungsraum)
    an_den_tisch(leer, asd)
    client.force_login(asd)
    assert "verschwindet dann bei allen" in inhalt(
        client.get(weg("teamsitzung_absagen", leer.kennung))
    )

    client.post(weg("teamsitzung_absagen", leer.kennung))
    nein = client.post(weg("teamsitzung_absagen", beratung.sitzung.kennung), follow=True)

    assert "Auf der Tagesordnung stehen Fälle" in inhalt(nein)
    assert Teamsitzung.objects.get() == beratung.sitzung


def test_the_agenda_takes_few_queries(client, django_assert_max_num_queries):
    beratung, asd, *_ = tisch()
    client.force_login(asd)
    adresse = weg("teamsitzung", beratung.sitzung.kennung)
    client.get(adresse)

    with django_assert_max_num_queries(12):
        client.get(adresse)


def test_whoever_is_not_at_the_table_finds_nothing_and_tries_nothing(client):
    beratung, *_ = tisch()
    fremd = BenutzerFabrik()
    ins_team(beratung.sitzung.wirkungsraum, fremd)
    client.force_login(fremd)

    for name in ("beratung", "beratung_rollen"):
        assert client.get(weg(name, beratung.kennung)).status_code == 404
    assert client.get(weg("teamsitzung", beratung.sitzung.kennung)).status_code == 404
    assert "Sozialraumteam am" not in inhalt(client.get(weg("teamstart")))
