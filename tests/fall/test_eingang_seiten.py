from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.urls import NoReverseMatch, get_resolver, reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.domain.eingang import Einordnung, falleingang_aufnehmen
from massanzug.fall.models import Fall
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import EingangFabrik, FallFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import WirkungsraumFabrik, ZuordnungFabrik

pytestmark = pytest.mark.django_db

JETZT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DREI = {
    "am": "2026-11-23",
    "anliegen": "Wir streiten nur noch.",
    "naechster_schritt": "Besuch am Donnerstag",
}


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(JETZT, tick=False)


@pytest.fixture
def team():
    return TeamFabrik()


@pytest.fixture
def asd(client, team):
    person = BenutzerFabrik(teams=[team])
    client.force_login(person)
    return person


def eingegangen(durch, jetzt=JETZT, **werte):
    angaben = {"am": jetzt.date(), "anliegen": "Hilfe.", "naechster_schritt": "Anruf"} | werte
    return falleingang_aufnehmen(angaben, Einordnung(), durch=durch, jetzt=jetzt)


def inhalt(antwort):
    return antwort.content.decode()


# ---- written down in two minutes ----


def test_three_answers_are_enough(client, asd):
    antwort = client.post(reverse("eingang_neu"), DREI)

    fall = Fall.objects.get()
    assert antwort.url == reverse("falleingang", args=[fall.kennung])
    assert fall.eingang.anliegen == "Wir streiten nur noch."
    seite = inhalt(client.get(antwort.url))
    assert "Wir streiten nur noch." in seite
    assert "Ich übernehme" in seite
    assert asd.get_full_name() not in fall.name


@pytest.mark.usefixtures("asd")
def test_the_day_is_today_until_somebody_says_otherwise(client):
    assert 'value="2026-11-23"' in inhalt(client.get(reverse("eingang_neu")))


@pytest.mark.usefixtures("asd")
def test_the_rights_are_there_to_be_read_aloud(client):
    seite = inhalt(client.get(reverse("eingang_neu")))

    for paragraf in ("§ 5", "§ 8", "§ 9a", "§ 10a"):
        assert f"({paragraf} SGB VIII)" in seite


@pytest.mark.usefixtures("asd")
def test_bad_input_says_what_is_missing_and_keeps_what_was_typed(client):
    seite = inhalt(
        client.post(
            reverse("eingang_neu"),
            {"am": "gestern", "anliegen": "<script>ich</script>", "wer_spricht": "Oma Élise"},
        )
    )

    assert not Fall.objects.exists()
    assert "&lt;script&gt;ich&lt;/script&gt;" in seite
    assert "Oma Élise" in seite
    assert seite.count('<li><a href="#') >= 2


@pytest.mark.usefixtures("asd")
def test_the_ortsteile_stand_under_their_wirkungsraum(client):
    raum = WirkungsraumFabrik(name="Hüsten")
    zuordnung = ZuordnungFabrik(wirkungsraum=raum)
    alt = ZuordnungFabrik(wirkungsraum=WirkungsraumFabrik(name="Früher"), gueltig_bis="2026-01-01")

    seite = inhalt(client.get(reverse("eingang_neu")))

    gruppe = seite.split('<optgroup label="Hüsten">')[1].split("</optgroup>")[0]
    assert zuordnung.ortsteil.name in gruppe
    assert '<optgroup label="Früher">' not in seite
    assert alt.ortsteil.name in seite.split('<optgroup label="noch ohne Wirkungsraum">')[1]


@pytest.mark.usefixtures("asd")
def test_another_wirkungsraum_without_a_reason_keeps_the_form(client):
    ortsteil, anderer = ZuordnungFabrik().ortsteil, WirkungsraumFabrik()

    seite = inhalt(
        client.post(
            reverse("eingang_neu"), DREI | {"ortsteil": ortsteil.pk, "wirkungsraum": anderer.pk}
        )
    )

    assert "schreiben Sie einen Grund dazu" in seite
    assert "Wir streiten nur noch." in seite


def test_whoever_has_several_teams_may_name_one(client):
    erstes, zweites = TeamFabrik(), TeamFabrik()
    client.force_login(BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[erstes, zweites]))

    client.post(reverse("eingang_neu"), DREI | {"team": zweites.pk})

    assert Fall.objects.get().team == zweites


@pytest.mark.parametrize("rolle", [Rolle.TRAEGER, Rolle.WJH, Rolle.PLANUNG, Rolle.ADMINISTRATION])
@pytest.mark.parametrize("seite", ["eingang", "eingang_neu", "abwesenheit"])
def test_the_door_is_the_asds(client, rolle, seite):
    client.force_login(BenutzerFabrik(rolle=rolle))

    assert client.get(reverse(seite)).status_code == 404
    assert Eintrag.objects.filter(vorgang="zugriff.abgelehnt").exists()


