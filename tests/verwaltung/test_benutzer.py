from __future__ import annotations

from dataclasses import replace

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer, Sitzung
from massanzug.verwaltung.domain.anfangspasswort import anfangspasswort
from massanzug.verwaltung.domain.benutzer import (
    Benutzerangaben,
    angaben_von,
    benutzer_aendern,
    benutzer_anlegen,
    benutzer_sperren,
    benutzer_zulassen,
    passwort_vergeben,
    zweite_faktoren,
    zweiten_faktor_zuruecksetzen,
)
from tests.fabriken.konten import BenutzerFabrik, JugendamtFabrik, TeamFabrik
from tests.konten.faktor import app_einrichten, ersatzcodes

pytestmark = pytest.mark.django_db


@pytest.fixture
def angaben():
    return Benutzerangaben(
        vorname="Ayşe", nachname="Groß-Demir", rolle=Rolle.ASD, organisation=JugendamtFabrik()
    )


@pytest.mark.usefixtures("betreuung")
def test_new_person_has_a_name_and_no_way_in_yet(ada, angaben, eintraege):
    neu = benutzer_anlegen(durch=ada, angaben=angaben)

    assert (neu.username, str(neu)) == ("ayse.gross-demir", "Ayşe Groß-Demir")
    assert not neu.has_usable_password()
    assert eintraege("benutzer.anlegen") == [
        (ada.pk, f"konten.benutzer:{neu.pk}", {"rolle": "asd"})
    ]


@pytest.mark.usefixtures("betreuung")
def test_second_person_of_the_same_name_gets_a_number(ada, angaben):
    namen = [benutzer_anlegen(durch=ada, angaben=angaben).username for _ in range(3)]

    assert namen == ["ayse.gross-demir", "ayse.gross-demir2", "ayse.gross-demir3"]


@pytest.mark.usefixtures("betreuung")
def test_user_name_in_other_capitals_is_taken(ada, angaben):
    BenutzerFabrik(username="Demir")

    with pytest.raises(Regelverstoss, match="hat schon jemand"):
        benutzer_anlegen(durch=ada, angaben=replace(angaben, benutzername="dEMIR"))


@pytest.mark.usefixtures("betreuung")
def test_name_without_latin_letters_still_gets_a_user_name(ada, angaben):
    neu = benutzer_anlegen(durch=ada, angaben=replace(angaben, vorname="莉", nachname="王"))

    assert neu.username == "person"


@pytest.mark.parametrize("rolle", [Rolle.TRAEGER, Rolle.TRAEGERREDAKTION])
@pytest.mark.usefixtures("betreuung")
def test_task_of_a_traeger_is_not_given_in_the_jugendamt(ada, angaben, rolle):
    with pytest.raises(Regelverstoss, match="nur bei einem Träger"):
        benutzer_anlegen(durch=ada, angaben=replace(angaben, rolle=rolle))


@pytest.mark.parametrize("rolle", [Rolle.ASD, Rolle.LEITUNG, Rolle.WJH, Rolle.ADMINISTRATION])
@pytest.mark.usefixtures("betreuung")
def test_task_of_the_jugendamt_is_not_given_to_a_traeger(ada, angaben, traeger, rolle):
    with pytest.raises(Regelverstoss, match="nur beim Jugendamt"):
        benutzer_anlegen(durch=ada, angaben=replace(angaben, rolle=rolle, organisation=traeger))


@pytest.mark.usefixtures("betreuung")
def test_team_of_another_house_is_refused(ada, angaben, traeger):
    fremdes = TeamFabrik(organisation=traeger)

    with pytest.raises(Regelverstoss, match="gehört zu"):
        benutzer_anlegen(durch=ada, angaben=replace(angaben, teams=(fremdes,)))


