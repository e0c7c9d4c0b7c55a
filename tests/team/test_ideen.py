from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from massanzug.fall.begriffe import Stufe
from massanzug.fall.models import Baustein
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from massanzug.team.domain.aufdeckung import aufdecken, verdecken
from massanzug.team.domain.beratung import phase_wechseln
from massanzug.team.domain.falldarstellung import freigabe_zuruecknehmen
from massanzug.team.domain.ideen import (
    Spiegel,
    idee_beitragen,
    idee_entfernen,
    idee_fortschreiben,
    idee_waehlen,
    tafel,
)
from massanzug.team.models import Idee, Teammitglied
from tests.fabriken.fall import FallFabrik, PersonFabrik
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.team import IdeeFabrik, an_den_tisch, ins_team, tisch

pytestmark = pytest.mark.django_db
JETZT = datetime(2026, 12, 3, 9, 30, tzinfo=UTC)
WECKER = {"text": "Den Wecker am Abend gemeinsam stellen", "stufe": Stufe.SELBST}


def test_everybody_at_the_table_contributes_and_all_see_it():
    beratung, asd, kollegin, traegerin = tisch()

    for wer in (kollegin, traegerin):
        idee_beitragen(beratung, WECKER, durch=wer)

    blick = tafel(asd, beratung, offen=True)
    assert [i.von for i in blick.stufen[0].ideen] == [str(kollegin), str(traegerin)]
    beratung.refresh_from_db()
    assert beratung.takt == 3
    with pytest.raises(PermissionDenied):
        idee_beitragen(beratung, WECKER, durch=BenutzerFabrik())


@pytest.mark.parametrize("feld", ["text", "ressource"])
@pytest.mark.parametrize("name", ["Swantje", "swantjes", "Schwantje"])
def test_a_name_of_the_case_comes_on_no_board_whoever_writes_it(feld, name):
    fall = FallFabrik()
    PersonFabrik(fall=fall, name="Swantje")
    beratung, _, kollegin, _ = tisch(fall)

    with pytest.raises(Regelverstoss, match="kann auf einen Menschen zeigen"):
        idee_beitragen(beratung, WECKER | {feld: f"Mit {name} reden"}, durch=kollegin)

    assert not Idee.objects.exists()


def test_places_may_stand_on_the_board_they_are_what_it_is_for():
    beratung, _, kollegin, _ = tisch()
    texte = {"text": "Jeden Freitag in den Jugendtreff Hüsten, Frau Meier kennt ihn"}

    assert idee_beitragen(beratung, WECKER | texte, durch=kollegin).pk


def test_without_a_released_falldarstellung_there_is_nothing_to_think_about():
    beratung, asd, kollegin, _ = tisch()
    freigabe_zuruecknehmen(beratung.falldarstellung, durch=asd)
    beratung.refresh_from_db()

    with pytest.raises(Regelverstoss, match="noch nicht freigegeben"):
        idee_beitragen(beratung, WECKER, durch=kollegin)


def test_whose_it_is_and_who_moderates_change_it_and_over_nobodys_head():
    beratung, asd, kollegin, traegerin = tisch()  # the colleague moderates
    idee = IdeeFabrik(beratung=beratung, von=traegerin)

    idee_fortschreiben(idee, WECKER | {"text": "Anders"}, durch=kollegin, stand=1)
    with pytest.raises(Ueberholt):
        idee_fortschreiben(idee, WECKER, durch=traegerin, stand=1)
    idee_entfernen(idee, durch=traegerin, jetzt=JETZT)
    for tat in (
        lambda: idee_fortschreiben(idee, WECKER, durch=asd, stand=2),
        lambda: idee_entfernen(idee, durch=asd, jetzt=None),
    ):
        with pytest.raises(PermissionDenied):
            tat()

    assert tafel(kollegin, beratung, offen=True).entfernte[0].text == "Anders"
    assert tafel(asd, beratung, offen=True).entfernte == []
    assert tafel(asd, beratung, offen=True).leer


def test_who_brought_the_case_says_what_fits_and_nothing_in_the_case_changes():
    beratung, asd, kollegin, _ = tisch()
    idee = IdeeFabrik(beratung=beratung, von=kollegin)

    with pytest.raises(PermissionDenied):
        idee_waehlen(idee, durch=kollegin, passt=True)
    idee_waehlen(idee, durch=asd, passt=True)

    assert Idee.objects.get().gewaehlt
    assert not Baustein.objects.exists()
    assert {e.akte for e in Eintrag.objects.all()} == {f"fall.fall:{beratung.fall_id}"}


@pytest.mark.parametrize(
    ("unten", "oben", "frage"),
    [(0, 2, "selbst"), (1, 3, "Stadtteil"), (3, 1, ""), (0, 0, ""), (2, 2, "")],
)
def test_the_mirror_counts_and_asks_and_gives_no_mark(unten, oben, frage):
    gefragt = Spiegel(unten, oben).frage

    assert frage in gefragt
    assert bool(gefragt) == bool(frage)


def weg(name, beratung, *schluessel):
    return reverse(name, args=[beratung.kennung, *schluessel])


