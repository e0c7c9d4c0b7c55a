from __future__ import annotations

import threading
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection
from hypothesis import given
from hypothesis import strategies as st

from massanzug.fall.begriffe import Bereich, Fallstand
from massanzug.fall.domain.eingang import (
    Einordnung,
    fall_einordnen,
    falleingang_aufnehmen,
    falleingang_fortschreiben,
    namen_aus,
)
from massanzug.fall.domain.faelliges import Faelliges, faelliges, mit_terminen
from massanzug.fall.domain.heute import was_ansteht
from massanzug.fall.models import Fall, Falleingang, Person
from massanzug.fall.rechte import darf_entscheiden
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import FallFabrik
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import OrtsteilFabrik, WirkungsraumFabrik, ZuordnungFabrik

pytestmark = pytest.mark.django_db

JETZT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
GESAGT = {
    "am": date(2026, 11, 23),
    "anliegen": "Wir streiten nur noch. <script>alert(1)</script>",
    "naechster_schritt": "Besuch am Donnerstag",
}


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(JETZT, tick=False)


@pytest.fixture
def team():
    return TeamFabrik(name="ASD-Team Neheim")


@pytest.fixture
def fachkraft(team):
    return BenutzerFabrik(teams=[team])


def aufgenommen(durch, einordnung=None, **werte):
    return falleingang_aufnehmen(
        GESAGT | werte, einordnung or Einordnung(), durch=durch, jetzt=JETZT
    )


def im_raum(team=None):
    raum = WirkungsraumFabrik(team=team)
    return ZuordnungFabrik(wirkungsraum=raum).ortsteil


# ---- written down ----


def test_aufnehmen_needs_three_things_and_keeps_the_words(fachkraft, team):
    fall = aufgenommen(fachkraft)

    assert fall.eingang.anliegen == GESAGT["anliegen"]
    assert (fall.fallstand, fall.team, fall.zustaendig) == (Fallstand.EINGANG, team, None)
    assert (fall.aktenzeichen, fall.name) == ("JA-2026-00001", "Eingang vom 23.11.2026")
    eintrag = Eintrag.objects.get(vorgang="falleingang.aufnehmen")
    assert "streiten" not in str(eintrag.angaben)


def test_aufnehmen_names_people_and_finds_them_again(fachkraft):
    fall = aufgenommen(fachkraft, betroffen="Mila, Jonas;  Mila ,\nÉlodie")

    assert [p.name for p in fall.personen.all()] == ["Mila", "Jonas", "Élodie"]
    assert fall.name == "Mila, Jonas, Élodie"
    assert fall.suchschluessel.filter(schluessel__contains="jonas").exists()


@given(st.text(max_size=200))
def test_namen_aus_any_text_are_short_and_each_once(text):
    namen = namen_aus(text)

    assert len(namen) == len(set(namen))
    assert all(name == name.strip() and 0 < len(name) <= 120 for name in namen)


def test_aufnehmen_counts_aktenzeichen_per_year_past_99999(fachkraft):
    FallFabrik(aktenzeichen="JA-2026-99999")
    FallFabrik(aktenzeichen="JA-2026-100000")
    FallFabrik(aktenzeichen="JA-2025-200000")

    assert aufgenommen(fachkraft).aktenzeichen == "JA-2026-100001"


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer at a time")
def test_aufnehmen_by_many_at_once_gives_each_its_own_aktenzeichen(fachkraft):
    def aufnehmen():
        try:
            aufgenommen(fachkraft)
        finally:
            connection.close()

    faeden = [threading.Thread(target=aufnehmen) for _ in range(8)]
    for faden in faeden:
        faden.start()
    for faden in faeden:
        faden.join()

    nummern = sorted(Fall.objects.values_list("aktenzeichen", flat=True))
    assert nummern == [f"JA-2026-{n:05}" for n in range(1, 9)]


