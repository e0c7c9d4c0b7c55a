from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.begriffe import Stufe
from massanzug.fall.models import Baustein, Entscheidung
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.team.domain.aufdeckung import aufdecken, wer_ist_wer
from massanzug.team.domain.beratung import beratung_absetzen, rollen_verteilen
from massanzug.team.domain.ergebnisse import (
    baustein_aus_idee,
    feldnotiz_erledigen,
    ressource_merken,
    thema_merken,
)
from massanzug.team.domain.falldarstellung import (
    darstellung_fortschreiben,
    freigabe_zuruecknehmen,
)
from massanzug.team.domain.ideen import idee_beitragen, idee_entfernen, idee_waehlen
from massanzug.team.domain.niederschrift import (
    dissens_festhalten,
    fingerabdruck,
    ist_unversehrt,
    nachtrag_anfuegen,
    niederschrift_ausgeben,
    niederschrift_fortschreiben,
    niederschrift_unterschreiben,
)
from massanzug.team.models import Dissens, Feldnotiz, Nachtrag, Niederschrift, Teammitglied
from massanzug.team.zugriff import sichtbare_feldnotizen
from tests.fabriken.fall import FallFabrik, PersonFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import WirkungsraumFabrik
from tests.fabriken.team import IdeeFabrik, ins_team, tisch

pytestmark = pytest.mark.django_db
JETZT = datetime(2026, 12, 3, 10, 30, tzinfo=UTC)
RAT = "Freitags in den Jugendtreff, die Oma holt ab."


@pytest.fixture
def am_tisch():
    fall = FallFabrik(name="Familie Geheimrat")
    PersonFabrik(fall=fall, name="Swantje", bezug="Mutter")
    return tisch(fall)  # the colleague moderates, the Träger's person writes


def geschrieben(beratung, durch, **werte):
    n = beratung.niederschrift
    return niederschrift_fortschreiben(n, {"empfehlung": RAT} | werte, durch=durch, stand=n.stand)


def unterschrieben(beratung, durch):
    n = geschrieben(beratung, durch)
    return niederschrift_unterschreiben(n, durch=durch, jetzt=JETZT, stand=n.stand)


def test_moderation_and_who_writes_keep_it_and_nobody_else(am_tisch):
    beratung, asd, kollegin, traegerin = am_tisch
    geschrieben(beratung, traegerin)

    for wer in (asd, BenutzerFabrik()):
        with pytest.raises(PermissionDenied):
            geschrieben(beratung, wer)
    with pytest.raises(Ueberholt):
        niederschrift_fortschreiben(
            beratung.niederschrift, {"empfehlung": "x"}, durch=kollegin, stand=1
        )
    with pytest.raises(PermissionDenied):
        niederschrift_unterschreiben(beratung.niederschrift, durch=traegerin, jetzt=JETZT, stand=2)
    assert ort_finden(asd, f"team.niederschrift:neu:{beratung.niederschrift.pk}") is None


@pytest.mark.parametrize("feld", ["empfehlung", "schritte", "rueckfragen", "rueckmeldung"])
def test_no_name_of_the_case_comes_into_it(am_tisch, feld):
    beratung, _, kollegin, _ = am_tisch

    with pytest.raises(Regelverstoss, match="„Swantje“"):
        geschrieben(beratung, kollegin, **{feld: "Mit Swantje reden"})
    with pytest.raises(Regelverstoss, match="„Swantje“"):
        dissens_festhalten(beratung, "Swantje will das nicht", durch=kollegin, stand=0)
    with pytest.raises(Regelverstoss, match="„Geheimrats“"):
        thema_merken(beratung, "Was Geheimrats brauchen", durch=kollegin)


def test_who_sees_it_differently_says_so_in_own_words_and_takes_it_back(am_tisch):
    beratung, asd, kollegin, traegerin = am_tisch
    dissens_festhalten(beratung, "Das ist zu viel.", durch=traegerin, stand=0)
    dissens_festhalten(beratung, "Das ist zu viel auf einmal.", durch=traegerin, stand=1)
    dissens_festhalten(beratung, "Erst die Schule.", durch=asd, stand=0)
    dissens_festhalten(beratung, " ", durch=asd, stand=1)

    unterschrieben(beratung, kollegin)

    assert Niederschrift.objects.get().inhalt["dissens"] == [
        {"von": str(traegerin), "text": "Das ist zu viel auf einmal."}
    ]


