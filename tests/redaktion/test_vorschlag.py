"""A Träger proposes, the Redaktion decides; another Träger knows of neither."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.redaktion.domain.eintrag import angebot_aendern
from massanzug.redaktion.domain.felder import felder_von, unterschiede
from massanzug.redaktion.domain.vorschlag import (
    vorschlag_ablehnen,
    vorschlag_annehmen,
    vorschlag_machen,
    vorschlag_zurueckziehen,
)
from massanzug.redaktion.models import Aenderungsvorschlag
from massanzug.redaktion.zugriff import sichtbare_vorschlaege
from massanzug.wegweiser.models import Angebot
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.wegweiser import AngebotFabrik
from tests.redaktion.conftest import traegerperson

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 28)


def vorschlagen(angebot, person, **felder):
    return vorschlag_machen(angebot, {**felder_von(angebot), **felder}, durch=person, am=AM)


def test_a_proposal_holds_only_what_differs_and_changes_nothing_yet(traeger):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter, telefon="02932 1")

    vorschlag = vorschlagen(angebot, person, telefon="02932 2")

    assert vorschlag.felder == {"telefon": "02932 2"}
    assert vorschlag.vorher == {"telefon": "02932 1"}
    assert Angebot.objects.get().telefon == "02932 1"


def test_accepted_it_is_public_and_confirmed_by_the_traeger(traeger, redaktion):
    person, anbieter = traeger
    vorschlag = vorschlagen(AngebotFabrik(anbieter=anbieter), person, telefon="02932 2")

    angebot = vorschlag_annehmen(vorschlag, durch=redaktion, am=AM)

    angebot.refresh_from_db()
    assert angebot.telefon == "02932 2"
    assert (angebot.bestaetigt_von, angebot.bestaetigt_wie) == (str(person.organisation), "selbst")
    with pytest.raises(Regelverstoss, match="schon entschieden"):
        vorschlag_ablehnen(vorschlag, "Doch nicht.", durch=redaktion, am=AM)


def test_accepting_keeps_what_the_redaktion_changed_elsewhere(traeger, redaktion):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter)
    vorschlag = vorschlagen(angebot, person, telefon="02932 2")
    angebot_aendern(angebot, {"kosten": "kostenlos"}, durch=redaktion)

    vorschlag_annehmen(vorschlag, durch=redaktion, am=AM)

    assert (Angebot.objects.get().kosten, Angebot.objects.get().telefon) == (
        "kostenlos",
        "02932 2",
    )


def test_what_changed_meanwhile_in_the_same_field_is_shown(traeger, redaktion):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter, telefon="02932 1")
    vorschlag = vorschlagen(angebot, person, telefon="02932 2")
    angebot_aendern(angebot, {"telefon": "02932 3"}, durch=redaktion)

    jetzt = felder_von(Angebot.objects.get())
    (unterschied,) = unterschiede(vorschlag.vorher, vorschlag.felder, jetzt)

    assert (unterschied.vorher, unterschied.nachher) == ("02932 1", "02932 2")
    assert unterschied.inzwischen == "02932 3"


def test_a_second_look_changes_the_first(traeger):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter)

    vorschlagen(angebot, person, telefon="02932 2")
    vorschlagen(angebot, person, telefon="02932 3", kosten="kostenlos")

    vorschlag = Aenderungsvorschlag.objects.get()
    assert vorschlag.felder == {"telefon": "02932 3", "kosten": "kostenlos"}


def test_a_new_offer_is_proposed_and_written_only_when_accepted(traeger, redaktion):
    person, anbieter = traeger
    felder = {
        "name": "Vätertreff",
        "art": "treff",
        "beschreibung": "Frühstück.",
        "traeger": anbieter.name,
        "montag": "9–12",
    }

    vorschlag = vorschlag_machen(None, felder, durch=person, am=AM)
    assert not Angebot.objects.exists()
    angebot = vorschlag_annehmen(vorschlag, durch=redaktion, am=AM)

    assert (angebot.slug, angebot.anbieter) == ("vaetertreff", anbieter)
    assert angebot.zeiten.count() == 1


def test_declined_with_a_reason_the_traeger_reads(traeger, redaktion):
    person, anbieter = traeger
    vorschlag = vorschlagen(AngebotFabrik(anbieter=anbieter), person, telefon="02932 2")

    with pytest.raises(Regelverstoss, match="warum"):
        vorschlag_ablehnen(vorschlag, "  ", durch=redaktion, am=AM)
    vorschlag_ablehnen(vorschlag, "Das ist ein Fax.", durch=redaktion, am=AM)

    assert sichtbare_vorschlaege(person).get().grund == "Das ist ein Fax."
    assert Angebot.objects.get().telefon == ""


def test_withdrawn_by_the_organisation_that_made_it(traeger):
    person, anbieter = traeger
    vorschlag = vorschlagen(AngebotFabrik(anbieter=anbieter), person, telefon="02932 2")
    kollege, _ = traegerperson(anbieter)  # another organisation for the same Anbieter

    with pytest.raises(Regelverstoss, match="andere Organisation"):
        vorschlag_zurueckziehen(vorschlag, durch=kollege, am=AM)
    vorschlag_zurueckziehen(vorschlag, durch=person, am=AM)

    vorschlag.refresh_from_db()
    assert vorschlag.vorschlagsstand == "zurueckgezogen"


def test_nothing_new_is_no_proposal_and_nonsense_is_none_either(traeger):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter)

    with pytest.raises(Regelverstoss, match="steht schon so"):
        vorschlagen(angebot, person)
    with pytest.raises(Regelverstoss, match="Postleitzahl"):
        vorschlagen(angebot, person, plz="x")


def test_no_entry_of_a_stranger_is_proposed_for_taken_or_given_away(traeger):
    person, anbieter = traeger
    fremdes = AngebotFabrik()

    with pytest.raises(PermissionDenied):
        vorschlagen(fremdes, person, telefon="02932 2")
    with pytest.raises(PermissionDenied):
        vorschlagen(AngebotFabrik(anbieter=None), person, telefon="02932 2")
    with pytest.raises(Regelverstoss, match="zuständig"):
        vorschlagen(AngebotFabrik(anbieter=anbieter), person, traeger=fremdes.anbieter.name)


def test_a_strangers_proposal_is_seen_by_nobody_but_the_redaktion(traeger, redaktion):
    person, anbieter = traeger
    vorschlag = vorschlagen(AngebotFabrik(anbieter=anbieter), person, telefon="02932 2")
    fremde, _ = traegerperson()
    nachbar, _ = traegerperson(anbieter)  # looks after the same Anbieter
    uebrige = [BenutzerFabrik(rolle=r) for r in Rolle if r != Rolle.REDAKTION]

    assert list(sichtbare_vorschlaege(redaktion)) == [vorschlag]
    assert list(sichtbare_vorschlaege(person)) == [vorschlag]
    assert [list(sichtbare_vorschlaege(p)) for p in (fremde, nachbar, *uebrige)] == [[]] * (
        2 + len(uebrige)
    )


def test_a_traeger_decides_nothing(traeger):
    person, anbieter = traeger
    vorschlag = vorschlagen(AngebotFabrik(anbieter=anbieter), person, telefon="02932 2")

    with pytest.raises(PermissionDenied):
        vorschlag_annehmen(vorschlag, durch=person, am=AM)
    with pytest.raises(PermissionDenied):
        vorschlag_ablehnen(vorschlag, "x", durch=person, am=AM)


def test_a_shut_out_organisation_is_out_at_once(traeger):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter)
    person.organisation.aktiv = False
    person.organisation.save()

    with pytest.raises(PermissionDenied):
        vorschlagen(angebot, person, telefon="02932 2")