@pytest.mark.parametrize(
    "anders", [{"rolle": Rolle.LEITUNG}, {"kennung": "4711"}, {"teams": "neu"}]
)
@pytest.mark.usefixtures("betreuung")
def test_other_powers_begin_with_a_new_sign_in(client, ada, angaben, anders):
    vera = benutzer_anlegen(durch=ada, angaben=angaben)
    client.force_login(vera)
    if "teams" in anders:
        anders = {"teams": (TeamFabrik(),)}

    benutzer_aendern(vera, durch=ada, angaben=replace(angaben_von(vera), **anders))

    assert not get_user(client).is_authenticated


@pytest.mark.usefixtures("betreuung")
def test_new_name_leaves_the_person_at_work(client, ada, angaben, eintraege):
    vera = benutzer_anlegen(durch=ada, angaben=angaben)
    client.force_login(vera)

    benutzer_aendern(vera, durch=ada, angaben=replace(angaben_von(vera), nachname="Demir"))

    assert get_user(client).last_name == "Demir"
    assert eintraege("benutzer.aendern")[0][2] == {"felder": "nachname", "rolle": "asd"}


@pytest.mark.usefixtures("betreuung")
def test_bad_user_name_changes_nothing(ada, angaben):
    vera = benutzer_anlegen(durch=ada, angaben=angaben)

    with pytest.raises(ValidationError):
        benutzer_aendern(
            vera, durch=ada, angaben=replace(angaben_von(vera), benutzername="<script>")
        )

    assert Benutzer.objects.get(pk=vera.pk).username == "ayse.gross-demir"


@pytest.mark.usefixtures("betreuung")
def test_subject_of_the_directory_service_opens_one_account(ada, angaben):
    erste = benutzer_anlegen(durch=ada, angaben=replace(angaben, kennung="4711"))

    with pytest.raises(Regelverstoss, match="gehört schon zu einem Konto"):
        benutzer_anlegen(durch=ada, angaben=replace(angaben, kennung="4711"))
    benutzer_aendern(erste, durch=ada, angaben=replace(angaben_von(erste), kennung="4712"))
    assert list(SocialAccount.objects.values_list("user", "provider", "uid")) == [
        (erste.pk, "oidc", "4712")
    ]
    benutzer_aendern(erste, durch=ada, angaben=replace(angaben_von(erste), kennung=""))
    assert not SocialAccount.objects.exists()


@pytest.mark.usefixtures("betreuung")
def test_locked_person_is_out_everywhere(client, ada, nuri, eintraege):
    client.force_login(nuri)

    benutzer_sperren(nuri, durch=ada)

    assert not get_user(client).is_authenticated
    assert eintraege("benutzer.sperren")[0][2] == {"abgemeldet": 1}
    benutzer_zulassen(nuri, durch=ada)
    nuri.refresh_from_db()
    assert nuri.darf_arbeiten


@pytest.mark.usefixtures("betreuung")
def test_nobody_locks_or_demotes_or_disarms_themselves(ada):
    BenutzerFabrik(rolle=Rolle.ADMINISTRATION)

    with pytest.raises(Regelverstoss, match="jemand anders"):
        benutzer_sperren(ada, durch=ada)
    with pytest.raises(Regelverstoss, match="jemand anders"):
        benutzer_aendern(ada, durch=ada, angaben=replace(angaben_von(ada), rolle=Rolle.ASD))
    with pytest.raises(Regelverstoss, match="Mein Konto"):
        zweiten_faktor_zuruecksetzen(ada, durch=ada)


def test_second_factors_are_named_as_people_call_them(nuri):
    app_einrichten(nuri)
    ersatzcodes(nuri)

    assert zweite_faktoren(nuri) == ["App", "Ersatzcodes"]


@pytest.mark.usefixtures("betreuung")
def test_two_administrators_can_lock_each_other_but_not_both(ada):
    zweite = BenutzerFabrik(rolle=Rolle.ADMINISTRATION)

    benutzer_sperren(zweite, durch=ada)

    assert Benutzer.objects.filter(rolle=Rolle.ADMINISTRATION, is_active=True).count() == 1


