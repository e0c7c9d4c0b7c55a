from __future__ import annotations

import math
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import given
from hypothesis import strategies as st

from massanzug.fall.begriffe import (
    Ansprache,
    Fallstand,
    Naehe,
    Ressourcenfeld,
    Richtung,
    Teilbar,
    Verbindungsart,
    Verbindungskraft,
)
from massanzug.fall.domain.netz import (
    netze,
    netzkarte_loeschen,
    netzkarte_teilen,
    netzkarte_zeichnen,
    ressource_aus_verbindung,
    verbindung_entfernen,
    verbindung_fortschreiben,
    verbindung_hinzufuegen,
    verbindung_ruecken,
)
from massanzug.fall.domain.netzbild import EGO, MITTE, RADIEN, freier_winkel, netzbild
from massanzug.fall.domain.netzvergleich import netzvergleich
from massanzug.fall.models import Netzkarte, Ressource, Verbindung
from massanzug.fall.zugriff_netz import sichtbare_verbindungen
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    FallFabrik,
    NetzkarteFabrik,
    PersonFabrik,
    VerbindungFabrik,
    traegerperson_im_fall,
)

HERBST, WINTER = date(2026, 10, 1), date(2026, 12, 1)
JETZT = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
OMA = {"name": "Oma Irmgard", "art": Verbindungsart.FAMILIE}


pytestmark = pytest.mark.django_db


@pytest.fixture
def fall():
    return FallFabrik()


def karte_von(fall, person=None, am=HERBST):
    return netzkarte_zeichnen(fall, person, durch=fall.zustaendig, am=am)


def dazu(karte, durch=None, **werte):
    wer = durch or karte.fall.zustaendig
    return verbindung_hinzufuegen(karte, OMA | werte, durch=wer)


def test_a_new_map_takes_everybody_along_and_the_old_one_stays_as_it_was(fall):
    alte = karte_von(fall)
    oma, weg = dazu(alte, beitrag="kocht sonntags"), dazu(alte, name="Herr K.")
    verbindung_entfernen(weg, durch=fall.zustaendig, jetzt=JETZT)

    neue = karte_von(fall, am=WINTER)

    (mit,) = neue.verbindungen.all()
    assert (mit.name, mit.beitrag, mit.faden) == (oma.name, "kocht sonntags", oma.faden)
    assert alte.verbindungen.count() == 2
    with pytest.raises(Regelverstoss, match="neu gezeichnet"):
        dazu(alte)


@pytest.mark.parametrize(
    "tat",
    [
        lambda v, w: verbindung_fortschreiben(v, {"name": "x"}, durch=w, stand=v.stand),
        lambda v, w: verbindung_ruecken(v, Naehe.FERN, None, durch=w),
        lambda v, w: verbindung_entfernen(v, durch=w, jetzt=JETZT),
    ],
    ids=["fortschreiben", "ruecken", "entfernen"],
)
def test_nothing_is_written_in_an_earlier_map(fall, tat):
    verbindung = dazu(karte_von(fall))
    karte_von(fall, am=WINTER)

    with pytest.raises(Regelverstoss, match="neu gezeichnet"):
        tat(verbindung, fall.zustaendig)


def test_two_maps_of_one_day_would_say_nothing(fall):
    karte_von(fall)

    with pytest.raises(Regelverstoss, match="Von heute"):
        karte_von(fall)


def test_each_person_has_a_row_of_maps_of_their_own(fall, django_assert_num_queries):
    mila, ben = PersonFabrik(fall=fall, name="Mila"), PersonFabrik(fall=fall, name="Ben")
    karte_von(fall)
    erste, zweite = karte_von(fall, mila), karte_von(fall, mila, WINTER)
    NetzkarteFabrik()

    with django_assert_num_queries(2):
        alle = netze(fall.zustaendig, fall)

    assert [(r.person, len(r.karten)) for r in alle] == [(None, 1), (mila, 2), (ben, 0)]
    assert alle[1].karten == [zweite, erste]


