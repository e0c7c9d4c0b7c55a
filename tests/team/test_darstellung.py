from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.domain.zugang import einwilligung_widerrufen
from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.models import Eintrag
from massanzug.team.domain.aufdeckung import aufdecken, verdecken, wer_ist_wer
from massanzug.team.domain.beratung import beratung_anmelden
from massanzug.team.domain.falldarstellung import (
    darstellung_fortschreiben,
    darstellung_freigeben,
    freigabe_zuruecknehmen,
    namen_ersetzen,
    pruefen,
)
from massanzug.team.models import Beratung, Falldarstellung
from massanzug.team.zugriff import sichtbare_falldarstellungen
from tests.fabriken.fall import (
    EingangFabrik,
    EinwilligungFabrik,
    FallFabrik,
    NetzkarteFabrik,
    PersonFabrik,
    RessourceFabrik,
    VerbindungFabrik,
    WilleFabrik,
    ZielFabrik,
)
from tests.fabriken.raum import OrtsteilFabrik, TraegerFabrik
from tests.fabriken.team import TeamsitzungFabrik, an_den_tisch, ins_team, tisch

pytestmark = pytest.mark.django_db
JETZT = datetime(2026, 12, 3, 9, 30, tzinfo=UTC)
HEUTE = date(2026, 12, 3)


@pytest.fixture
def fall():
    fall = FallFabrik(name="Familie Geheimrat")
    PersonFabrik(fall=fall, name="Swantje", bezug="Mutter")
    for name in ("Lasse", "Tjark"):
        PersonFabrik(
            fall=fall, name=name, bezug="Sohn von Swantje", jung=True, geburtsdatum=date(2017, 5, 1)
        )
    return fall


def angemeldet(fall):
    sitzung = TeamsitzungFabrik()
    ins_team(sitzung.wirkungsraum, fall.zustaendig)
    an_den_tisch(sitzung, fall.zustaendig)
    return beratung_anmelden(sitzung, fall, durch=fall.zustaendig, heute=HEUTE).falldarstellung


def test_it_is_prepared_from_what_was_released_and_shared_without_names(fall):
    mutter = fall.personen.get(name="Swantje")
    WilleFabrik(person=mutter, zitat="Lasse soll lachen.", freigegeben_am=HEUTE)
    WilleFabrik(person=mutter, zitat="Das ist nur für mich.")
    ZielFabrik(person=fall.personen.get(name="Lasse"), text="Ich gehe mit Tjark zur Schule.")
    RessourceFabrik(person=mutter, text="Oma Irmgard", teilbar="traeger")
    RessourceFabrik(person=mutter, text="das Erbe")

    d = angemeldet(fall)

    assert d.menschen.splitlines() == [
        "Mutter",
        "Sohn 1, 6 bis 9 Jahre",
        "Sohn 2, 6 bis 9 Jahre",
    ]
    assert d.wille == "Mutter: „[Sohn 1] soll lachen.“"
    assert d.ziele == "Sohn 1: Ich gehe mit [Sohn 2] zur Schule."
    assert d.ressourcen == "Oma Irmgard", "not of the family: listed, for a person to judge"
    assert [f.text for f in pruefen(d).funde] == ["Irmgard"]
    assert d.freigegeben_am is None


def test_third_persons_of_a_netzkarte_and_who_spoke_at_the_door_are_names_of_the_case(fall):
    VerbindungFabrik(karte=NetzkarteFabrik(person=fall.personen.first()), name="Trainer Kjell")
    OrtsteilFabrik(name="Neheim")
    EingangFabrik(fall=fall, wer_spricht="Ragna, Polizei Neheim", betroffen="die Kleine")
    d = angemeldet(fall)
    d.frage = "Kann Kjell öfter kommen? Der Trainer mag ihn. Ragna auch, die Polizei Neheim nicht."

    assert [(f.text, f.ersatz) for f in pruefen(d).namen] == [
        ("Kjell", "jemand aus dem Netz"),
        ("Ragna", "Person"),
    ]


def test_nobody_else_sees_it_until_it_is_released_and_any_change_takes_it_back(fall):
    beratung, asd, kollegin, traegerin = tisch(fall)
    d = beratung.falldarstellung
    freigabe_zuruecknehmen(d, durch=asd)

    def sehen():
        return [w for w in (asd, kollegin, traegerin) if sichtbare_falldarstellungen(w).exists()]

    assert sehen() == [asd]
    d.refresh_from_db()
    darstellung_freigeben(d, durch=asd, jetzt=JETZT, angesehen=False, stand=d.stand)
    assert sehen() == [asd, kollegin, traegerin]
    d.refresh_from_db()
    darstellung_fortschreiben(d, {"wille": "Anders."}, durch=asd, stand=d.stand)
    assert sehen() == [asd]