def test_signed_it_is_sealed_and_the_record_has_its_fingerprint(am_tisch):
    beratung, asd, kollegin, _ = am_tisch
    IdeeFabrik(beratung=beratung, von=asd, gewaehlt=True)
    IdeeFabrik(beratung=beratung, von=asd, text="verworfen", entfernt_am=JETZT)
    n = unterschrieben(beratung, kollegin)
    n.refresh_from_db()

    eintrag = Eintrag.objects.get(vorgang="niederschrift.unterschreiben")
    assert eintrag.angaben == {"fingerabdruck": fingerabdruck(n.inhalt)}
    assert eintrag.akte == f"fall.fall:{beratung.fall_id}"
    assert n.inhalt["empfehlung"] == RAT
    assert [i["text"] for i in n.inhalt["ideen"]] == ["Den Wecker am Abend gemeinsam stellen"]
    assert n.inhalt["moderation"] == str(kollegin)
    assert len(n.inhalt["dabei"]) == 3
    assert ist_unversehrt(n)
    n.inhalt["empfehlung"] = "Etwas anderes"
    assert not ist_unversehrt(n)


def test_after_the_signature_nothing_changes_any_more_but_by_a_nachtrag(am_tisch):
    beratung, asd, kollegin, traegerin = am_tisch
    idee = IdeeFabrik(beratung=beratung, von=asd)
    with pytest.raises(Regelverstoss, match="noch offen"):
        nachtrag_anfuegen(beratung, "x", durch=asd, jetzt=JETZT)
    n = unterschrieben(beratung, kollegin)
    beratung.refresh_from_db()
    d = beratung.falldarstellung

    for tat in (
        lambda: geschrieben(beratung, kollegin),
        lambda: dissens_festhalten(beratung, "Doch anders.", durch=asd, stand=0),
        lambda: idee_beitragen(beratung, {"text": "Noch eine", "stufe": 1}, durch=kollegin),
        lambda: idee_entfernen(idee, durch=asd, jetzt=JETZT),
        lambda: idee_waehlen(idee, durch=asd, passt=True),
        lambda: rollen_verteilen(beratung, {}, durch=traegerin),
        lambda: darstellung_fortschreiben(d, {"frage": "x"}, durch=asd, stand=d.stand),
        lambda: freigabe_zuruecknehmen(d, durch=asd),
        lambda: beratung_absetzen(beratung, durch=asd),
        lambda: aufdecken(beratung, None, "weil", durch=asd, jetzt=JETZT),
    ):
        with pytest.raises(Regelverstoss, match="unterschrieben"):
            tat()
    with pytest.raises(Regelverstoss, match="schon unterschrieben"):
        niederschrift_unterschreiben(n, durch=kollegin, jetzt=JETZT, stand=n.stand)
    nachtrag_anfuegen(beratung, "Der Treff hat donnerstags auf.", durch=traegerin, jetzt=JETZT)

    assert Nachtrag.objects.get().von == traegerin
    n.refresh_from_db()
    assert ist_unversehrt(n)
    assert not Dissens.objects.exists()


def test_it_is_signed_as_it_was_read_and_with_an_empfehlung_in_it(am_tisch):
    beratung, asd, kollegin, _ = am_tisch
    n = beratung.niederschrift
    with pytest.raises(Regelverstoss, match="fehlt die Empfehlung"):
        niederschrift_unterschreiben(n, durch=kollegin, jetzt=JETZT, stand=n.stand)
    n = geschrieben(beratung, kollegin)
    with pytest.raises(Regelverstoss, match="inzwischen geändert"):
        niederschrift_unterschreiben(n, durch=kollegin, jetzt=JETZT, stand=n.stand - 1)
    freigabe_zuruecknehmen(beratung.falldarstellung, durch=asd)
    beratung.falldarstellung.refresh_from_db()
    with pytest.raises(Regelverstoss, match="nicht freigegeben"):
        niederschrift_unterschreiben(n, durch=kollegin, jetzt=JETZT, stand=n.stand)

    beratung.refresh_from_db()
    assert beratung.unterschrieben_am is None


def test_with_the_signature_nobody_is_told_any_more_who_is_who(am_tisch):
    beratung, asd, kollegin, _ = am_tisch
    aufdecken(beratung, None, "weil", durch=asd, jetzt=JETZT)
    assert wer_ist_wer(beratung, kollegin, JETZT.date())

    unterschrieben(beratung, kollegin)

    assert wer_ist_wer(beratung, kollegin, JETZT.date()) == []


def test_an_empfehlung_changes_nothing_in_the_case_by_itself(am_tisch):
    beratung, asd, kollegin, _ = am_tisch
    IdeeFabrik(beratung=beratung, von=asd, gewaehlt=True)
    vorher = beratung.fall.stand

    unterschrieben(beratung, kollegin)

    beratung.fall.refresh_from_db()
    assert beratung.fall.stand == vorher
    assert not Baustein.objects.exists()
    assert not Entscheidung.objects.exists()


