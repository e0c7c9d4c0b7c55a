from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.domain.laufzeit import laufzeit
from massanzug.raum.domain.vereinbarung import (
    GROESSE,
    vereinbarung_aendern,
    vereinbarung_anlegen,
    vereinbarung_beenden,
)
from massanzug.raum.models import Vereinbarung
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik
from tests.fabriken.raum import TraegerFabrik, VereinbarungFabrik

pytestmark = pytest.mark.django_db
TAG = date(2026, 11, 23)
PDF = b"%PDF-1.7\n% ein Vertrag\n%%EOF\n"


@pytest.fixture(autouse=True)
def ablage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def planung():
    return BenutzerFabrik(rolle=Rolle.PLANUNG)


def pdf(inhalt=PDF, name="Vertrag.pdf"):
    return SimpleUploadedFile(name, inhalt, content_type="application/pdf")


def werte(**andere):
    return {"art": "77", "gueltig_von": date(2026, 1, 1), "gueltig_bis": None, **andere}


def test_document_is_kept_under_a_name_of_our_own(planung, ablage):
    neu = vereinbarung_anlegen(
        TraegerFabrik(), werte(dokument=pdf(name="../../Geheim <b>.pdf")), durch=planung
    )

    (datei,) = ablage.rglob("*.pdf")
    assert datei.read_bytes() == PDF
    assert "Geheim" not in neu.dokument.name


@pytest.mark.parametrize(
    ("datei", "satz"),
    [
        (lambda: pdf(b"<html>", "Vertrag.pdf"), "keine PDF-Datei"),
        (lambda: pdf(b"", "leer.pdf"), "keine PDF-Datei"),
        (lambda: pdf(PDF + b"x" * GROESSE), "bis zu 10 MB"),
    ],
    ids=["html", "empty", "too big"],
)
def test_other_files_are_refused_by_what_they_are(planung, ablage, datei, satz):
    with pytest.raises(Regelverstoss, match=satz):
        vereinbarung_anlegen(TraegerFabrik(), werte(dokument=datei()), durch=planung)

    assert not Vereinbarung.objects.exists()
    assert not list(ablage.rglob("*"))


def test_new_document_takes_the_place_of_the_old(
    planung, ablage, django_capture_on_commit_callbacks
):
    alt = vereinbarung_anlegen(TraegerFabrik(), werte(dokument=pdf()), durch=planung)

    with django_capture_on_commit_callbacks(execute=True):
        vereinbarung_aendern(alt, werte(dokument=pdf(PDF + b"2")), durch=planung)

    (datei,) = ablage.rglob("*.pdf")
    assert datei.read_bytes() == PDF + b"2"


def test_end_is_the_last_day(planung):
    vereinbarung = VereinbarungFabrik()

    vereinbarung_beenden(vereinbarung, durch=planung, zum=TAG)

    vereinbarung.refresh_from_db()
    assert vereinbarung.gueltig_bis == TAG
    assert Eintrag.objects.get().angaben == {"zum": "2026-11-23"}


@pytest.mark.parametrize(
    ("zum", "satz"),
    [(date(2024, 12, 31), "erst ab 01.01.2025"), (date(2028, 1, 1), "endet schon")],
)
def test_end_outside_its_time_is_refused(planung, zum, satz):
    vereinbarung = VereinbarungFabrik(gueltig_bis=date(2027, 12, 31))

    with pytest.raises(Regelverstoss, match=satz):
        vereinbarung_beenden(vereinbarung, durch=planung, zum=zum)


def test_end_before_beginning_is_refused(planung):
    with pytest.raises(Regelverstoss, match="Ende liegt vor"):
        vereinbarung_anlegen(
            TraegerFabrik(), werte(gueltig_bis=date(2025, 1, 1), dokument=""), durch=planung
        )


def test_asd_registers_nothing():
    with pytest.raises(PermissionDenied):
        vereinbarung_anlegen(TraegerFabrik(), werte(dokument=""), durch=BenutzerFabrik())


@pytest.mark.parametrize(
    ("von", "bis", "stand", "worte"),
    [
        (date(2026, 1, 1), None, "gilt", "gilt ohne Ende"),
        (date(2026, 1, 1), date(2027, 12, 31), "gilt", "gilt bis 31.12.2027"),
        (date(2026, 1, 1), date(2026, 12, 16), "bald", "läuft in 23 Tagen aus"),
        (date(2026, 1, 1), TAG, "bald", "läuft heute aus"),
        (date(2026, 1, 1), date(2026, 11, 22), "abgelaufen", "abgelaufen seit 22.11.2026"),
        (date(2027, 1, 1), None, "kommt", "gilt ab 01.01.2027"),
    ],
)
def test_time_left_is_said_in_words(von, bis, stand, worte):
    zeit = laufzeit(von, bis, TAG)

    assert (zeit.stand, zeit.worte) == (stand, worte)


@pytest.mark.parametrize("rolle", [Rolle.ASD, Rolle.WJH, Rolle.LEITUNG])
def test_jugendamt_downloads_the_document_and_that_is_recorded(client, rolle):
    vereinbarung = VereinbarungFabrik(dokument=pdf())
    client.force_login(BenutzerFabrik(rolle=rolle))

    antwort = client.get(reverse("vereinbarung_dokument", args=[vereinbarung.pk]))

    assert b"".join(antwort.streaming_content) == PDF
    assert antwort["Content-Disposition"] == (
        'attachment; filename="vereinbarung-77-2025-01-01.pdf"'
    )
    assert antwort["X-Content-Type-Options"] == "nosniff"
    assert Eintrag.objects.filter(vorgang="vereinbarung.lesen").count() == 1


def test_no_one_else_gets_the_document(client):
    vereinbarung = VereinbarungFabrik(dokument=pdf())
    fremde = [
        BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=vereinbarung.traeger.organisation),
        BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=OrganisationFabrik()),
        BenutzerFabrik(rolle=Rolle.ADMINISTRATION),
    ]
    stati = []
    for person in fremde:
        client.force_login(person)
        adresse = reverse("vereinbarung_dokument", args=[vereinbarung.pk])
        stati.append(client.get(adresse).status_code)

    assert stati == [404, 404, 404]
    assert not Eintrag.objects.filter(vorgang="vereinbarung.lesen").exists()


def test_upload_through_the_page(client, planung):
    traeger = TraegerFabrik()
    client.force_login(planung)

    antwort = client.post(
        reverse("vereinbarung_neu", args=[traeger.pk]),
        {"art": "8a", "gueltig_von": "2026-01-01", "gueltig_bis": "", "dokument": pdf()},
    )

    assert antwort["Location"] == reverse("traeger", args=[traeger.pk])
    assert traeger.vereinbarungen.get().art == "8a"


def test_page_says_what_is_wrong_with_the_file(client, planung):
    client.force_login(planung)

    antwort = client.post(
        reverse("vereinbarung_neu", args=[TraegerFabrik().pk]),
        {"art": "8a", "gueltig_von": "2026-01-01", "dokument": pdf(b"MZ\x90", "v.pdf")},
    )

    assert "Das ist keine PDF-Datei" in antwort.text
