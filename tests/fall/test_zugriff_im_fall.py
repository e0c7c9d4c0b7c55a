"""What each part of a full case shows to whom, who may do what in it, and when that ends."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils.timezone import now

from massanzug.fall import politik, rechte, zugriff, zugriff_netz
from massanzug.fall.begriffe import Abteil, Fallstand, Teilbar, Zweck
from massanzug.fall.models import Einwilligung
from massanzug.fall.politik import Handlung
from massanzug.konten.begriffe import Rolle
from massanzug.konten.rechte import darf
from tests.fabriken.fall import (
    AuftragFabrik,
    BausteinFabrik,
    BeteiligungFabrik,
    EingangFabrik,
    EinwilligungFabrik,
    EntscheidungFabrik,
    FallFabrik,
    NetzkarteFabrik,
    PersonFabrik,
    RessourceFabrik,
    VerbindungFabrik,
    WilleFabrik,
    ZielFabrik,
    genogramm_zeichnen,
    traegerperson_im_fall,
)
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import TraegerFabrik

pytestmark = pytest.mark.django_db

TAG = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(datetime(2026, 11, 23, 9, 30, tzinfo=UTC), tick=False)


# ---- one full case: what each part of it shows to whom ----


@pytest.fixture
def voll():
    """Two cases with everything in them. ``leute`` belong to the first, the other could leak."""
    fall = _voller_fall()
    fall.traegerperson = traegerperson_im_fall(fall)
    fremd = _voller_fall()
    fremd.traegerperson = traegerperson_im_fall(fremd)
    leute = {
        "zustaendig": fall.zustaendig,
        "leitung": BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team]),
        "vertretung": BenutzerFabrik(),
        "mitarbeit": BenutzerFabrik(),
        "traeger": fall.traegerperson,
        "wjh": BenutzerFabrik(rolle=Rolle.WJH),
        "fremde asd": fremd.zustaendig,
        "fremder traeger": fremd.traegerperson,
        "kollegin im team": BenutzerFabrik(teams=[fall.team]),
        "planung": BenutzerFabrik(rolle=Rolle.PLANUNG, teams=[fall.team]),
        "administration": BenutzerFabrik(
            rolle=Rolle.ADMINISTRATION, is_superuser=True, is_staff=True, teams=[fall.team]
        ),
    }
    for rolle, zweck in (("vertretung", "vertretung"), ("mitarbeit", "fallarbeit")):
        BeteiligungFabrik(fall=fall, benutzer=leute[rolle], rolle=rolle, zweck=zweck)
    return fall, leute


def _voller_fall():
    fall = FallFabrik(team=TeamFabrik(), fallstand=Fallstand.LAUFEND)
    person = PersonFabrik(fall=fall)
    wer = {"geaendert_von": fall.zustaendig}
    EingangFabrik(fall=fall)
    WilleFabrik(person=person, zitat="geheim")
    WilleFabrik(person=person, zitat="frei", freigegeben_am=TAG)
    RessourceFabrik(person=person, text="geheim")
    RessourceFabrik(person=person, text="frei", teilbar=Teilbar.TRAEGER)
    RessourceFabrik(person=person, text="weg", teilbar=Teilbar.TRAEGER, entfernt_am=now())
    for karte in (
        NetzkarteFabrik(person=person),
        NetzkarteFabrik(person=person, teilbar="traeger"),
    ):
        VerbindungFabrik(karte=karte)
        VerbindungFabrik(karte=karte, entfernt_am=now())
    genogramm_zeichnen(fall)
    fall.wuensche.create(person=person, wunsch="nicht zu denen", hingewiesen_am=TAG, **wer)
    fall.sorgen.create(von=fall.zustaendig, text="Sorge", am=TAG, **wer)
    ZielFabrik(person=person)
    AuftragFabrik(fall=fall)
    baustein = BausteinFabrik(fall=fall)
    fall.wechsel.create(
        baustein=baustein,
        neuer_baustein=baustein,
        am=TAG,
        von_strom="ambulant",
        zu_strom="stationaer",
        grund="anders",
    )
    EntscheidungFabrik(fall=fall)
    EntscheidungFabrik(fall=fall, getroffen_am=None, getroffen_von=None)
    EinwilligungFabrik(person=person)
    fall.hilfeplaene.create(nummer=1, inhalt={}, erstellt_von=fall.zustaendig)
    fall.ueberpruefungen.create(faellig_am=TAG, **wer)
    fall.abschluesse.create(am=TAG, wieder_geoeffnet_am=now(), **wer)
    return fall


IM_AMT = {"zustaendig", "leitung", "vertretung", "mitarbeit"}
MIT_TRAEGER = IM_AMT | {"traeger"}
WER_SIEHT = {  # how many rows of the case, for whom; nobody else sees any
    "sichtbare_faelle": dict.fromkeys(MIT_TRAEGER, 1),
    "sichtbare_personen": dict.fromkeys(MIT_TRAEGER, 2) | {"wjh": 2},
    "sichtbare_eingaenge": dict.fromkeys(IM_AMT, 1),
    "sichtbare_willen": dict.fromkeys(IM_AMT, 2) | {"traeger": 1},
    "sichtbare_wuensche": dict.fromkeys(IM_AMT, 1),
    "sichtbare_sorgen": dict.fromkeys(IM_AMT, 1),
    "sichtbare_ressourcen": dict.fromkeys(IM_AMT, 2) | {"traeger": 1},
    "sichtbare_netzkarten": dict.fromkeys(IM_AMT, 2) | {"traeger": 1},
    "sichtbare_verbindungen": dict.fromkeys(IM_AMT, 2) | {"traeger": 1},
    "sichtbare_genogramme": dict.fromkeys(IM_AMT, 1),
    "sichtbare_angehoerige": dict.fromkeys(IM_AMT, 2),
    "sichtbare_paare": dict.fromkeys(IM_AMT, 1),
    "sichtbare_kindschaften": dict.fromkeys(IM_AMT, 1),
    "sichtbare_verhaeltnisse": dict.fromkeys(IM_AMT, 1),
    "sichtbare_ziele": dict.fromkeys(MIT_TRAEGER, 1),
    "sichtbare_auftraege": dict.fromkeys(MIT_TRAEGER, 1),
    "sichtbare_bausteine": dict.fromkeys(MIT_TRAEGER, 1),
    "sichtbare_wechsel": dict.fromkeys(IM_AMT, 1),
    "sichtbare_entscheidungen": dict.fromkeys(IM_AMT, 2) | {"wjh": 1},
    "sichtbare_hilfeplaene": dict.fromkeys(MIT_TRAEGER, 1),
    "sichtbare_ueberpruefungen": dict.fromkeys(MIT_TRAEGER, 1),
    "sichtbare_abschluesse": dict.fromkeys(IM_AMT, 1),
    "sichtbare_einwilligungen": dict.fromkeys(IM_AMT, 2),
    "sichtbare_beteiligungen": dict.fromkeys(IM_AMT, 4),
    "sichtbares_anvertrautes": {},
}


def alle_mengen():
    """Name → function of each module that says who sees what of a case."""
    return {
        name: menge
        for modul in (zugriff, zugriff_netz)
        for name, menge in vars(modul).items()
        if name.startswith("sichtbare")
    }


def test_every_visible_queryset_is_in_the_table():
    assert set(alle_mengen()) == set(WER_SIEHT)


@pytest.mark.parametrize("menge", WER_SIEHT)
def test_visible_rows_of_a_full_case(voll, menge):
    fall, leute = voll
    sichtbar = alle_mengen()[menge]
    im_fall = {"pk": fall.pk} if menge == "sichtbare_faelle" else {"fall": fall}

    anzahl = {w: sichtbar(b).filter(**im_fall).count() for w, b in leute.items()}

    assert {w: n for w, n in anzahl.items() if n} == WER_SIEHT[menge]


@pytest.mark.parametrize("menge", sorted(WER_SIEHT.keys() - {"sichtbare_faelle"}))
def test_an_opened_case_shows_what_an_unopened_one_does_and_nothing_of_another(voll, menge):
    """Whoever opened it, for whatever part: somebody else's opening opens nothing."""
    fall, leute = voll
    geoeffnet = [
        zugriff.zu_oeffnende_faelle(b, abteil).get(pk=fall.pk)
        for b in leute.values()
        for abteil in Abteil
        if zugriff.sichtbare_faelle(b, abteil).filter(pk=fall.pk).exists()
    ]
    assert len(geoeffnet) > 6
    sichtbar = alle_mengen()[menge]

    for akte in (fall, *geoeffnet):
        anzahl = {w: sichtbar(b, akte).count() for w, b in leute.items()}
        assert {w: n for w, n in anzahl.items() if n} == WER_SIEHT[menge], akte