def test_one_click_makes_a_proposal_of_an_idea_for_who_writes_in_the_case_once(am_tisch):
    beratung, asd, kollegin, traegerin = am_tisch
    idee = IdeeFabrik(
        beratung=beratung, von=kollegin, stufe=Stufe.STADTTEIL, ressource="der Jugendtreff"
    )
    unterschrieben(beratung, kollegin)  # also afterwards
    for wer in (kollegin, traegerin, traegerperson_im_fall(beratung.fall)):
        with pytest.raises(PermissionDenied):
            baustein_aus_idee(idee, durch=wer)

    baustein = baustein_aus_idee(idee, durch=asd)

    assert baustein.fall == beratung.fall
    assert baustein.was == "Den Wecker am Abend gemeinsam stellen\nDabei hilft: der Jugendtreff"
    assert (baustein.stufe, baustein.traeger, baustein.kostenstrom) == (3, None, "ohne")
    with pytest.raises(Regelverstoss, match="schon ein Baustein"):
        baustein_aus_idee(idee, durch=asd)
    assert ist_unversehrt(Niederschrift.objects.get())


def test_who_lost_the_case_or_the_table_carries_nothing_over(am_tisch):
    beratung, asd, kollegin, _ = am_tisch
    idee = IdeeFabrik(beratung=beratung, von=kollegin)
    beratung.fall.beteiligungen.all().delete()

    with pytest.raises(PermissionDenied):
        baustein_aus_idee(idee, durch=asd)


def test_resources_and_themes_go_to_the_feld_count_and_lead_back_to_nobody(am_tisch):
    beratung, asd, kollegin, traegerin = am_tisch
    idee = IdeeFabrik(beratung=beratung, von=kollegin, ressource="Werkstatt im Hof")
    ohne = IdeeFabrik(beratung=beratung, von=kollegin)

    ressource_merken(idee, durch=traegerin)
    thema_merken(beratung, "Platz für Hausaufgaben", durch=asd)
    thema_merken(beratung, "platz für hausaufgaben ", durch=kollegin)
    with pytest.raises(Regelverstoss, match="nicht, was dabei genutzt"):
        ressource_merken(ohne, durch=asd)

    raum = beratung.sitzung.wirkungsraum
    assert [(n.art, n.text, n.anzahl) for n in raum.feldnotizen.all()] == [
        ("ressource", "Werkstatt im Hof", 1),
        ("thema", "Platz für Hausaufgaben", 2),
    ]
    assert {e.akte for e in Eintrag.objects.filter(vorgang="feldnotiz.merken")} == {""}
    verweise = {f.related_model for f in Feldnotiz._meta.get_fields() if f.is_relation}
    assert verweise == {type(raum), type(asd)}


def test_feld_notes_are_for_the_team_of_that_wirkungsraum(am_tisch):
    beratung, asd, *_ = am_tisch
    notiz = thema_merken(beratung, "Platz für Hausaufgaben", durch=asd)
    dabei, gast = BenutzerFabrik(), BenutzerFabrik()
    ins_team(beratung.sitzung.wirkungsraum, dabei)
    ins_team(WirkungsraumFabrik(), gast)

    assert sichtbare_feldnotizen(dabei).get() == notiz
    assert not sichtbare_feldnotizen(gast).exists()
    with pytest.raises(PermissionDenied):
        feldnotiz_erledigen(notiz, durch=gast, jetzt=JETZT)
    feldnotiz_erledigen(notiz, durch=dabei, jetzt=JETZT)
    assert not sichtbare_feldnotizen(dabei).exists()


def weg(name, beratung, *schluessel):
    return reverse(name, args=[beratung.kennung, *schluessel])


def inhalt(antwort):
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_what_somebody_is_typing_is_shown_to_nobody_before_it_is_looked_through(client, am_tisch):
    """Others' unsaved words stand beside a field elsewhere in the product; at the table they could be names."""
    beratung, _, kollegin, traegerin = am_tisch
    idee = IdeeFabrik(beratung=beratung, von=traegerin)
    formulare = {
        weg("niederschrift", beratung): "empfehlung",
        weg("idee", beratung, idee.pk): "text",
        reverse("teamsitzung_aendern", args=[beratung.sitzung.kennung]): "punkte",
    }
    for adresse, feld in formulare.items():
        client.force_login(traegerin)
        marke = re.search(r'name="entwurf_von" value="([^"]+)"', inhalt(client.get(adresse)))[1]
        getippt = {"entwurf_von": marke, "stand": 1, "feld": feld, "text": "Swantje sagt"}
        assert client.post(reverse("entwurf_sichern"), getippt).status_code == 200
        assert "Swantje sagt" in inhalt(client.get(adresse)), "to the author it is given back"
        client.force_login(kollegin)
        assert "Swantje" not in inhalt(client.get(adresse))