@pytest.mark.parametrize(
    "name", ["Oma, Markt 5", "0170 1234567", "oma@example.org", "Mia (*3.5.2014)"]
)
def test_third_persons_have_a_name_and_neither_address_nor_number_nor_birthday(fall, name):
    karte = karte_von(fall)

    with pytest.raises(ValidationError, match="Rufname genügt"):
        dazu(karte, name=name)

    assert not Verbindung.objects.exists()


def test_what_it_is_like_is_written_over_what_was_seen_only(fall):
    oma = dazu(karte_von(fall))
    werte = {"kraft": Verbindungskraft.BELASTET, "ansprache": Ansprache.FACHKRAFT}
    verbindung_fortschreiben(oma, werte, durch=fall.zustaendig, stand=1)

    with pytest.raises(Ueberholt):
        verbindung_fortschreiben(oma, {"kraft": "stark"}, durch=fall.zustaendig, stand=1)

    oma.refresh_from_db()
    assert oma.kraft == Verbindungskraft.BELASTET


def test_whoever_may_not_write_in_the_case_writes_on_no_map(fall):
    karte = NetzkarteFabrik(person=PersonFabrik(fall=fall), teilbar=Teilbar.TRAEGER)
    oma = VerbindungFabrik(karte=karte)
    fremd, traeger = FallFabrik().zustaendig, traegerperson_im_fall(fall)
    taten = [
        lambda w: netzkarte_zeichnen(fall, None, durch=w, am=WINTER),
        lambda w: netzkarte_teilen(karte, Teilbar.NIEMAND, durch=w),
        lambda w: netzkarte_loeschen(karte, durch=w),
        lambda w: dazu(karte, durch=w),
        lambda w: verbindung_fortschreiben(oma, {"name": "x"}, durch=w, stand=1),
        lambda w: verbindung_ruecken(oma, Naehe.FERN, None, durch=w),
        lambda w: verbindung_entfernen(oma, durch=w, jetzt=JETZT),
        lambda w: ressource_aus_verbindung(oma, durch=w),
    ]

    for wer in (fremd, traeger):
        for tat in taten:
            with pytest.raises(PermissionDenied):
                tat(wer)

    assert Netzkarte.objects.count() == 1
    assert not Ressource.objects.exists()


def test_a_closed_case_is_sealed(fall):
    karte = karte_von(fall)
    oma = dazu(karte)
    fall.fallstand, fall.geschlossen_am = Fallstand.ABGESCHLOSSEN, WINTER
    fall.save()
    karte, oma = Netzkarte.objects.get(), Verbindung.objects.get(pk=oma.pk)

    for tat in (
        lambda: netzkarte_loeschen(karte, durch=fall.zustaendig),
        lambda: dazu(karte),
        lambda: verbindung_ruecken(oma, Naehe.FERN, None, durch=fall.zustaendig),
    ):
        with pytest.raises(Regelverstoss, match="abgeschlossen"):
            tat()


def test_a_traeger_reads_a_shared_map_and_no_longer_once_that_is_taken_back(fall):
    karte = karte_von(fall)
    dazu(karte)
    traeger = traegerperson_im_fall(fall)
    gelesen = [sichtbare_verbindungen(traeger).count()]

    for teilbar in (Teilbar.TRAEGER, Teilbar.NIEMAND):
        netzkarte_teilen(karte, teilbar, durch=fall.zustaendig)
        gelesen.append(sichtbare_verbindungen(traeger).count())

    assert gelesen == [0, 1, 0]


def test_a_new_map_is_shared_with_nobody_whatever_the_last_one_was(fall):
    netzkarte_teilen(karte_von(fall), Teilbar.TRAEGER, durch=fall.zustaendig)

    assert karte_von(fall, am=WINTER).teilbar == Teilbar.NIEMAND


