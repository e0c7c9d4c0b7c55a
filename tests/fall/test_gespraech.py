"""Who sees a Gesprächswunsch, who acts on it, and that no record of a person comes of it by itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.domain.gespraech import (
    Aufnahme,
    eingang_aus_gespraech,
    erledigte_wuensche,
    gespraechswunsch_erledigen,
    gespraechswunsch_uebernehmen,
    gespraechswunsch_zuruecklegen,
    offene_wuensche,
    vorschlag_fuer_eingang,
    wartende_zu_lange,
)
from massanzug.fall.models import Fall, Person
from massanzug.fall.zugriff_gespraech import sichtbare_gespraechswuensche
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.models import Vereinbarung
from tests.fabriken.gespraech import GespraechswunschFabrik
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import (
    LeittraegerschaftFabrik,
    OrtsteilFabrik,
    WirkungsraumFabrik,
    ZuordnungFabrik,
    mitlesender_traeger,
)

pytestmark = pytest.mark.django_db
JETZT = datetime(2026, 11, 28, 14, 0, tzinfo=UTC)
HEUTE = date(2026, 11, 28)


class Stadt:
    """Neheim with its team and Leitträger, Hüsten with others: those who could see too much."""

    def __init__(self):
        self.team, self.anderes_team = TeamFabrik(), TeamFabrik()
        self.neheim = WirkungsraumFabrik(name="Neheim", team=self.team)
        self.huesten = WirkungsraumFabrik(name="Hüsten", team=self.anderes_team)
        self.traeger = self.leitet(self.neheim)
        self.asd = BenutzerFabrik(teams=[self.team])
        self.fremde_asd = BenutzerFabrik(teams=[self.anderes_team])
        self.leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[self.team])
        self.fremde_leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[self.anderes_team])
        self.beim_traeger = self.bei(self.traeger)
        self.fremd_beim_traeger = self.bei(self.leitet(self.huesten))

    def leitet(self, raum, **werte):
        traeger = mitlesender_traeger()
        LeittraegerschaftFabrik(wirkungsraum=raum, traeger=traeger, **werte)
        return traeger

    def bei(self, traeger, rolle=Rolle.TRAEGER):
        return BenutzerFabrik(rolle=rolle, organisation=traeger.organisation)

    @property
    def alle(self):
        andere = [Rolle.WJH, Rolle.PLANUNG, Rolle.REDAKTION, Rolle.ADMINISTRATION]
        return {
            "asd": self.asd,
            "fremde_asd": self.fremde_asd,
            "leitung": self.leitung,
            "fremde_leitung": self.fremde_leitung,
            "traeger": self.beim_traeger,
            "fremder_traeger": self.fremd_beim_traeger,
            "traegerredaktion": self.bei(self.traeger, Rolle.TRAEGERREDAKTION),
            **{r.value: BenutzerFabrik(rolle=r, teams=[self.team]) for r in andere},
        }

    def wer_sieht(self, wunsch, am=HEUTE):
        return {
            name
            for name, person in self.alle.items()
            if sichtbare_gespraechswuensche(person, am).filter(pk=wunsch.pk).exists()
        }


@pytest.fixture
def stadt():
    return Stadt()


@pytest.fixture
def wunsch():
    return GespraechswunschFabrik(raum="Neheim", gegend="Moosfelde", anliegen="Wir streiten nur.")


def test_the_leittraeger_and_the_team_of_the_raum_see_it_and_nobody_else(stadt, wunsch):
    assert stadt.wer_sieht(wunsch) == {"asd", "leitung", "traeger"}


@pytest.mark.parametrize("raum", ["", "Atlantis", "Ohneteam"])
def test_a_wish_that_no_team_answers_for_is_seen_by_every_asd_and_no_traeger(stadt, raum):
    WirkungsraumFabrik(name="Ohneteam")

    sehen = stadt.wer_sieht(GespraechswunschFabrik(raum=raum))

    assert sehen == {"asd", "fremde_asd", "leitung", "fremde_leitung"}


def test_who_was_leittraeger_until_yesterday_sees_nothing_any_more(stadt, wunsch):
    stadt.neheim.leittraegerschaften.update(gueltig_bis=HEUTE - timedelta(days=1))

    assert stadt.wer_sieht(wunsch) == {"asd", "leitung"}
    assert "traeger" in stadt.wer_sieht(wunsch, HEUTE - timedelta(days=1))


def test_a_later_leittraegerschaft_ends_the_sight_of_the_one_before(stadt, wunsch):
    neuer = stadt.leitet(stadt.neheim, gueltig_von=HEUTE)

    assert "traeger" not in stadt.wer_sieht(wunsch)
    assert sichtbare_gespraechswuensche(stadt.bei(neuer), HEUTE).get() == wunsch


def test_without_its_vereinbarungen_a_leittraeger_reads_nothing(stadt, wunsch):
    Vereinbarung.objects.filter(traeger=stadt.traeger).update(gueltig_bis=date(2026, 1, 1))

    assert stadt.wer_sieht(wunsch) == {"asd", "leitung"}


def test_whoever_may_not_work_any_more_sees_nothing(stadt, wunsch):
    for person in (stadt.asd, stadt.beim_traeger):
        assert sichtbare_gespraechswuensche(person, HEUTE).get() == wunsch
        person.is_active = False
        assert not sichtbare_gespraechswuensche(person, HEUTE).exists()


def test_it_waits_too_long_after_the_time_of_an_eingang_and_stands_first(stadt):
    frisch = GespraechswunschFabrik(eingegangen_am=JETZT - timedelta(hours=1))
    alt = GespraechswunschFabrik(eingegangen_am=JETZT - timedelta(days=30))
    genommen = GespraechswunschFabrik(
        eingegangen_am=JETZT - timedelta(days=31), uebernommen_am=JETZT, uebernommen_von=1
    )

    wartend = offene_wuensche(stadt.asd, JETZT).order_by("dringlichkeit", "eingegangen_am")

    assert list(wartend) == [alt, genommen, frisch]
    assert wartende_zu_lange(stadt.leitung, JETZT) == 1
    assert wartende_zu_lange(stadt.fremde_leitung, JETZT) == 0


def test_whoever_takes_it_stands_there_with_name_and_organisation(stadt, wunsch):
    gespraechswunsch_uebernehmen(wunsch, durch=stadt.beim_traeger, jetzt=JETZT)

    wunsch.refresh_from_db()
    assert wunsch.uebernommen_von == stadt.beim_traeger.pk
    assert wunsch.uebernommen_name == str(stadt.beim_traeger)
    assert wunsch.uebernommen_stelle_name == str(stadt.traeger.organisation)
    assert wunsch.uebernommen_am == JETZT


def test_the_second_click_sees_the_first(stadt, wunsch):
    gespraechswunsch_uebernehmen(wunsch, durch=stadt.beim_traeger, jetzt=JETZT)

    with pytest.raises(Regelverstoss, match="hat das schon übernommen"):
        gespraechswunsch_uebernehmen(wunsch, durch=stadt.asd, jetzt=JETZT)
    with pytest.raises(Regelverstoss, match="Darum kümmert sich"):
        gespraechswunsch_erledigen(wunsch, "gesprochen", durch=stadt.asd, jetzt=JETZT)
    with pytest.raises(Regelverstoss, match="Darum kümmert sich"):
        gespraechswunsch_zuruecklegen(wunsch, durch=stadt.asd)


def test_put_back_it_waits_again_since_it_came_in(stadt, wunsch):
    gespraechswunsch_uebernehmen(wunsch, durch=stadt.asd, jetzt=JETZT)
    gespraechswunsch_zuruecklegen(wunsch, durch=stadt.leitung)

    wunsch.refresh_from_db()
    assert (wunsch.uebernommen_von, wunsch.uebernommen_name, wunsch.uebernommen_am) == (
        None,
        "",
        None,
    )
    assert wartende_zu_lange(stadt.asd, JETZT) == 1


def test_done_it_is_the_business_of_those_who_did_it(stadt, wunsch):
    gespraechswunsch_erledigen(wunsch, "gesprochen", durch=stadt.beim_traeger, jetzt=JETZT)

    wunsch.refresh_from_db()
    assert (wunsch.wie, wunsch.erledigt_am) == ("gesprochen", JETZT)
    assert stadt.wer_sieht(wunsch) == {"traeger"}
    assert list(erledigte_wuensche(stadt.beim_traeger)) == [wunsch]
    assert not offene_wuensche(stadt.beim_traeger, JETZT).exists()


def test_done_is_done(stadt, wunsch):
    gespraechswunsch_erledigen(wunsch, "gesprochen", durch=stadt.asd, jetzt=JETZT)

    for tat in (
        lambda: gespraechswunsch_uebernehmen(wunsch, durch=stadt.asd, jetzt=JETZT),
        lambda: gespraechswunsch_erledigen(wunsch, "nichts", durch=stadt.asd, jetzt=JETZT),
        lambda: gespraechswunsch_zuruecklegen(wunsch, durch=stadt.asd),
        lambda: eingang_aus_gespraech(
            wunsch, Aufnahme("x", "y", einverstanden=True), durch=stadt.asd, jetzt=JETZT
        ),
    ):
        with pytest.raises(Regelverstoss, match="schon erledigt"):
            tat()


@pytest.mark.parametrize("wie", ["", "irgendwie", "eingang"])
def test_an_end_has_one_of_the_words_for_it(stadt, wunsch, wie):
    with pytest.raises(Regelverstoss, match="wie es ausgegangen ist"):
        gespraechswunsch_erledigen(wunsch, wie, durch=stadt.asd, jetzt=JETZT)


def test_strangers_may_do_none_of_it(stadt, wunsch):
    for person in (stadt.fremde_asd, stadt.fremd_beim_traeger):
        with pytest.raises(PermissionDenied):
            gespraechswunsch_uebernehmen(wunsch, durch=person, jetzt=JETZT)
        with pytest.raises(PermissionDenied):
            gespraechswunsch_zuruecklegen(wunsch, durch=person)
        with pytest.raises(PermissionDenied):
            gespraechswunsch_erledigen(wunsch, "gesprochen", durch=person, jetzt=JETZT)


def test_talking_alone_makes_no_record_of_a_person(stadt, wunsch):
    gespraechswunsch_uebernehmen(wunsch, durch=stadt.asd, jetzt=JETZT)
    gespraechswunsch_erledigen(wunsch, "gesprochen", durch=stadt.asd, jetzt=JETZT)

    assert (Fall.objects.count(), Person.objects.count()) == (0, 0)


def test_without_the_persons_agreement_no_eingang_comes_of_it(stadt, wunsch):
    with pytest.raises(Regelverstoss, match="Ohne Einverständnis"):
        eingang_aus_gespraech(wunsch, Aufnahme("x", "y"), durch=stadt.asd, jetzt=JETZT)

    wunsch.refresh_from_db()
    assert wunsch.erledigt_am is None
    assert not Fall.objects.exists()


def test_a_traeger_never_makes_an_eingang(stadt, wunsch):
    with pytest.raises(PermissionDenied):
        eingang_aus_gespraech(
            wunsch, Aufnahme("x", "y", einverstanden=True), durch=stadt.beim_traeger, jetzt=JETZT
        )


def test_with_agreement_it_becomes_a_falleingang_in_the_inbox_of_the_raum(stadt):
    moosfelde = OrtsteilFabrik(name="Moosfelde")
    ZuordnungFabrik(ortsteil=moosfelde, wirkungsraum=stadt.neheim)
    wunsch = GespraechswunschFabrik(
        raum="Neheim", gegend="Moosfelde", name_oder_alias="Mond", sprache="Türkçe", zeit="abends"
    )
    vorschlag = vorschlag_fuer_eingang(wunsch)

    fall = eingang_aus_gespraech(
        wunsch,
        Aufnahme(vorschlag.anliegen, vorschlag.naechster_schritt, einverstanden=True),
        durch=stadt.asd,
        jetzt=JETZT,
    )

    assert (fall.ortsteil, fall.wirkungsraum, fall.team) == (moosfelde, stadt.neheim, stadt.team)
    assert (fall.name, fall.sprache) == ("Mond", "Türkçe")
    assert fall.eingang.anliegen == "Möchte reden."
    assert fall.eingang.naechster_schritt == "Anrufen: 0151 2345678 (abends)"
    assert fall.eingang.angenommen is None
    wunsch.refresh_from_db()
    assert wunsch.wie == "eingang"


def test_where_only_the_raum_is_known_the_eingang_goes_there(stadt, wunsch):
    fall = eingang_aus_gespraech(
        wunsch, Aufnahme("x", "y", einverstanden=True), durch=stadt.asd, jetzt=JETZT
    )

    assert (fall.ortsteil, fall.wirkungsraum) == (None, stadt.neheim)


def test_a_long_contact_fits_into_the_next_step():
    wunsch = GespraechswunschFabrik(kontakt="9" * 200, zeit="a" * 200)

    assert len(vorschlag_fuer_eingang(wunsch).naechster_schritt) == 200


def test_the_record_names_what_was_done_and_no_word_of_the_person(stadt, wunsch):
    gespraechswunsch_uebernehmen(wunsch, durch=stadt.asd, jetzt=JETZT)
    gespraechswunsch_zuruecklegen(wunsch, durch=stadt.asd)
    gespraechswunsch_erledigen(wunsch, "vermittelt", durch=stadt.asd, jetzt=JETZT)

    eintraege = Eintrag.objects.filter(objekt=f"gespraech.gespraechswunsch:{wunsch.pk}")
    assert list(eintraege.order_by("pk").values_list("vorgang", flat=True)) == [
        "gespraechswunsch.uebernehmen",
        "gespraechswunsch.zuruecklegen",
        "gespraechswunsch.erledigen",
    ]
    assert "streiten" not in repr(list(eintraege.values()))
    assert "2345678" not in repr(list(eintraege.values()))