def test_from_the_first_word_to_the_signature_by_hand(client, am_tisch):
    beratung, _, kollegin, traegerin = am_tisch
    client.force_login(traegerin)
    assert client.get(weg("niederschrift_pdf", beratung)).status_code == 404
    namentlich = {"empfehlung": "Swantje holt ab", "familiedabei": "nein", "stand": 1}
    assert "Schreiben Sie statt des Namens" in inhalt(
        client.post(weg("niederschrift", beratung), namentlich)
    )
    client.post(weg("niederschrift", beratung), namentlich | {"empfehlung": "<b>Rat</b>"})
    client.post(weg("dissens", beratung), {"dissens": "Zu viel.", "stand": 0})
    assert client.get(weg("niederschrift_unterschreiben", beratung)).status_code == 404

    client.force_login(kollegin)
    lesen = inhalt(client.get(weg("niederschrift_unterschreiben", beratung)))
    assert "&lt;b&gt;Rat" in lesen
    assert f"Anders sieht es {traegerin}" in lesen
    client.post(weg("niederschrift_unterschreiben", beratung), {"stand": 2})
    client.post(weg("nachtrag", beratung), {"nachtrag": "Donnerstags."})
    seite = inhalt(client.get(weg("beratung", beratung)))

    for wort in ("Unterschrieben von", "&lt;b&gt;Rat", "Zu viel.", "Nachtrag von", "Donnerstags."):
        assert wort in seite
    for knopf in ("Auf die Tafel", "Niederschrift schreiben", "Rollen tauschen", "Das passt"):
        assert knopf not in seite


def test_the_pdf_is_tagged_has_the_seal_and_nobodys_name(client, am_tisch):
    beratung, _, kollegin, traegerin = am_tisch
    IdeeFabrik(beratung=beratung, von=kollegin, ressource="der Hof")
    n = unterschrieben(beratung, kollegin)
    nachtrag_anfuegen(beratung, "Donnerstags.", durch=traegerin, jetzt=JETZT)
    client.force_login(traegerin)

    antwort = client.get(weg("niederschrift_pdf", beratung))

    pdf = pikepdf.open(BytesIO(antwort.content))
    assert pdf.Root.MarkInfo.Marked
    assert pdf.docinfo["/Title"] == f"Niederschrift, {beratung}"
    assert antwort["Content-Disposition"] == 'inline; filename="niederschrift.pdf"'
    daten = str(niederschrift_ausgeben(n, durch=traegerin).daten)
    for geheim in ("Geheimrat", "Swantje", beratung.fall.aktenzeichen, str(beratung.fall.kennung)):
        assert geheim not in daten
    assert n.fingerabdruck in daten


def test_the_case_has_the_empfehlung_also_for_its_leitung_who_did_not_sit_there(client, am_tisch):
    beratung, asd, kollegin, _ = am_tisch
    fall = beratung.fall
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team])
    unterschrieben(beratung, kollegin)
    pdf = reverse("niederschrift_im_fall", args=[fall.kennung, beratung.pk])
    client.force_login(leitung)

    seite = inhalt(client.get(reverse("team_im_fall", args=[fall.kennung])))

    assert RAT in seite
    assert weg("beratung", beratung) not in seite, "the table is not hers"
    assert client.get(pdf).status_code == 200
    for wer in (kollegin, traegerperson_im_fall(fall)):
        client.force_login(wer)
        assert client.get(pdf).status_code == 404
    client.force_login(asd)
    Teammitglied.objects.filter(benutzer=asd).delete()
    assert client.get(pdf).status_code == 200, "the case is still hers"


def test_by_one_click_each(client, am_tisch):
    beratung, asd, kollegin, _ = am_tisch
    idee = IdeeFabrik(beratung=beratung, von=kollegin, ressource="der Hof")
    client.force_login(kollegin)
    assert "In den Maßanzug" not in inhalt(client.get(weg("beratung", beratung)))
    assert client.post(weg("idee_baustein", beratung, idee.pk)).status_code == 404
    client.post(weg("idee_merken", beratung, idee.pk))
    client.post(weg("thema_merken", beratung), {"thema": "Hausaufgaben"})
    team = reverse("sozialraumteam", args=[beratung.sitzung.wirkungsraum_id])
    html = inhalt(client.get(team))
    assert "der Hof" in html
    assert "Hausaufgaben" in html
    client.post(reverse("feldnotiz_erledigen", args=[Feldnotiz.objects.first().pk]))
    assert "der Hof" not in inhalt(client.get(team))

    client.force_login(asd)
    client.post(weg("idee_baustein", beratung, idee.pk))

    assert Baustein.objects.get().fall == beratung.fall
    assert "steht im Maßanzug" in inhalt(client.get(weg("beratung", beratung)))
    client.force_login(kollegin)
    assert "steht im Maßanzug" not in inhalt(client.get(weg("beratung", beratung)))
