"""§ 65 SGB VIII: a case changes hands, and what was confided does not go along by itself."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.timezone import now

from massanzug.fall.begriffe import Weitergabe
from massanzug.fall.domain.anvertrautes import anvertrautes_aufschreiben, anvertrautes_fortschreiben
from massanzug.fall.domain.anvertrautes_weitergabe import weitergabe_entscheiden
from massanzug.fall.domain.eingang_annahme import (
    eingang_uebergeben,
    eingang_uebernehmen,
    eingang_zurueckgeben,
)
from massanzug.fall.models import Anvertrautes
from massanzug.fall.zugriff import sichtbares_anvertrautes
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.lesen import eintraege_der_akte
from tests.fabriken.fall import EingangFabrik, FallFabrik
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db
GESAGT = ("Er schlägt sie.", "Sie hat wieder Arbeit.", "Der Opa weiß es.")


@pytest.fixture
def fall():
    """Taken by its worker, with a colleague in the team."""
    fall = FallFabrik()
    EingangFabrik(fall=fall, angenommen=now(), angenommen_von=fall.zustaendig)
    return fall


@pytest.fixture
def nachfolgerin(fall):
    return BenutzerFabrik(teams=[fall.team], organisation=fall.team.organisation)


@pytest.fixture
def eintraege(fall):
    return [
        anvertrautes_aufschreiben(
            fall, {"text": text, "am": date(2026, 11, 23)}, durch=fall.zustaendig
        )
        for text in GESAGT
    ]


def uebergeben(fall, an):
    alt = fall.zustaendig
    eingang_uebergeben(fall, an, durch=alt, jetzt=now())
    fall.refresh_from_db()
    eingang_uebernehmen(fall, durch=an, jetzt=now())
    return alt


def test_nobody_leaves_a_case_with_an_undecided_entry(fall, nachfolgerin, eintraege):
    durch = fall.zustaendig
    for eintrag in eintraege[:-1]:
        weitergabe_entscheiden(eintrag, Weitergabe.BLEIBT, "", durch=durch)

    with pytest.raises(Regelverstoss, match="Bei einem Eintrag"):
        eingang_uebergeben(fall, nachfolgerin, durch=durch, jetzt=now())
    with pytest.raises(Regelverstoss, match="Bei einem Eintrag"):
        eingang_zurueckgeben(fall, durch=durch, jetzt=now())


def test_only_what_was_decided_goes_along_and_only_to_who_takes_over(fall, nachfolgerin, eintraege):
    durch = fall.zustaendig
    wahl = (
        (Weitergabe.GEFAEHRDUNG, "blaue Flecken am 20.11."),
        (Weitergabe.EINWILLIGUNG, "Frau K., 28.11."),
        (Weitergabe.BLEIBT, ""),
    )
    for eintrag, (weitergabe, grund) in zip(eintraege, wahl, strict=True):
        weitergabe_entscheiden(eintrag, weitergabe, grund, durch=durch)
    assert not sichtbares_anvertrautes(nachfolgerin).exists()

    alt = uebergeben(fall, nachfolgerin)

    assert {e.text for e in sichtbares_anvertrautes(nachfolgerin, fall)} == set(GESAGT[:2])
    andere = [
        BenutzerFabrik(teams=[fall.team], organisation=fall.team.organisation),
        BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team]),
    ]
    for person in andere:
        assert not sichtbares_anvertrautes(person).exists()
    geht_mit = Anvertrautes.objects.get(text=GESAGT[0])
    with pytest.raises(PermissionDenied):
        anvertrautes_fortschreiben(geht_mit, {"text": "anders"}, durch=nachfolgerin, stand=2)
    assert not [e for e in eintraege_der_akte(fall) if "anvertrautes" in e.vorgang]
    assert alt != nachfolgerin


def test_without_a_reason_nothing_goes_along_and_other_words_are_decided_anew(fall, eintraege):
    durch, eintrag = fall.zustaendig, eintraege[0]
    with pytest.raises(Regelverstoss, match="wer wann Ja gesagt"):
        weitergabe_entscheiden(eintrag, Weitergabe.EINWILLIGUNG, " ", durch=durch)
    with pytest.raises(PermissionDenied):
        weitergabe_entscheiden(eintrag, Weitergabe.BLEIBT, "", durch=BenutzerFabrik())
    weitergabe_entscheiden(eintrag, Weitergabe.EINWILLIGUNG, "Mila, gestern", durch=durch)

    anvertrautes_fortschreiben(eintrag, {"text": "Etwas anderes."}, durch=durch, stand=2)

    eintrag.refresh_from_db()
    assert (eintrag.weitergabe, eintrag.weitergabe_grund) == ("", "")
    for felder in ({"weitergabe": "gefaehrdung"}, {"weitergegeben_an": durch}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Anvertrautes.objects.filter(pk=eintrag.pk).update(**felder)


def test_page_asks_entry_by_entry_and_keeps_what_was_typed(client, fall, nachfolgerin, eintraege):
    client.force_login(fall.zustaendig)
    seite = reverse("anvertrautes_uebergabe", args=[fall.kennung])
    fragen = reverse("eingang_uebergeben", args=[fall.kennung])
    assert "Zuerst entscheiden Sie" in client.get(fragen).content.decode()
    eins, zwei, drei = (e.pk for e in eintraege)
    werte = {f"{eins}-was": "gefaehrdung", f"{zwei}-was": "bleibt", f"{drei}-was": "loeschen"}

    ohne_grund = client.post(seite, werte | {f"{zwei}-grund": "steht noch da"}).content.decode()
    assert "Ohne Grund geht nichts mit." in ohne_grund
    assert "steht noch da" in ohne_grund
    assert Anvertrautes.objects.filter(weitergabe="").count() == 3
    client.post(seite, werte | {f"{eins}-grund": "blaue Flecken"})

    assert {e.pk: e.weitergabe for e in Anvertrautes.objects.all()} == {
        eins: "gefaehrdung",
        zwei: "bleibt",
    }
    assert "Zuerst entscheiden Sie" not in client.get(fragen).content.decode()
    uebergeben(fall, nachfolgerin)
    client.force_login(nachfolgerin)
    html = client.get(reverse("anvertrautes", args=[fall.kennung])).content.decode()
    assert "nur für diesen Zweck: blaue Flecken" in html
    assert GESAGT[1] not in html
    aendern = reverse("anvertrautes_aendern", args=[fall.kennung, eins])
    assert client.get(aendern).status_code == 404
