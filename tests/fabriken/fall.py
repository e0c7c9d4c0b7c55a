from __future__ import annotations

from datetime import date

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from massanzug.fall.begriffe import (
    Abteil,
    Beteiligtenrolle,
    Ressourcenfeld,
    Stufe,
    Verbindungsart,
    Zeichen,
    Zweck,
)
from massanzug.fall.models import (
    Angehoerige,
    Auftrag,
    Baustein,
    Beteiligung,
    Einwilligung,
    Entscheidung,
    Fall,
    Falleingang,
    Genogramm,
    Kindschaft,
    Netzkarte,
    Paar,
    Person,
    Ressource,
    Verbindung,
    Verhaeltnis,
    Wille,
    Ziel,
)
from massanzug.konten.begriffe import Rolle
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import TraegerFabrik, mitlesender_traeger


class FallFabrik(DjangoModelFactory[Fall]):
    """A case with its responsible ASD-Fachkraft already in it (``fall.zustaendig``)."""

    class Meta:
        model = Fall
        skip_postgeneration_save = True

    aktenzeichen = factory.Sequence(lambda n: f"JA-2026-{n:05}")
    name = factory.Sequence(lambda n: f"Familie Beispiel{n:05}")
    team = factory.SubFactory(TeamFabrik)
    zustaendig = factory.SubFactory(BenutzerFabrik)
    geaendert_von = factory.SelfAttribute("zustaendig")

    @factory.post_generation
    def beteiligung(self, erstellt, _wert, **_):
        if erstellt and self.zustaendig:
            BeteiligungFabrik(fall=self, benutzer=self.zustaendig)


class BeteiligungFabrik(DjangoModelFactory[Beteiligung]):
    class Meta:
        model = Beteiligung

    fall = factory.SubFactory(FallFabrik)
    benutzer = factory.SubFactory(BenutzerFabrik)
    rolle = Beteiligtenrolle.FEDERFUEHREND
    abteil = Abteil.AKTE
    zweck = Zweck.FALLARBEIT
    gueltig_von = date(2026, 1, 1)


class EingangFabrik(DjangoModelFactory[Falleingang]):
    class Meta:
        model = Falleingang

    fall = factory.SubFactory(FallFabrik)
    am = date(2026, 11, 2)
    anliegen = "Wir streiten nur noch, und ich will das nicht mehr."
    naechster_schritt = "Besuch zu Hause"
    geaendert_von = factory.SelfAttribute("fall.geaendert_von")


class PersonFabrik(DjangoModelFactory[Person]):
    class Meta:
        model = Person

    fall = factory.SubFactory(FallFabrik)
    name = factory.Sequence(lambda n: f"Mila{n:05}")
    bezug = "Mutter"
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


class ImFall(DjangoModelFactory):
    """Things that belong to a person of a case: ``person`` and ``fall`` agree by themselves."""

    class Meta:
        abstract = True

    person = factory.SubFactory(PersonFabrik)
    fall = factory.SelfAttribute("person.fall")
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


class WilleFabrik(ImFall):
    class Meta:
        model = Wille

    zitat = "Ich will wieder selbst morgens aufstehen."
    am = date(2026, 11, 3)


class ZielFabrik(ImFall):
    class Meta:
        model = Ziel

    text = "Ich bringe die Kleine dreimal in der Woche selbst zur Kita."


class RessourceFabrik(ImFall):
    class Meta:
        model = Ressource

    feld = Ressourcenfeld.SOZIAL
    text = "Oma Irmgard wohnt nebenan."


class NetzkarteFabrik(ImFall):
    class Meta:
        model = Netzkarte

    am = date(2026, 11, 3)


class VerbindungFabrik(DjangoModelFactory[Verbindung]):
    class Meta:
        model = Verbindung

    karte = factory.SubFactory(NetzkarteFabrik)
    fall = factory.SelfAttribute("karte.fall")
    name = "Oma Irmgard"
    art = Verbindungsart.FAMILIE
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


class GenogrammFabrik(DjangoModelFactory[Genogramm]):
    class Meta:
        model = Genogramm

    fall = factory.SubFactory(FallFabrik)
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


class AngehoerigeFabrik(DjangoModelFactory[Angehoerige]):
    class Meta:
        model = Angehoerige

    genogramm = factory.SubFactory(GenogrammFabrik)
    fall = factory.SelfAttribute("genogramm.fall")
    name = factory.Iterator(["Mila", "Sabrina", "Marco", "Oma Gerda", "Opa Willi"])
    zeichen = Zeichen.WEIBLICH
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


def genogramm_zeichnen(fall, **felder):
    """A parent with a child who is close to them, and somebody put aside."""
    genogramm = GenogrammFabrik(fall=fall, **felder)
    eltern, kind = (AngehoerigeFabrik(genogramm=genogramm) for _ in range(2))
    AngehoerigeFabrik(genogramm=genogramm, entfernt_am=timezone.now())
    wer = {"fall": fall, "geaendert_von": fall.zustaendig}
    paar = Paar.objects.create(eine=eltern, **wer)
    Kindschaft.objects.create(kind=kind, paar=paar, **wer)
    Verhaeltnis.objects.create(eine=kind, andere=eltern, verhaeltnisart="eng", **wer)
    return genogramm


class AuftragFabrik(DjangoModelFactory[Auftrag]):
    class Meta:
        model = Auftrag

    fall = factory.SubFactory(FallFabrik)
    auftrag = "Die Vorsorge U7 wird nachgeholt."
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


class BausteinFabrik(DjangoModelFactory[Baustein]):
    class Meta:
        model = Baustein

    fall = factory.SubFactory(FallFabrik)
    stufe = Stufe.SELBST
    was = "Den Wecker am Abend stellen"
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


class EntscheidungFabrik(DjangoModelFactory[Entscheidung]):
    """Granted; pass ``getroffen_am=None, getroffen_von=None`` for a draft."""

    class Meta:
        model = Entscheidung

    fall = factory.SubFactory(FallFabrik)
    begruendung = "Die Familie will Begleitung im Alltag."
    hilfeart = "spfh"
    von = date(2026, 11, 10)
    getroffen_am = date(2026, 11, 9)
    getroffen_von = factory.SelfAttribute("fall.zustaendig")
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


class EinwilligungFabrik(DjangoModelFactory[Einwilligung]):
    class Meta:
        model = Einwilligung

    person = factory.SubFactory(PersonFabrik)
    fall = factory.SelfAttribute("person.fall")
    traeger = factory.SubFactory(TraegerFabrik)
    umfang = "Ziele und Maßanzug"
    wozu = "gemeinsam planen"
    von = date(2026, 1, 1)
    bis = date(2027, 12, 31)


def traegerperson_im_fall(fall: Fall, **werte):
    """A Träger-Fachkraft that the case is shared with, on a valid consent and Vereinbarungen."""
    traeger = mitlesender_traeger()
    person = BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=traeger.organisation)
    BeteiligungFabrik(
        fall=fall,
        benutzer=person,
        rolle=Beteiligtenrolle.TRAEGER,
        abteil=Abteil.FALLARBEIT,
        einwilligung=EinwilligungFabrik(person=PersonFabrik(fall=fall), traeger=traeger),
        **({"gueltig_bis": date(2027, 12, 31)} | werte),
    )
    return person