def test_a_traeger_reads_the_released_and_shared_rows_only(voll):
    _, leute = voll

    assert [w.zitat for w in zugriff.sichtbare_willen(leute["traeger"])] == ["frei"]
    assert [r.text for r in zugriff.sichtbare_ressourcen(leute["traeger"])] == ["frei"]
    entfernte = zugriff.sichtbare_ressourcen(leute["zustaendig"], entfernte=True)
    assert [r.text for r in entfernte] == ["weg"]


TUN = {
    "fall.bearbeiten": {"zustaendig", "leitung", "vertretung", "mitarbeit"},
    "fall.entscheiden": {"zustaendig", "leitung", "vertretung"},
    "fall.freigeben": {"zustaendig", "leitung", "vertretung"},
    "massanzug.bauen": {"zustaendig", "leitung", "vertretung", "mitarbeit", "traeger"},
    "massanzug.kosten": {"zustaendig", "leitung", "vertretung", "mitarbeit"},
    "anvertrautes.schreiben": {"zustaendig", "leitung", "vertretung", "mitarbeit", "traeger"},
}


@pytest.mark.parametrize("recht", TUN)
def test_rights_in_a_full_case(voll, recht):
    fall, leute = voll

    assert {w for w, b in leute.items() if darf(b, recht, fall)} == TUN[recht]


