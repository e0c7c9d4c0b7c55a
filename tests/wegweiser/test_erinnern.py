"""Who is asked to look again: each office once in a round, and never a name in what is printed."""

from __future__ import annotations

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from massanzug.wegweiser.domain.erinnern import erinnern, erinnerungen
from massanzug.wegweiser.domain.frische import frische_von
from massanzug.wegweiser.models import Angebot
from tests.fabriken.wegweiser import AnbieterFabrik, AngebotFabrik, TextFabrik

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 28)


def vor(tage):
    return AM - timedelta(days=tage)


def test_one_letter_for_an_office_with_all_its_entries(mailoutbox):
    verein = AnbieterFabrik()
    for name in ("Krabbelgruppe", "Vätertreff"):
        AngebotFabrik(anbieter=verein, name=name, email="buero@beispiel.de")
    AngebotFabrik(anbieter=verein, bestaetigt_am=vor(10), email="buero@beispiel.de")

    verschickt = erinnern(erinnerungen(AM), AM, auch_ohne_brief=False)

    assert verschickt == 1
    (brief,) = mailoutbox
    assert brief.to == ["buero@beispiel.de"]
    assert "Krabbelgruppe" in brief.body
    assert "Vätertreff: noch nicht bestätigt" in brief.body


def test_nobody_is_asked_twice_in_a_round_and_again_in_the_next(mailoutbox):
    AngebotFabrik(bestaetigt_am=vor(200), email="a@beispiel.de")

    for tag in (AM, AM + timedelta(days=30), AM + timedelta(days=200)):
        erinnern(erinnerungen(tag), tag, auch_ohne_brief=False)

    assert len(mailoutbox) == 2


def test_a_reminder_that_reached_nobody_is_none():
    angebot = AngebotFabrik(email="")

    erinnern(erinnerungen(AM), AM, auch_ohne_brief=False)
    angebot.refresh_from_db()
    assert angebot.erinnert_am is None
    erinnern(erinnerungen(AM), AM, auch_ohne_brief=True)
    angebot.refresh_from_db()
    assert angebot.erinnert_am == AM


def test_without_a_mail_server_there_is_a_list_and_no_letter(settings, mailoutbox):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    AngebotFabrik(slug="vaetertreff", email="vera.muster@beispiel.de")
    ausgabe = StringIO()

    call_command("angebote_erinnern", stdout=ausgabe)

    assert "vaetertreff" in ausgabe.getvalue()
    assert "vera.muster" not in ausgabe.getvalue()
    assert mailoutbox == []
    assert Angebot.objects.get().erinnert_am is None


def test_a_dead_mail_server_is_one_sentence(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    AngebotFabrik(email="a@beispiel.de")

    with pytest.raises(CommandError, match="Mailserver"):
        call_command("angebote_erinnern", stdout=StringIO())


def test_what_nobody_answers_steps_back():
    angebot = AngebotFabrik(erinnert_am=vor(181))

    assert frische_von(angebot, AM).zurueckgetreten
    assert not frische_von(angebot, vor(1)).zurueckgetreten


def test_an_office_is_told_which_translations_are_older_than_the_german_text(mailoutbox):
    angebot = AngebotFabrik(bestaetigt_am=vor(10), email="a@beispiel.de", name="Treff")
    for sprache in ("ar", "tr"):
        TextFabrik(angebot=angebot, sprache=sprache, vorlage_name="Früher")
    TextFabrik(angebot=angebot, sprache="pl")
    TextFabrik(
        vorlage_name="Früher", angebot__veroeffentlicht=False, angebot__email="b@beispiel.de"
    )

    for tag in (AM, AM + timedelta(days=30)):
        erinnern(erinnerungen(tag), tag, auch_ohne_brief=False)

    (brief,) = mailoutbox
    assert "– Treff: älter als der deutsche Text: Türkisch, Arabisch\n" in brief.body
    angebot.refresh_from_db()
    assert angebot.erinnert_am is None  # the next confirmation is asked for in its own time


def test_both_are_asked_in_one_line(mailoutbox):
    TextFabrik(vorlage_name="Früher", angebot__name="Treff", angebot__email="a@beispiel.de")

    erinnern(erinnerungen(AM), AM, auch_ohne_brief=False)

    (brief,) = mailoutbox
    assert "– Treff: noch nicht bestätigt; älter als der deutsche Text: Türkisch\n" in brief.body