# ---- the inbox ----


def test_the_inbox_says_how_long_and_how_pressing_in_words(client, asd):
    eingegangen(asd, jetzt=JETZT - timedelta(days=5), betroffen="Mila")
    eingegangen(asd, jetzt=JETZT - timedelta(minutes=3), bereich="gefaehrdung", betroffen="Ömer")
    eingegangen(asd, jetzt=JETZT - timedelta(hours=2), betroffen="Zoe")

    seite = inhalt(client.get(reverse("eingang")))

    assert seite.index("Ömer") < seite.index("Mila") < seite.index("Zoe")
    for worte in ("seit 5 Tagen", "wartet zu lange", "seit 3 Minuten", "sofort ansehen"):
        assert worte in seite
    assert "2 Eingänge brauchen jetzt jemanden" in seite


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_inbox_takes_as_many_queries_for_three_as_for_one(
    client, asd, anzahl, django_assert_num_queries
):
    for _ in range(anzahl):
        eingegangen(asd)

    with django_assert_num_queries(9):
        antwort = client.get(reverse("eingang"))

    assert inhalt(antwort).count("tabelle__zeilenkopf") == anzahl


@pytest.mark.usefixtures("asd")
def test_the_inbox_shows_nothing_of_another_team(client):
    EingangFabrik(fall=FallFabrik(name="Familie Fremd"))

    seite = inhalt(client.get(reverse("eingang"), {"wer": "dringend"}))

    assert "Familie Fremd" not in seite


@pytest.mark.usefixtures("asd")
def test_an_empty_inbox_says_so(client):
    assert "Alles ist in guten Händen" in inhalt(client.get(reverse("eingang")))
    assert "Dazu wartet nichts" in inhalt(client.get(reverse("eingang"), {"wer": "frei"}))


def test_who_watches_an_eingang_arrive_is_offered_no_button(client, asd):
    anderes = TeamFabrik(name="ASD-Team Drüben")
    ortsteil = ZuordnungFabrik(wirkungsraum=WirkungsraumFabrik(team=anderes)).ortsteil
    client.post(reverse("eingang_neu"), DREI | {"ortsteil": ortsteil.pk})

    liste = inhalt(client.get(reverse("eingang")))
    einer = inhalt(client.get(reverse("falleingang", args=[Fall.objects.get().kennung])))

    assert "liegt bei ASD-Team Drüben" in liste
    assert "Ich übernehme" not in liste + einer
    assert asd.teams.exists()


def test_taking_over_and_giving_back(client, asd):
    fall = eingegangen(asd, betroffen="Mila")

    client.post(reverse("eingang_uebernehmen", args=[fall.kennung]))
    danach = inhalt(client.get(reverse("eingang")))
    frage = inhalt(client.get(reverse("eingang_zurueckgeben", args=[fall.kennung])))
    client.post(reverse("eingang_zurueckgeben", args=[fall.kennung]))
    zurueck = inhalt(client.get(reverse("eingang")))

    assert "Gerade übernommen" in danach
    assert "zurück in den Eingang geben?" in frage
    assert "Wartende Eingänge" in zurueck
    assert Fall.objects.get().zustaendig is None


def test_what_a_colleague_has_taken_is_gone_from_sight(client, asd, team):
    fall = eingegangen(asd)
    kollegin = BenutzerFabrik(teams=[team])
    client.force_login(kollegin)
    client.post(reverse("eingang_uebernehmen", args=[fall.kennung]))
    client.force_login(asd)

    antwort = client.post(reverse("eingang_uebernehmen", args=[fall.kennung]))

    assert antwort.status_code == 404
    assert Fall.objects.get().zustaendig == kollegin


def test_asking_a_colleague_offers_the_team_and_nobody_else(client, asd, team):
    fall = eingegangen(asd)
    kollegin, fremde = BenutzerFabrik(teams=[team]), BenutzerFabrik()
    adresse = reverse("eingang_uebergeben", args=[fall.kennung])

    seite = inhalt(client.get(adresse))
    abgelehnt = client.post(adresse, {"an": fremde.pk})
    client.post(adresse, {"an": kollegin.pk})

    assert str(kollegin) in seite
    assert str(fremde) not in seite
    assert abgelehnt.status_code == 200
    assert Fall.objects.get().zustaendig == kollegin
    assert "noch nicht bestätigt" in inhalt(client.get(reverse("eingang")))


def test_a_traeger_in_the_case_never_reads_how_it_began(client, asd):
    fall = eingegangen(asd)
    fall.zustaendig = asd
    client.force_login(traegerperson_im_fall(fall))

    for seite in ("falleingang", "falleingang_aendern", "fall_einordnung", "eingang_uebergeben"):
        assert client.get(reverse(seite, args=[fall.kennung])).status_code == 404


# ---- later ----