def test_what_is_left_is_looked_at_before_and_counted(fall):
    d = angemeldet(fall)
    durch = fall.zustaendig
    with pytest.raises(Regelverstoss, match="fehlt Ihre Frage"):
        darstellung_freigeben(d, durch=durch, jetzt=JETZT, angesehen=True, stand=d.stand)
    darstellung_fortschreiben(d, {"frage": "Wie wird Lasse ruhiger?"}, durch=durch, stand=d.stand)

    with pytest.raises(Regelverstoss, match="jeden Fund an"):
        darstellung_freigeben(d, durch=durch, jetzt=JETZT, angesehen=False, stand=d.stand)
    with pytest.raises(Regelverstoss, match="inzwischen geändert"):
        darstellung_freigeben(d, durch=durch, jetzt=JETZT, angesehen=True, stand=1)
    namen_ersetzen(d, durch=durch)
    d = darstellung_freigeben(d, durch=durch, jetzt=JETZT, angesehen=False, stand=d.stand)

    assert d.frage == "Wie wird [Sohn 1] ruhiger?"
    assert Eintrag.objects.get(vorgang="falldarstellung.freigeben").angaben == {"restfunde": 0}


def test_only_who_brought_the_case_writes_releases_and_tells(fall):
    beratung, _, kollegin, traegerin = tisch(fall)
    d = beratung.falldarstellung

    for wer in (kollegin, traegerin):
        for tat in (
            lambda w: darstellung_fortschreiben(d, {"frage": "x"}, durch=w, stand=1),
            lambda w: namen_ersetzen(d, durch=w),
            lambda w: freigabe_zuruecknehmen(d, durch=w),
            lambda w: darstellung_freigeben(d, durch=w, jetzt=JETZT, angesehen=True, stand=1),
            lambda w: aufdecken(beratung, None, "weil", durch=w, jetzt=JETZT),
            lambda w: verdecken(beratung, durch=w, jetzt=JETZT),
        ):
            with pytest.raises(PermissionDenied):
                tat(wer)
        assert ort_finden(wer, f"team.darstellung:neu:{d.pk}") is None
        assert ort_finden(wer, f"team.aufdeckung:neu:{beratung.pk}") is None


def test_who_may_no_longer_write_in_the_case_neither_writes_nor_reads_the_draft(fall):
    beratung, asd, *_ = tisch(fall)
    d = beratung.falldarstellung
    freigabe_zuruecknehmen(d, durch=asd)
    fall.beteiligungen.all().delete()

    assert not sichtbare_falldarstellungen(asd).exists()
    with pytest.raises(PermissionDenied):
        darstellung_fortschreiben(d, {"frage": "x"}, durch=asd, stand=1)


def namen(beratung, wer):
    return [w.name for w in wer_ist_wer(beratung, wer, HEUTE)]


def test_who_is_who_is_told_on_consent_for_whom_and_to_whom_it_says_and_until_it_is_revoked(fall):
    beratung, asd, kollegin, traegerin = tisch(fall)
    mutter = fall.personen.get(name="Swantje")
    ja = EinwilligungFabrik(person=mutter, traeger=traegerin.organisation.traeger)
    fremd = EinwilligungFabrik(person=mutter, traeger=TraegerFabrik())
    anderswo = EinwilligungFabrik()
    assert namen(beratung, traegerin) == []

    with pytest.raises(Regelverstoss, match="gilt nicht"):
        aufdecken(beratung, anderswo, "", durch=asd, jetzt=JETZT)
    aufdecken(beratung, fremd, "", durch=asd, jetzt=JETZT)
    assert (namen(beratung, kollegin), namen(beratung, traegerin)) == (["Swantje"], [])
    aufdecken(beratung, ja, "", durch=asd, jetzt=JETZT)
    assert namen(beratung, traegerin) == ["Swantje"]
    assert Eintrag.objects.filter(vorgang="aufdeckung.lesen").count() == 2
    einwilligung_widerrufen(ja, durch=asd, jetzt=JETZT)

    assert namen(beratung, traegerin) == []