@pytest.mark.usefixtures("betreuung")
def test_given_password_works_once_and_has_to_be_changed(client, ada, nuri):
    client.force_login(nuri)

    passwort = passwort_vergeben(nuri, durch=ada)

    assert not get_user(client).is_authenticated
    antwort = client.post("/anmelden/", {"login": "nuri", "password": passwort}, follow=True)
    assert antwort.redirect_chain[-1] == ("/konto/passwort/", 302)
    neu = "eines, das nur Nuri kennt"
    client.post("/konto/passwort/", {"oldpassword": passwort, "password1": neu, "password2": neu})
    assert client.get("/konto/").status_code == 200


@pytest.mark.usefixtures("betreuung")
def test_given_password_is_not_in_the_record(ada, nuri, eintraege):
    passwort = passwort_vergeben(nuri, durch=ada)

    assert passwort not in str(eintraege("benutzer.passwort_vergeben"))


@pytest.mark.usefixtures("betreuung")
def test_lost_telephone_is_forgotten_with_everything(client, ada, nuri):
    app_einrichten(nuri)
    ersatzcodes(nuri)
    fremder = app_einrichten(BenutzerFabrik())
    client.force_login(nuri)

    zweiten_faktor_zuruecksetzen(nuri, durch=ada)

    assert list(Authenticator.objects.all()) == [fremder]
    assert zweite_faktoren(nuri) == []
    assert not get_user(client).is_authenticated


@pytest.mark.parametrize(
    "tat",
    [benutzer_sperren, benutzer_zulassen, passwort_vergeben, zweiten_faktor_zuruecksetzen],
)
def test_without_betreuungssitzung_no_account_is_touched(ada, nuri, tat):
    app_einrichten(nuri)

    with pytest.raises(PermissionDenied):
        tat(nuri, durch=ada)

    assert Authenticator.objects.exists()


def test_without_betreuungssitzung_no_account_is_made(ada, angaben, nuri):
    with pytest.raises(PermissionDenied):
        benutzer_anlegen(durch=ada, angaben=angaben)
    with pytest.raises(PermissionDenied):
        benutzer_aendern(nuri, durch=ada, angaben=angaben)


def test_anfangspasswort_is_long_and_never_the_same():
    passwoerter = {anfangspasswort() for _ in range(200)}

    assert len(passwoerter) == 200
    assert {len(p) for p in passwoerter} == {19}
    assert not set("".join(passwoerter)) & set("01ilo")


@pytest.mark.usefixtures("client")
def test_operator_makes_the_first_account(capsys, eintraege):
    call_command("administration_einrichten", "ada", jugendamt="Jugendamt Beispielstadt")

    ada = Benutzer.objects.get(username="ada")
    passwort = capsys.readouterr().out.split("Passwort:")[1].split()[0]
    assert (ada.rolle, ada.ist_jugendamt, ada.passwort_vorlaeufig) == ("administration", True, True)
    assert ada.check_password(passwort)
    assert eintraege("administration.einrichten") == [(None, f"konten.benutzer:{ada.pk}", {})]


@pytest.mark.usefixtures("capsys")
def test_operator_lets_a_locked_out_administrator_in_again(client, ada):
    app_einrichten(ada)
    client.force_login(ada)
    ada.is_active = False
    ada.save()

    call_command("administration_einrichten", "ADA")

    ada.refresh_from_db()
    assert ada.is_active
    assert not Authenticator.objects.exists()
    assert not Sitzung.objects.exists()


@pytest.mark.parametrize(
    ("name", "jugendamt", "grund"),
    [
        ("nuri", "Jugendamt", "andere Aufgabe"),
        ("neu", "", "kein Jugendamt"),
        ("<x>", "Jugendamt", "gültigen Benutzernamen"),
    ],
)
@pytest.mark.usefixtures("nuri")
def test_operator_is_told_why_not(name, jugendamt, grund):
    with pytest.raises(CommandError, match=grund):
        call_command("administration_einrichten", name, jugendamt=jugendamt)

    assert Benutzer.objects.count() == 1