def test_what_was_not_asked_is_added_later(client, asd):
    fall = eingegangen(asd)
    adresse = reverse("falleingang_aendern", args=[fall.kennung])
    werte = DREI | {"stand": fall.eingang.stand, "weg": "schule", "eingeordnet_mit": "Frau Öz"}

    client.post(adresse, werte)

    fall.eingang.refresh_from_db()
    assert (fall.eingang.weg, fall.eingang.eingeordnet_mit) == ("schule", "Frau Öz")


def test_two_people_in_the_eingang_see_each_others_words(client, asd):
    fall = eingegangen(asd)
    adresse = reverse("falleingang_aendern", args=[fall.kennung])
    stand = fall.eingang.stand
    client.post(adresse, DREI | {"stand": stand, "anliegen": "Erste Fassung."})

    seite = inhalt(client.post(adresse, DREI | {"stand": stand, "anliegen": "Zweite Fassung."}))

    assert "Erste Fassung." in seite
    assert "Zweite Fassung." in seite
    assert Fall.objects.get().eingang.anliegen == "Erste Fassung."


def test_einordnen_renames_and_warns_of_gefaehrdung(client, asd):
    fall = eingegangen(asd)

    client.post(
        reverse("fall_einordnung", args=[fall.kennung]),
        {"stand": fall.stand, "name": "Familie Öz", "bereich": "gefaehrdung"},
    )

    seite = inhalt(client.get(reverse("falleingang", args=[fall.kennung])))
    assert "Familie Öz" in seite
    assert "nach § 8a SGB VIII treffen Sie zu zweit" in seite


@pytest.mark.parametrize(
    "ziel", ["fall.eingang:neu:hier", "fall.eingang:{e}", "fall.einordnung:{f}"]
)
def test_drafts_have_a_place_for_those_who_may_write(asd, ziel):
    fall = eingegangen(asd)
    schluessel = ziel.format(e=fall.eingang.pk, f=fall.pk)
    fall.zustaendig = asd
    traegerperson = traegerperson_im_fall(fall)

    assert ort_finden(asd, schluessel)
    assert ort_finden(traegerperson, schluessel) is None
    assert ort_finden(asd, "fall.eingang:0") is ort_finden(asd, "fall.einordnung:x") is None


# ---- X8, T3: an open door leaves no trace of a person ----


def offene_adressen():
    """Every address that answers without signing in and needs no key of anything."""
    for namen, muster in _benannt(get_resolver()):
        if not getattr(muster.callback, "login_required", True):
            try:
                yield reverse(namen)
            except NoReverseMatch:
                continue


def _benannt(resolver, vor=""):
    for muster in resolver.url_patterns:
        if hasattr(muster, "url_patterns"):
            raum = f"{muster.namespace}:" if muster.namespace else ""
            yield from _benannt(muster, vor + raum)
        elif muster.name:
            yield vor + muster.name, muster


def test_an_anonymous_visit_to_every_open_page_leaves_no_record_of_a_person(client):
    besuchbar = sorted(set(offene_adressen()))
    zeilen = [m for m in apps.get_models() if m._meta.app_label in {"fall", "konten", "entwurf"}]
    vorher = {m: m._default_manager.count() for m in zeilen}

    for adresse in besuchbar:
        client.get(adresse, {"q": "Schreibaby", "name": "Mila Muster"})

    assert besuchbar
    assert {m: m._default_manager.count() for m in zeilen} == vorher
    assert not Eintrag.objects.filter(person__contains="Mila").exists()


def test_the_first_page_says_when_somebody_waits_too_long(client, team):
    client.force_login(leitung := BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[team]))
    eingegangen(leitung)
    ruhig = inhalt(client.get(reverse("start")))
    eingegangen(leitung, bereich="gefaehrdung")

    dringend = inhalt(client.get(reverse("start")))

    assert "1 Eingang ist noch nicht übernommen" in ruhig
    assert "1 von 2 Eingängen braucht jetzt jemanden" in dringend


@pytest.mark.usefixtures("asd")
def test_klaerung_asks_until_when_keeps_what_was_typed_and_shows_the_day(client):
    eingabe = DREI | {"bereich": "klaerung"}

    ohne = inhalt(client.post(reverse("eingang_neu"), eingabe))
    mit = client.post(reverse("eingang_neu"), eingabe | {"geklaert_bis": "2026-12-18"})

    assert "Bis wann soll geklärt sein, was ist?" in ohne
    assert "Wir streiten nur noch." in ohne
    fall = Fall.objects.get()
    assert "geklärt bis 18. Dezember 2026" in inhalt(client.get(mit.url))
    seite = inhalt(client.get(reverse("fall", args=[fall.kennung])))
    assert "Klärungsbereich bis 18.12.2026" in seite
    assert "Klärung: bis dahin soll klar sein" in seite