@pytest.mark.parametrize(
    "rolle", [Rolle.TRAEGER, Rolle.WJH, Rolle.PLANUNG, Rolle.REDAKTION, Rolle.ADMINISTRATION]
)
def test_aufnehmen_is_for_asd_and_leitung_alone(rolle, team):
    fremd = BenutzerFabrik(rolle=rolle, teams=[team])

    with pytest.raises(PermissionDenied):
        aufgenommen(fremd)

    assert not Fall.objects.exists()


def test_aufnehmen_without_team_says_what_to_do():
    with pytest.raises(Regelverstoss, match="Ortsteil"):
        aufgenommen(BenutzerFabrik())

    assert not Fall.objects.exists()


# ---- where it belongs ----


def test_wirkungsraum_comes_from_the_ortsteil_as_of_the_day(fachkraft):
    zuordnung = ZuordnungFabrik(gueltig_bis=date(2026, 11, 30))
    neu = ZuordnungFabrik(ortsteil=zuordnung.ortsteil, gueltig_von=date(2026, 12, 1))

    fall = aufgenommen(fachkraft, Einordnung(zuordnung.ortsteil))

    assert fall.wirkungsraum == zuordnung.wirkungsraum != neu.wirkungsraum


def test_another_wirkungsraum_needs_a_reason(fachkraft):
    ortsteil, anderer = im_raum(), WirkungsraumFabrik()

    with pytest.raises(Regelverstoss, match="Grund"):
        aufgenommen(fachkraft, Einordnung(ortsteil, anderer, "  "))
    fall = aufgenommen(fachkraft, Einordnung(ortsteil, anderer, "Die Oma wohnt dort."))

    assert (fall.wirkungsraum, fall.wirkungsraum_grund) == (anderer, "Die Oma wohnt dort.")


def test_naming_the_ortsteils_own_wirkungsraum_is_no_exception(fachkraft):
    ortsteil = im_raum()
    raum = ortsteil.zuordnungen.get().wirkungsraum

    fall = aufgenommen(fachkraft, Einordnung(ortsteil, raum, "einfach so"))

    assert (fall.wirkungsraum, fall.wirkungsraum_grund) == (raum, "")


def test_an_ortsteil_nobody_assigned_has_no_wirkungsraum(fachkraft):
    fall = aufgenommen(fachkraft, Einordnung(OrtsteilFabrik()))

    assert fall.wirkungsraum is None


# ---- who sees it ----


def test_the_whole_team_sees_a_new_eingang_and_nobody_of_it_decides(fachkraft, team):
    kollegin, fremde = BenutzerFabrik(teams=[team]), BenutzerFabrik(teams=[TeamFabrik()])

    fall = aufgenommen(fachkraft)

    assert sichtbare_faelle(kollegin).get() == fall
    assert not sichtbare_faelle(fremde).exists()
    assert not darf_entscheiden(kollegin, fall)


def test_it_goes_to_the_team_of_the_wirkungsraum_and_the_author_watches_it_arrive(fachkraft):
    anderes = TeamFabrik()
    dort = BenutzerFabrik(teams=[anderes])

    fall = aufgenommen(fachkraft, Einordnung(im_raum(anderes)))

    assert (fall.team, sichtbare_faelle(dort).get()) == (anderes, fall)
    assert sichtbare_faelle(fachkraft, am=date(2026, 12, 7)).get() == fall
    assert not sichtbare_faelle(fachkraft, am=date(2026, 12, 8)).exists()


