"""A case with everything in it, the people in it, and as many strangers."""

from __future__ import annotations

import re
from datetime import date

from django.utils.timezone import now

from massanzug.fall.domain.planinhalt import Planinhalt
from massanzug.fall.models import (
    Anvertrautes,
    Hilfeplan,
    Kindschaft,
    Paar,
    Sorge,
    Ueberpruefung,
    Verhaeltnis,
    Wunsch,
)
from massanzug.konten.begriffe import Rolle
from massanzug.verwaltung.domain.betreuung import betreuung_beginnen
from massanzug.wegweiser.domain.hsds.kennungen import kennung as hsds
from massanzug.wegweiser.models import Angebot, Raumseite, Thema
from tests.fabriken.fall import (
    AngehoerigeFabrik,
    AuftragFabrik,
    BausteinFabrik,
    BeteiligungFabrik,
    EingangFabrik,
    EinwilligungFabrik,
    EntscheidungFabrik,
    FallFabrik,
    GenogrammFabrik,
    NetzkarteFabrik,
    PersonFabrik,
    RessourceFabrik,
    VerbindungFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.gespraech import GespraechswunschFabrik
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik, TeamFabrik
from tests.fabriken.prognose import PrognoseFabrik, fertige_prognose
from tests.fabriken.raum import (
    LeittraegerschaftFabrik,
    OrtsteilFabrik,
    StandortFabrik,
    VereinbarungFabrik,
    WirkungsraumFabrik,
    ZuordnungFabrik,
)
from tests.fabriken.team import (
    BeratungFabrik,
    FeldnotizFabrik,
    IdeeFabrik,
    TeamsitzungFabrik,
    an_den_tisch,
    ins_team,
    unterschriebene_beratung,
)
from tests.fabriken.verzeichnis import OeffnungszeitFabrik
from tests.fabriken.wegweiser import FehlermeldungFabrik, TextFabrik, VorschlagFabrik, pflegt

PERSONEN = (
    "niemand",
    "asd",
    "asd_fremd",
    "leitung",
    "leitung_fremd",
    "traeger",
    "traeger_fremd",
    "wjh",
    "planung",
    "redaktion",
    "traegerredaktion",
    "traegerredaktion_fremd",
    "administration",
)


# the word before a key in a URL → whose key it is, where the two differ
SCHLUESSEL = {
    "von": "person",
    "massanzug": "baustein",
    "zugang": "beteiligung",
    "ueberpruefungen": "ueberpruefung",
    "zuordnung": "zuordnung",
    "passkeys": "passkey",
    "organisationen": "organisation",
}


class Welt:
    def __init__(self) -> None:
        self.fall = FallFabrik()
        self.person = PersonFabrik(fall=self.fall)
        self.menschen = self._menschen(self.fall)
        self.wunsch = self._wunsch()
        self.worte = {
            "nummer": 1,
            "feld": "sozial",
            "wer": str(self.person.pk),
            "begriff": "wirkungsraum",
            "schluessel": "a",
            "sprache": "tr",
            "art": "idee",
        }
        self.schluessel = (
            self._im_fall() | self._vereinbart() | self._in_der_stadt() | self._im_wegweiser()
        ) | {
            "prognose": fertige_prognose(self.menschen["planung"]).pk,
            "raum": self.sitzung.wirkungsraum_id,
            "notiz": FeldnotizFabrik(wirkungsraum=self.sitzung.wirkungsraum).pk,
            "beratung": unterschriebene_beratung(self.fall).pk,
            "idee": IdeeFabrik(beratung=self.beratung, von=self.menschen["asd"]).pk,
            "mitglied": self.sitzung.wirkungsraum.teammitglieder.first().pk,
            "annahmen": PrognoseFabrik(geaendert_von=self.menschen["planung"]).pk,
        }

    def _wunsch(self):
        """For the Leitträger that the case is shared with, and for the team of the case."""
        self.fall.zustaendig.teams.add(self.fall.team)
        raum = WirkungsraumFabrik(team=self.fall.team)
        traeger = self.menschen["traeger"].organisation.traeger
        LeittraegerschaftFabrik(wirkungsraum=raum, traeger=traeger)
        self.sitzung, self.beratung = self._am_tisch(raum)
        return GespraechswunschFabrik(raum=raum.name)

    def _am_tisch(self, raum):
        """asd_fremd belongs to the team and does not sit at this table."""
        asd, traeger = self.menschen["asd"], self.menschen["traeger"]
        ins_team(raum, asd, traeger, self.menschen["asd_fremd"])
        sitzung = TeamsitzungFabrik(wirkungsraum=raum)
        an_den_tisch(sitzung, asd, traeger)
        beratung = BeratungFabrik(
            sitzung=sitzung, fall=self.fall, moderation=traeger, schriftfuehrung=traeger
        )
        return sitzung, beratung

    def _im_fall(self):
        fall, person = self.fall, self.person
        wer = {"fall": fall, "geaendert_von": fall.zustaendig}
        tag = date(2026, 11, 3)
        return {
            "person": person.pk,
            "eingang": EingangFabrik(fall=fall).pk,
            "personen": PersonFabrik(fall=fall).pk,
            "wille": WilleFabrik(person=person).pk,
            "wunsch": Wunsch.objects.create(person=person, hingewiesen_am=tag, **wer).pk,
            "sorge": Sorge.objects.create(von=fall.zustaendig, text="s", am=tag, **wer).pk,
            "ressourcen": RessourceFabrik(person=person, teilbar="traeger").pk,
            **self._netz(person),
            "ziele": ZielFabrik(person=person).pk,
            "ziel": ZielFabrik(person=person).pk,
            "auftraege": AuftragFabrik(fall=fall).pk,
            "baustein": BausteinFabrik(fall=fall, kostenstrom="ambulant").pk,
            "ueberpruefung": Ueberpruefung.objects.create(faellig_am=date(2027, 5, 1), **wer).pk,
            "anvertrautes": Anvertrautes.objects.create(
                fall=fall, verfasst_von=fall.zustaendig, text="a", am=tag
            ).pk,
            "beteiligung": BeteiligungFabrik(fall=fall, rolle="mitarbeit").pk,
        }

    def _netz(self, person):
        """Drawn twice, both shared."""
        NetzkarteFabrik(person=person, teilbar="traeger")
        karte = NetzkarteFabrik(person=person, teilbar="traeger")
        return {
            "netz": karte.pk,
            "verbindung": VerbindungFabrik(karte=karte).pk,
            **self._genogramm(),
        }

    def _genogramm(self):
        """Shared, with a pair and nobody put aside."""
        genogramm = GenogrammFabrik(fall=self.fall, teilbar="traeger")
        eine, andere = (AngehoerigeFabrik(genogramm=genogramm) for _ in range(2))
        wer = {"fall": self.fall, "geaendert_von": self.fall.zustaendig}
        paar = Paar.objects.create(eine=eine, andere=andere, **wer)
        return {
            "angehoerige": eine.pk,
            "paar": paar.pk,
            "kind": Kindschaft.objects.create(
                kind=AngehoerigeFabrik(genogramm=genogramm), paar=paar, **wer
            ).pk,
            "verhaeltnis": Verhaeltnis.objects.create(
                eine=eine, andere=andere, verhaeltnisart="eng", **wer
            ).pk,
        }

    def _vereinbart(self):
        fall = self.fall
        return {
            "entscheidung": EntscheidungFabrik(fall=fall, getroffen_am=None, getroffen_von=None).pk,
            "getroffen": EntscheidungFabrik(fall=fall).pk,
            "hilfeplan": self._hilfeplan(fall).pk,
            "einwilligung": EinwilligungFabrik(person=self.person).pk,
            "abschluss": fall.abschluesse.create(
                am=date(2026, 6, 1),
                nachkontakt=date(2026, 11, 1),
                wieder_geoeffnet_am=now(),
                geaendert_von=fall.zustaendig,
            ).pk,
        }

    def _in_der_stadt(self):
        traeger = VereinbarungFabrik().traeger
        return {
            "traeger": traeger.pk,
            "standort": StandortFabrik(traeger=traeger).pk,
            "vereinbarung": VereinbarungFabrik(traeger=traeger).pk,
            "zuordnung": ZuordnungFabrik().pk,
            "wirkungsraum": WirkungsraumFabrik().pk,
            "ortsteil": OrtsteilFabrik().pk,
            "benutzer": BenutzerFabrik().pk,
            "organisation": OrganisationFabrik().pk,
            "betreuung": betreuung_beginnen(
                durch=BenutzerFabrik(rolle=Rolle.ADMINISTRATION),
                grund="Zweiter Faktor neu.",
                minuten=15,
            ).pk,
            "passkey": 1,
        }

    def _im_wegweiser(self):
        thema = Thema.objects.create(schluessel="baby", label="Baby", oberthema="Familie")
        raum = Raumseite.objects.create(name="Neheim", slug="neheim")
        eigen = pflegt(self.menschen["traegerredaktion"])
        pflegt(self.menschen["traegerredaktion_fremd"])
        angebot = Angebot.objects.create(
            slug="treff",
            name="Treff",
            art="treff",
            beschreibung="Jeden Tag.",
            anbieter=eigen,
            strasse="Markt",
        )
        OeffnungszeitFabrik(angebot=angebot)
        angebot.themen.add(thema)
        TextFabrik(angebot=angebot, sprache="tr", name="Buluşma", beschreibung="Her gün.")
        return {
            "thema": thema.schluessel,
            "raeume": raum.slug,
            "angebot": angebot.slug,
            "services": hsds("service", angebot.slug),
            "organizations": hsds("organization", eigen.slug),
            "locations": hsds("service_at_location", angebot.slug),
            "taxonomies": hsds("taxonomy", "themen"),
            "terms": hsds("taxonomy_term", "themen/baby"),
            "vorschlag": VorschlagFabrik(
                angebot=angebot, geaendert_von=self.menschen["traegerredaktion"]
            ).pk,
            "meldung": FehlermeldungFabrik(angebot=angebot).pk,
            "zustaendigkeit": eigen.zustaendigkeiten.get().pk,
        }

    def _menschen(self, fall):
        fremdes_team = TeamFabrik()
        jugendamt = {
            rolle: BenutzerFabrik(rolle=rolle)
            for rolle in (Rolle.WJH, Rolle.PLANUNG, Rolle.REDAKTION, Rolle.ADMINISTRATION)
        }
        fremder_fall = FallFabrik(team=fremdes_team)
        return {
            **{rolle.value: person for rolle, person in jugendamt.items()},
            "asd": fall.zustaendig,
            "asd_fremd": fremder_fall.zustaendig,
            "leitung": BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team]),
            "leitung_fremd": BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fremdes_team]),
            "traeger": traegerperson_im_fall(fall),
            "traeger_fremd": traegerperson_im_fall(fremder_fall),
            **{
                wer: BenutzerFabrik(rolle=Rolle.TRAEGERREDAKTION, organisation=OrganisationFabrik())
                for wer in ("traegerredaktion", "traegerredaktion_fremd")
            },
        }

    def _hilfeplan(self, fall):
        inhalt = Planinhalt(
            aktenzeichen=fall.aktenzeichen,
            name=fall.name,
            nummer=1,
            erstellt_am="2026-11-20",
            jugendamt="Jugendamt",
            fachkraft="V. Muster",
        )
        return Hilfeplan.objects.create(
            fall=fall, nummer=1, inhalt=inhalt.als_json(), erstellt_von=fall.zustaendig
        )

    def anmelden(self, client, wer):
        if wer != "niemand":
            client.force_login(self.menschen[wer])

    def pfad(self, route):
        """The route with this world's keys in it; which one is told by the word before it."""

        def einsetzen(treffer):
            wort, name = treffer.groups()
            wert = self.worte.get(name) or self.schluessel[SCHLUESSEL.get(wort, wort)]
            return f"{wort}/{wert}"

        pfad = route.replace("<uuid:kennung>", str(self.fall.kennung))
        pfad = pfad.replace("<uuid:wunsch>", str(self.wunsch.pk))
        pfad = pfad.replace("<uuid:sitzung>", str(self.sitzung.kennung))
        pfad = pfad.replace("<uuid:beratung>", str(self.beratung.kennung))
        return "/" + re.sub(r"([a-z-]+)/<(?:int|slug|str):(\w+)>", einsetzen, pfad)