def test_without_consent_it_takes_a_reason_which_stands_in_the_record_and_not_at_the_table(fall):
    beratung, asd, kollegin, traegerin = tisch(fall)
    with pytest.raises(Regelverstoss, match="braucht es einen Grund"):
        aufdecken(beratung, None, "  ", durch=asd, jetzt=JETZT)

    aufdecken(beratung, None, "Gefahr am Abend", durch=asd, jetzt=JETZT)

    assert namen(beratung, traegerin) == ["Swantje", "Lasse", "Tjark"]
    erklaert = Eintrag.objects.get(vorgang="aufdeckung.erklaeren")
    assert erklaert.akte == f"fall.fall:{fall.pk}"
    assert erklaert.angaben == {"grund": "notwendig"}
    verdecken(beratung, durch=asd, jetzt=JETZT)
    assert namen(beratung, kollegin) == []


def weg(name, beratung):
    return reverse(name, args=[beratung.kennung])


def inhalt(antwort):
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_write_look_over_replace_release_by_hand(client, fall):
    d = angemeldet(fall)
    beratung = d.beratung
    client.force_login(fall.zustaendig)
    assert "Sohn 1, 6 bis 9 Jahre" in inhalt(client.get(weg("darstellung_schreiben", beratung)))

    texte = {"frage": "Wie hilft <b>Lasses</b> Oma am 3. März?", "stand": d.stand}
    pruefung = inhalt(client.post(weg("darstellung_schreiben", beratung), texte, follow=True))
    for wort in ("Name aus der Akte", "Datum", "Sohn 1", "&lt;b&gt;", "Ich habe jeden Fund"):
        assert wort in pruefung
    nein = client.post(weg("darstellung_freigeben", beratung), {"stand": d.stand + 1}, follow=True)
    assert "Sehen Sie zuerst jeden Fund an" in inhalt(nein)
    client.post(weg("darstellung_ersetzen", beratung))
    d.refresh_from_db()
    ja = {"stand": d.stand, "angesehen": "on"}
    seite = inhalt(client.post(weg("darstellung_freigeben", beratung), ja, follow=True))

    assert "Alle am Tisch können die Falldarstellung jetzt lesen" in seite
    d.refresh_from_db()
    assert d.restfunde == 1
    assert "[Sohn 1]" in d.frage
    client.post(weg("darstellung_zuruecknehmen", beratung))
    assert Falldarstellung.objects.get().freigegeben_am is None


def test_the_table_reads_the_text_and_no_name_until_it_is_told(client, fall):
    beratung, asd, _, traegerin = tisch(fall)
    client.force_login(traegerin)
    seite = weg("beratung", beratung)
    vorher = inhalt(client.get(seite))
    assert "Ich will morgens nicht mehr schreien" in vorher
    for geheim in ("Swantje", "Lasse", "Tjark", "Geheimrat", fall.aktenzeichen, str(fall.kennung)):
        assert geheim not in vorher

    client.force_login(asd)
    aufdeckung = weg("aufdeckung", beratung)
    assert "Ohne Einwilligung braucht es einen Grund" in inhalt(
        client.post(aufdeckung, {"begruendung": ""})
    )
    client.post(aufdeckung, {"begruendung": "Sturz am Abend"})
    client.force_login(traegerin)
    erzaehlt = inhalt(client.get(seite))

    assert "Swantje" in erzaehlt
    assert "Sturz" not in erzaehlt
    client.force_login(asd)
    client.post(weg("verdeckung", beratung))
    client.force_login(traegerin)
    assert "Swantje" not in inhalt(client.get(seite))


def test_before_its_release_the_table_reads_nothing(client, fall):
    beratung, asd, kollegin, _ = tisch(fall)
    freigabe_zuruecknehmen(beratung.falldarstellung, durch=asd)
    client.force_login(kollegin)

    html = inhalt(client.get(weg("beratung", beratung)))

    assert "bereitet die Falldarstellung noch vor" in html
    assert "nicht mehr schreien" not in html
    for name in ("darstellung_schreiben", "darstellung_pruefen"):
        assert client.get(weg(name, beratung)).status_code == 404


def test_a_name_of_a_case_on_the_agenda_stands_on_no_agenda(fall):
    sitzung = TeamsitzungFabrik(punkte="Nachlese zu Geheimrats")
    ins_team(sitzung.wirkungsraum, fall.zustaendig)
    an_den_tisch(sitzung, fall.zustaendig)

    with pytest.raises(Regelverstoss, match="„Geheimrats“"):
        beratung_anmelden(sitzung, fall, durch=fall.zustaendig, heute=HEUTE)

    assert not Beratung.objects.exists()