def test_einordnen_moves_a_waiting_eingang_to_the_other_team(fachkraft, team):
    anderes = TeamFabrik()
    hier, dort = BenutzerFabrik(teams=[team]), BenutzerFabrik(teams=[anderes])
    fall = aufgenommen(fachkraft)

    fall_einordnen(
        fall,
        {
            "name": "Familie Öz",
            "bereich": Bereich.KLAERUNG,
            "geklaert_bis": date(2026, 12, 18),
            "sprache": "",
        },
        Einordnung(im_raum(anderes)),
        durch=fachkraft,
        stand=fall.stand,
    )

    assert (fall.team, fall.name) == (anderes, "Familie Öz")
    assert [sichtbare_faelle(b).count() for b in (hier, dort, fachkraft)] == [0, 1, 1]
    angaben = Eintrag.objects.get(vorgang="fall.einordnen").angaben
    assert angaben == {"von": "leistung", "zu": "klaerung"}


def test_fortschreiben_never_overwrites_unseen_text(fachkraft):
    eingang = aufgenommen(fachkraft).eingang
    stand = eingang.stand
    falleingang_fortschreiben(eingang, {"wer_spricht": "Oma"}, durch=fachkraft, stand=stand)

    with pytest.raises(Ueberholt):
        falleingang_fortschreiben(eingang, {"wer_spricht": "Opa"}, durch=fachkraft, stand=stand)

    assert Falleingang.objects.get().wer_spricht == "Oma"


def test_aufnehmen_leaves_no_half_case_behind(fachkraft):
    with pytest.raises(ValidationError):
        falleingang_aufnehmen(
            GESAGT | {"naechster_schritt": "x" * 300}, Einordnung(), durch=fachkraft, jetzt=JETZT
        )

    assert not Fall.objects.exists()
    assert not Person.objects.exists()


# ---- Klärung has an end ----


@pytest.mark.parametrize(
    ("bis", "satz"), [(None, "Bis wann soll geklärt sein"), (date(2026, 11, 22), "schon zurück")]
)
def test_klaerung_without_a_day_to_come_is_not_written_down(fachkraft, bis, satz):
    with pytest.raises(ValidationError, match=satz):
        aufgenommen(fachkraft, bereich=Bereich.KLAERUNG, geklaert_bis=bis)

    assert not Fall.objects.exists()


def test_klaerung_keeps_its_day_while_something_else_changes_and_loses_it_with_the_bereich(
    fachkraft, time_machine
):
    fall = aufgenommen(fachkraft, bereich=Bereich.KLAERUNG, geklaert_bis=date(2026, 12, 18))
    time_machine.move_to(datetime(2027, 1, 4, 9, tzinfo=UTC))

    def einordnen(**werte):
        alle = {"name": "Familie Öz", "bereich": fall.bereich, "geklaert_bis": fall.geklaert_bis}
        fall_einordnen(fall, alle | werte, Einordnung(), durch=fachkraft, stand=fall.stand)
        return fall.geklaert_bis

    assert einordnen() == date(2026, 12, 18)
    with pytest.raises(ValidationError, match="schon zurück"):
        einordnen(geklaert_bis=date(2027, 1, 3))
    assert einordnen(bereich=Bereich.LEISTUNG) is None


def test_the_end_of_a_klaerung_becomes_due_and_a_closed_case_s_does_not():
    fall = FallFabrik(
        bereich=Bereich.KLAERUNG, geklaert_bis=date(2026, 11, 20), fallstand=Fallstand.LAUFEND
    )
    zu = FallFabrik(
        bereich=Bereich.KLAERUNG,
        geklaert_bis=date(2026, 11, 20),
        fallstand=Fallstand.ABGESCHLOSSEN,
        geschlossen_am=date(2026, 11, 1),
        zustaendig=fall.zustaendig,
    )

    ansteht = was_ansteht(fall.zustaendig, JETZT)

    assert [(f, faelliges(f)) for f in ansteht.faellige] == [
        (fall, Faelliges(date(2026, 11, 20), "Klärung abschließen"))
    ]
    assert faelliges(mit_terminen(Fall.objects.filter(pk=zu.pk)).get()) is None


def test_the_database_takes_no_klaerung_without_an_end():
    with pytest.raises(IntegrityError):
        FallFabrik(bereich=Bereich.KLAERUNG)