def inhalt(antwort):
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_an_idea_by_hand_and_what_was_typed_stays(client):
    beratung, _, kollegin, _ = tisch()
    client.force_login(kollegin)
    seite = inhalt(client.get(weg("beratung", beratung)))
    assert "Auf die Tafel" in seite

    leer = client.post(weg("idee_neu", beratung), {"text": "Halb <b>fertig", "stufe": ""})
    assert "Halb &lt;b&gt;fertig" in inhalt(leer)
    client.post(weg("idee_neu", beratung), {"text": "Halb <b>fertig", "stufe": 3})

    seite = inhalt(client.get(weg("beratung", beratung)))
    assert "Halb &lt;b&gt;fertig" in seite
    assert "<strong>1</strong> Idee bei den Menschen" in seite
    idee = Idee.objects.get()
    client.post(weg("idee", beratung, idee.pk), {"text": "Fertig", "stufe": 2, "stand": 1})
    client.post(weg("idee_weg", beratung, idee.pk))
    assert "Von der Tafel genommen (1)" in inhalt(client.get(weg("beratung", beratung)))
    client.post(weg("idee_weg", beratung, idee.pk), {"zurueck": "ja"})
    assert Idee.objects.get().entfernt_am is None


def test_another_ones_idea_has_no_form_and_another_tables_is_not_found(client):
    beratung, asd, _, traegerin = tisch()
    idee, fremde = IdeeFabrik(beratung=beratung, von=asd), IdeeFabrik()
    client.force_login(traegerin)

    assert client.get(weg("idee", beratung, idee.pk)).status_code == 404
    assert client.get(weg("idee", beratung, fremde.pk)).status_code == 404
    assert client.post(weg("idee_passt", beratung, idee.pk)).status_code == 404


def fragen(client, beratung, seite):
    """As the script asks, with what the page has."""
    stand = seite.split('id="live-stand"')[1].split(">")[0]
    takt, karte = (stand.split(f'data-{name}="')[1].split('"')[0] for name in ("takt", "karte"))
    return client.get(weg("beratung_live", beratung), {"takt": takt, "karte": karte})


def test_nothing_new_is_no_content_and_something_new_is_the_parts_that_changed(client):
    beratung, asd, kollegin, _ = tisch()
    client.force_login(asd)
    seite = inhalt(client.get(weg("beratung", beratung)))
    assert fragen(client, beratung, seite).status_code == 204

    idee_beitragen(beratung, WECKER, durch=kollegin)
    neu = fragen(client, beratung, seite)
    assert "Den Wecker am Abend" in inhalt(neu)
    assert "Neu laden" not in inhalt(neu)
    assert fragen(client, beratung, inhalt(neu)).status_code == 204
    phase_wechseln(beratung, 0, durch=kollegin, jetzt=timezone.now())
    assert "Phase 1 von 8" in inhalt(fragen(client, beratung, inhalt(neu)))


def test_asking_reads_no_falldarstellung_and_names_nobody_and_writes_no_record(client):
    fall = FallFabrik(name="Familie Geheimrat")
    PersonFabrik(fall=fall, name="Swantje")
    beratung, asd, _, traegerin = tisch(fall)
    client.force_login(traegerin)
    seite = inhalt(client.get(weg("beratung", beratung)))
    aufdecken(beratung, None, "Grund", durch=asd, jetzt=JETZT)
    davor = Eintrag.objects.count()

    antwort = inhalt(fragen(client, beratung, seite))

    for geheim in (
        "Swantje",
        "Geheimrat",
        "nicht mehr schreien",
        fall.aktenzeichen,
        str(fall.kennung),
    ):
        assert geheim not in antwort
    assert "Neu laden" in antwort, "who may now be told opens the page, which is recorded"
    assert Eintrag.objects.count() == davor
    offen = inhalt(client.get(weg("beratung", beratung)))
    assert "Swantje" in offen
    verdecken(beratung, durch=asd, jetzt=JETZT)
    assert "Neu laden" in inhalt(fragen(client, beratung, offen))


def test_who_loses_the_table_is_told_nothing_more(client):
    beratung, _, kollegin, _ = tisch()
    client.force_login(kollegin)
    seite = inhalt(client.get(weg("beratung", beratung)))
    Teammitglied.objects.filter(benutzer=kollegin).delete()

    assert fragen(client, beratung, seite).status_code == 404


def test_asking_costs_few_queries_however_many_ideas_there_are(client, django_assert_num_queries):
    beratung, asd, kollegin, _ = tisch()
    client.force_login(kollegin)
    seite = inhalt(client.get(weg("beratung", beratung)))
    fragen(client, beratung, seite)

    with django_assert_num_queries(6):
        assert fragen(client, beratung, seite).status_code == 204
    for anzahl in (1, 5):
        IdeeFabrik.create_batch(anzahl, beratung=beratung, von=asd)
        with django_assert_num_queries(14):
            client.get(weg("beratung_live", beratung))


def test_the_screen_in_the_room_has_the_clock_and_nothing_to_press(client):
    beratung, _, kollegin, _ = tisch()
    IdeeFabrik(beratung=beratung, von=kollegin)
    phase_wechseln(beratung, 4, durch=kollegin, jetzt=timezone.now())
    client.force_login(kollegin)

    html = inhalt(client.get(weg("beratung_leinwand", beratung)))

    main = html.split("<main")[1].split("</main>")[0]
    assert "Ideen" in main
    assert "Wie kommt die Mutter zu ruhigen Morgen?" in main
    for knopf in ("Nächste Phase", "Wegnehmen", "<form"):
        assert knopf not in main


def test_two_tables_of_one_meeting_do_not_mix(client):
    beratung, _, kollegin, _ = tisch()
    andere, *_ = tisch()
    gast = BenutzerFabrik()
    ins_team(andere.sitzung.wirkungsraum, gast)
    an_den_tisch(andere.sitzung, gast)
    IdeeFabrik(beratung=andere, text="Fremde Idee")
    client.force_login(kollegin)

    assert "Fremde Idee" not in inhalt(client.get(weg("beratung", beratung)))
    assert client.get(weg("beratung", andere)).status_code == 404
