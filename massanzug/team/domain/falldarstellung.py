"""What the table sees of a case: prepared from it, looked over, released, and taken back by any change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from massanzug.entwurf.stand import fortschreiben
from massanzug.fall.begriffe import Teilbar
from massanzug.fall.models import Fall
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.team.domain.namen_des_falls import bekannte_namen, ortsnamen, rollen
from massanzug.team.domain.schwaerzung import Fund, Fundart, funde, schwaerzen
from massanzug.team.domain.takt import takt_schlagen
from massanzug.team.models import Falldarstellung

FELDER = ("frage", "menschen", "wille", "ziele", "ressourcen")


@dataclass(frozen=True, slots=True)
class Stueck:
    """A piece of text, with what the check says to it, or nothing."""

    text: str
    fund: Fund | None = None


@dataclass(frozen=True, slots=True)
class Feldblick:
    feld: str
    name: str
    stuecke: list[Stueck]

    @property
    def funde(self) -> list[Fund]:
        return [stueck.fund for stueck in self.stuecke if stueck.fund]


@dataclass(frozen=True, slots=True)
class Pruefblick:
    felder: list[Feldblick]

    @property
    def funde(self) -> list[Fund]:
        return [fund for feld in self.felder for fund in feld.funde]

    @property
    def namen(self) -> list[Fund]:
        """Those that are names of this case."""
        return [fund for fund in self.funde if fund.art == Fundart.AKTE]


def vorbereitete_texte(fall: Fall, am: date) -> dict[str, str]:
    """Only what people have released or shared with the Träger, their names already replaced."""
    wer = {rolle.person.pk: rolle for rolle in rollen(fall, am)}
    willen = fall.willen.filter(freigegeben_am__isnull=False)
    geteilte = fall.ressourcen.filter(entfernt_am__isnull=True, teilbar=Teilbar.TRAEGER)
    texte = {
        "menschen": "\n".join(str(rolle) for rolle in wer.values()),
        "wille": "\n".join(f"{wer[w.person_id].name}: „{w.zitat}“" for w in willen),
        "ziele": "\n".join(f"{wer[z.person_id].name}: {z.text}" for z in fall.ziele.all()),
        "ressourcen": "\n".join(r.text for r in geteilte),
    }
    bekannte = bekannte_namen(fall)
    return {feld: schwaerzen(text, bekannte) for feld, text in texte.items()}


def pruefen(darstellung: Falldarstellung) -> Pruefblick:
    bekannte, orte = bekannte_namen(darstellung.beratung.fall), ortsnamen()
    felder = []
    for feld in FELDER:
        text = getattr(darstellung, feld)
        name = str(Falldarstellung._meta.get_field(feld).verbose_name)  # type: ignore[union-attr]  # a column
        felder.append(Feldblick(feld, name, list(_stuecke(text, funde(text, bekannte, orte)))))
    return Pruefblick(felder)


def _stuecke(text: str, gefunden: list[Fund]) -> Iterator[Stueck]:
    stelle = 0
    for fund in gefunden:
        yield Stueck(text[stelle : fund.anfang])
        yield Stueck(fund.text, fund)
        stelle = fund.ende
    yield Stueck(text[stelle:])


@transaction.atomic
def darstellung_fortschreiben(
    darstellung: Falldarstellung, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Falldarstellung:
    """Any change takes the release back: nobody reads what has not been looked over."""
    verlange(durch, "beratung.fallgeben", darstellung.beratung)
    fortschreiben(darstellung, {**werte, "freigegeben_am": None}, durch=durch, stand=stand)
    takt_schlagen(darstellung.beratung)
    protokolliere(
        durch, "falldarstellung.fortschreiben", darstellung, akte=darstellung.beratung.fall
    )
    return darstellung


@transaction.atomic
def namen_ersetzen(darstellung: Falldarstellung, *, durch: Benutzer) -> Falldarstellung:
    """Every name of the case by who that is."""
    bekannte = bekannte_namen(darstellung.beratung.fall)
    werte = {feld: schwaerzen(getattr(darstellung, feld), bekannte) for feld in FELDER}
    return darstellung_fortschreiben(darstellung, werte, durch=durch, stand=darstellung.stand)


@transaction.atomic
def darstellung_freigeben(
    darstellung: Falldarstellung, *, durch: Benutzer, jetzt: datetime, angesehen: bool, stand: int
) -> Falldarstellung:
    """For the table to read, as it stood at ``stand``. ``angesehen``: somebody looked at every finding
    that is left and says that it points to nobody."""
    verlange(durch, "beratung.fallgeben", darstellung.beratung)
    darstellung = Falldarstellung.objects.select_for_update().get(pk=darstellung.pk)
    if darstellung.stand != stand:
        raise Regelverstoss("Der Text hat sich inzwischen geändert. Sehen Sie ihn noch einmal an.")
    if not darstellung.frage.strip():
        raise Regelverstoss("Noch fehlt Ihre Frage. Wobei soll das Team mitdenken?")
    rest = len(pruefen(darstellung).funde)
    if rest and not angesehen:
        raise Regelverstoss(
            "Sehen Sie zuerst jeden Fund an. Was stehen bleibt, darf auf niemanden zeigen."
        )
    fortschreiben(darstellung, {"freigegeben_am": jetzt, "restfunde": rest}, durch=durch)
    takt_schlagen(darstellung.beratung)
    protokolliere(
        durch,
        "falldarstellung.freigeben",
        darstellung,
        akte=darstellung.beratung.fall,
        restfunde=rest,
    )
    return darstellung


@transaction.atomic
def freigabe_zuruecknehmen(darstellung: Falldarstellung, *, durch: Benutzer) -> None:
    verlange(durch, "beratung.fallgeben", darstellung.beratung)
    fortschreiben(darstellung, {"freigegeben_am": None}, durch=durch)
    takt_schlagen(darstellung.beratung)
    protokolliere(
        durch, "falldarstellung.zuruecknehmen", darstellung, akte=darstellung.beratung.fall
    )
