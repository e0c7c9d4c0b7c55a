"""A case with everything in it that a Hilfeplan could take in, and everything it must not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from massanzug.fall.begriffe import Kostenstrom, Stufe, Teilbar, Wunschausgang, Zielart
from massanzug.fall.domain.hilfeplan import hilfeplan_erstellen
from massanzug.fall.models import Alternative, Anvertrautes, Fall, Sorge, Ueberpruefung, Wunsch
from tests.fabriken.fall import (
    AuftragFabrik,
    BausteinFabrik,
    EntscheidungFabrik,
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    WilleFabrik,
    ZielFabrik,
)
from tests.fabriken.raum import TraegerFabrik

TAG = date(2026, 11, 23)
KOSTEN = Decimal("4711.00")

# said in trust, worried about or costing something: in no plan, whoever reads it
VERBOTEN = ("KANARIE-ANVERTRAUT", "KANARIE-SORGE", "KANARIE-ENTWURF", "KANARIE-OPTION", "4711")
# not shared: in the Jugendamt's plan, never in a Träger's
UNGETEILT = (
    "KANARIE-WILLE-UNGETEILT",
    "KANARIE-RESSOURCE-UNGETEILT",
    "KANARIE-WUNSCH",
    "KANARIE-BEDARF-KIND",
    "KANARIE-BEDARF-ELTERN",
    "KANARIE-BEDARF-FACHKRAFT",
    "KANARIE-GRUND",
    "KANARIE-WAHL",
    "KANARIE-ALTERNATIVE",
)
GETEILT = (
    "KANARIE-WILLE-FREI",
    "KANARIE-RESSOURCE-FREI",
    "KANARIE-RICHTUNG",
    "KANARIE-SCHRITT",
    "KANARIE-MERKMAL",
    "KANARIE-AUFTRAG",
    "KANARIE-WARUM",
    "KANARIE-BAUSTEIN",
    "KANARIE-UMFANG",
)


class UeberpruefungFabrik(DjangoModelFactory[Ueberpruefung]):
    class Meta:
        model = Ueberpruefung

    fall = factory.SubFactory(FallFabrik)
    faellig_am = date(2026, 12, 1)
    geaendert_von = factory.SelfAttribute("fall.zustaendig")


def voller_fall() -> Fall:
    """Mila (mother) and Jo (son); every text carries the word that says where it may appear."""
    fall = FallFabrik(name="Familie Çelik-Öztürk")
    mila = PersonFabrik(fall=fall, name="Mila", bezug="Mutter")
    jo = PersonFabrik(fall=fall, name="Jo", bezug="Sohn", jung=True)
    _gesagt(fall, mila)
    frei = RessourceFabrik(person=mila, text="KANARIE-RESSOURCE-FREI", teilbar=Teilbar.TRAEGER)
    geheim = RessourceFabrik(person=jo, text="KANARIE-RESSOURCE-UNGETEILT")
    richtung = ZielFabrik(person=jo, art=Zielart.RICHTUNG, text="KANARIE-RICHTUNG")
    schritt = ZielFabrik(
        person=jo,
        richtungsziel=richtung,
        text="KANARIE-SCHRITT",
        merkmal="KANARIE-MERKMAL",
        ressource=geheim,
    )
    ZielFabrik(person=mila, text="Ich rufe montags in der Schule an.", ressource=frei)
    AuftragFabrik(fall=fall, auftrag="KANARIE-AUFTRAG", sorge="KANARIE-WARUM")
    _massanzug(fall, schritt)
    _entschieden(fall, jo)
    return fall


def _gesagt(fall, mila):
    durch = fall.zustaendig
    WilleFabrik(person=mila, zitat="KANARIE-WILLE-FREI", freigegeben_am=TAG)
    WilleFabrik(person=mila, zitat="KANARIE-WILLE-UNGETEILT")
    Sorge.objects.create(fall=fall, von=durch, text="KANARIE-SORGE", am=TAG, geaendert_von=durch)
    Anvertrautes.objects.create(fall=fall, verfasst_von=durch, text="KANARIE-ANVERTRAUT", am=TAG)
    Wunsch.objects.create(
        fall=fall,
        person=mila,
        wunsch="KANARIE-WUNSCH",
        hingewiesen_am=TAG,
        ausgang=Wunschausgang.ERFUELLT,
        geaendert_von=durch,
    )


def _massanzug(fall, schritt):
    BausteinFabrik(fall=fall, was="KANARIE-BAUSTEIN", wer="Jo", ziel=schritt)
    BausteinFabrik(
        fall=fall,
        stufe=Stufe.FACHKRAEFTE,
        was="Eine Fachkraft kommt nach Hause",
        traeger=TraegerFabrik(),
        kostenstrom=Kostenstrom.AMBULANT,
        kosten_monat=KOSTEN,
    )


def _entschieden(fall, jo):
    entscheidung = EntscheidungFabrik(
        fall=fall,
        junger_mensch=jo,
        umfang="KANARIE-UMFANG",
        traeger=TraegerFabrik(),
        wahl_begruendung="KANARIE-WAHL",
        bedarf_kind="KANARIE-BEDARF-KIND",
        bedarf_eltern="KANARIE-BEDARF-ELTERN",
        bedarf_fachkraft="KANARIE-BEDARF-FACHKRAFT",
        begruendung="KANARIE-GRUND",
        optionen="KANARIE-OPTION",
    )
    andere = TraegerFabrik(name=f"KANARIE-ALTERNATIVE {fall.pk}")
    Alternative.objects.create(entscheidung=entscheidung, traeger=andere)
    EntscheidungFabrik(
        fall=fall,
        von=date(2027, 1, 1),
        begruendung="KANARIE-ENTWURF",
        getroffen_am=None,
        getroffen_von=None,
    )


def mit_hilfeplan(fall: Fall | None = None, **werte):
    """A case whose plan is frozen: ``(fall, hilfeplan)``."""
    fall = fall or voller_fall()
    return fall, hilfeplan_erstellen(fall, durch=fall.zustaendig, am=TAG, **werte)