def test_deleting_takes_every_name_along_and_the_record_has_none(fall):
    karte = karte_von(fall)
    dazu(karte)

    netzkarte_loeschen(karte, durch=fall.zustaendig)

    assert not Verbindung.objects.exists()
    worte = str(list(Eintrag.objects.values_list("vorgang", "angaben")))
    assert "netzkarte.loeschen" in worte
    assert "Irmgard" not in worte


def test_a_contribution_goes_to_the_peoples_own_card_and_never_to_the_neighbourhoods(fall):
    mila = PersonFabrik(fall=fall)
    oma = dazu(karte_von(fall, mila), beitrag="kocht sonntags")

    ressource = ressource_aus_verbindung(oma, durch=fall.zustaendig)

    assert ressource.text == "Oma Irmgard: kocht sonntags"
    assert (ressource.feld, ressource.person) == (Ressourcenfeld.SOZIAL, mila)
    assert ressource.teilbar == Teilbar.NIEMAND


def test_comparison_knows_people_by_their_thread_and_says_what_moved(fall):
    alte = karte_von(fall)
    oma, weg, _gleich = dazu(alte), dazu(alte, name="Herr K."), dazu(alte, name="Ali")
    neue = karte_von(fall, am=WINTER)
    jetzt = {v.faden: v for v in neue.verbindungen.all()}
    verbindung_entfernen(jetzt[weg.faden], durch=fall.zustaendig, jetzt=JETZT)
    werte = {"name": "Omi", "naehe": Naehe.FERN, "beitrag": "ruft an"}
    verbindung_fortschreiben(jetzt[oma.faden], werte, durch=fall.zustaendig, stand=1)
    dazu(neue, name="Trainerin", art=Verbindungsart.VEREIN)

    was = netzvergleich(alte.verbindungen.all(), neue.verbindungen.filter(entfernt_am__isnull=True))

    assert ([v.name for v in was.dazu], [v.name for v in was.weg]) == (["Trainerin"], ["Herr K."])
    (anders,) = was.veraendert
    assert anders.name == "Omi"
    assert anders.unterschiede == (
        ("ganz nah", "weiter weg"),
        ("noch nichts genannt", "ruft an"),
    )
    assert was.gleich == 1


def test_the_drawing_stands_on_rings_and_its_arrows_where_help_goes():
    karte = Netzkarte(am=HERBST)
    menschen = [
        Verbindung(name="a", art="familie", naehe=Naehe.FERN, winkel=90, richtung=Richtung.ZU_UNS),
        Verbindung(name="b", art="freunde", naehe=Naehe.NAH, winkel=180, richtung=Richtung.KEINE),
        Verbindung(name="c", art="verein", winkel=0, kraft="abgebrochen", richtung=Richtung.BEIDE),
    ]

    bild = netzbild(karte, menschen)

    a, b, c = bild.knoten
    assert (bild.mitte, a.x, a.y) == ("Wir", MITTE + RADIEN[Naehe.FERN], MITTE)
    assert (b.x, b.y) == (MITTE, MITTE + RADIEN[Naehe.NAH])
    assert [len(k.pfeile) for k in bild.knoten] == [1, 0, 2]
    spitze = float(a.pfeile[0].split(",")[0])
    assert MITTE + EGO < spitze < MITTE + EGO + 20, "it points to the person in the middle"
    assert [k.bruch is not None for k in (a, b, c)] == [False, False, True]


@given(st.sampled_from(list(Verbindungsart)), st.lists(st.integers(0, 359), max_size=12))
def test_a_newcomer_stands_in_the_sector_of_their_kind_as_far_as_may_be_from_others(art, belegt):
    winkel = freier_winkel(art, belegt)

    sektor = 360 // len(Verbindungsart)
    assert math.floor(winkel / sektor) == list(Verbindungsart).index(art)
    if not belegt:
        assert winkel % sektor == sektor // 2


def test_seven_of_one_kind_and_ring_never_stand_on_top_of_each_other(fall):
    karte = karte_von(fall)

    winkel = [dazu(karte, name=f"Mensch {chr(97 + n)}").winkel for n in range(7)]

    assert len(set(winkel)) == len(winkel)