def test_the_purpose_of_opening_is_that_of_the_beteiligung(voll):
    fall, leute = voll

    def zweck(wer, abteil=Abteil.FALLARBEIT):
        return zugriff.zu_oeffnende_faelle(leute[wer], abteil).get(pk=fall.pk).zweck

    assert zweck("zustaendig") == zweck("traeger") == Zweck.FALLARBEIT
    assert (zweck("vertretung"), zweck("leitung")) == (Zweck.VERTRETUNG, Zweck.LEITUNG)
    assert zweck("wjh", Abteil.STAMM) == Zweck.KOSTEN


# ---- the end of it ----


def test_a_revoked_consent_ends_access_with_the_next_look(voll):
    fall, leute = voll
    einwilligung = Einwilligung.objects.filter(beteiligungen__benutzer=leute["traeger"])

    einwilligung.update(widerrufen_am=now())

    assert not zugriff.sichtbare_faelle(leute["traeger"]).exists()
    assert not rechte.darf_massanzug_bauen(leute["traeger"], fall)


def test_who_changes_employer_leaves_the_case_behind(voll):
    _, leute = voll
    traegerperson = leute["traeger"]

    traegerperson.organisation = TraegerFabrik().organisation
    traegerperson.save()

    assert not zugriff.sichtbare_faelle(traegerperson).exists()


def test_a_shut_out_organisation_sees_nothing_and_may_nothing(voll):
    fall, leute = voll
    traegerperson = leute["traeger"]

    traegerperson.organisation.aktiv = False
    traegerperson.organisation.save()

    for name in WER_SIEHT:
        assert not alle_mengen()[name](traegerperson).exists(), name
    assert not rechte.darf_massanzug_bauen(traegerperson, fall)


# ---- what it costs ----


@pytest.mark.parametrize("anzahl", [1, 3])
def test_sichtbare_faelle_take_two_queries(django_assert_num_queries, anzahl):
    person = BenutzerFabrik()
    for _ in range(anzahl):
        BeteiligungFabrik(fall=FallFabrik(), benutzer=person)

    with django_assert_num_queries(2):
        assert len(zugriff.sichtbare_faelle(person)) == anzahl


@pytest.mark.parametrize("anzahl", [1, 3])
def test_a_right_in_a_case_takes_two_queries(django_assert_num_queries, anzahl):
    fall = FallFabrik()
    person = BenutzerFabrik()
    for _ in range(anzahl):
        BeteiligungFabrik(fall=fall, benutzer=person)

    with django_assert_num_queries(2):
        assert rechte.darf_entscheiden(person, fall)


def test_akte_reads_what_the_policy_needs(voll):
    fall, leute = voll
    wjh = zugriff.handelnde(leute["wjh"])

    gelesen = zugriff.akte(fall, wjh, Abteil.STAMM)

    assert (gelesen.team, gelesen.bewilligt, gelesen.mitglieder) == (fall.team_id, True, ())
    assert politik.darf(wjh, Handlung.SEHEN, gelesen, Zweck.KOSTEN, TAG)


@pytest.mark.parametrize(("wer", "vereinbart"), [("zustaendig", False), ("traeger", True)])
def test_akte_reads_only_ones_own_beteiligungen(voll, wer, vereinbart):
    fall, leute = voll

    [eigene] = zugriff.akte(fall, zugriff.handelnde(leute[wer])).mitglieder

    assert (eigene.benutzer, eigene.vereinbart) == (leute[wer].pk, vereinbart)
