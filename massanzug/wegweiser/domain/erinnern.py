"""Who should look at which of their entries again. Offices and entries, never a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Q

from massanzug.wegweiser.domain.frische import zu_erinnern
from massanzug.wegweiser.domain.uebersetzung import sprachnamen, zu_erinnernde_texte
from massanzug.wegweiser.models import Angebot, Angebotstext

OHNE_VERSAND = "django.core.mail.backends.dummy.EmailBackend"
BETREFF = "Stimmen Ihre Angaben im Wegweiser noch?"


@dataclass(frozen=True, slots=True)
class Faelliges:
    """One entry to look at: whether it is right, or these translations of it, or both."""

    angebot: Angebot
    bestaetigen: bool
    texte: tuple[Angebotstext, ...]

    def __str__(self) -> str:
        worte = [_zuletzt(self.angebot)] if self.bestaetigen else []
        if self.texte:
            worte.append(f"älter als der deutsche Text: {', '.join(sprachnamen(self.texte))}")
        return "; ".join(worte)


@dataclass(frozen=True, slots=True)
class Erinnerung:
    """One letter: an office's address (empty where none is known) and what it should look at."""

    anbieter: str
    adresse: str
    faellig: tuple[Faelliges, ...]

    def text(self) -> str:
        zeilen = [f"– {f.angebot.name}: {f}" for f in self.faellig]
        return "\n".join(
            [
                "Guten Tag,",
                "",
                "diese Angebote stehen im Wegweiser unserer Stadt. Stimmen die Angaben noch?",
                "",
                *zeilen,
                "",
                "Bitte bestätigen oder ändern Sie sie unter „Wegweiser pflegen“, oder antworten Sie",
                "der Redaktion. Was lange niemand bestätigt, tritt zurück.",
            ]
        )


def _zuletzt(angebot: Angebot) -> str:
    if angebot.bestaetigt_am is None:
        return "noch nicht bestätigt"
    return f"zuletzt bestätigt am {angebot.bestaetigt_am:%d.%m.%Y}"


def erinnerungen(am: date) -> list[Erinnerung]:
    """One for each Anbieter and address; an entry without an Anbieter is the Redaktion's to ask."""
    je_stelle: dict[tuple[str, str], list[Faelliges]] = {}
    for faelliges in _faelliges(am):
        angebot = faelliges.angebot
        name = angebot.anbieter.name if angebot.anbieter else ""
        je_stelle.setdefault((name, angebot.email), []).append(faelliges)
    return [Erinnerung(n, adresse, tuple(f)) for (n, adresse), f in sorted(je_stelle.items())]


def _faelliges(am: date) -> list[Faelliges]:
    texte: dict[int, list[Angebotstext]] = {}
    for text in zu_erinnernde_texte(am):
        texte.setdefault(text.angebot_id, []).append(text)
    zu_bestaetigen = set(zu_erinnern(am).values_list("pk", flat=True))
    angebote = Angebot.objects.filter(
        Q(pk__in=zu_erinnern(am).values("pk")) | Q(pk__in=zu_erinnernde_texte(am).values("angebot"))
    )
    return [
        Faelliges(a, a.pk in zu_bestaetigen, tuple(texte.get(a.pk, ())))
        for a in angebote.select_related("anbieter").order_by("anbieter__name", "name")
    ]


def versand_moeglich() -> bool:
    """Only where an operator has named a mail server (``EMAIL_URL``); else the list is all there is."""
    return settings.EMAIL_BACKEND != OHNE_VERSAND


def erinnern(faellige: Iterable[Erinnerung], am: date, *, auch_ohne_brief: bool) -> int:
    """Send what can be sent, and return how many letters went out.

    A reminder that reached nobody is none: an entry counts as reminded when its letter has gone, or
    with ``auch_ohne_brief``, when somebody works off the list by telephone. OSError when the mail
    server does not answer; what went out before it is noted.
    """
    verschickt = 0
    for erinnerung in faellige:
        brief = bool(erinnerung.adresse) and versand_moeglich()
        if brief:
            send_mail(BETREFF, erinnerung.text(), None, [erinnerung.adresse])
            verschickt += 1
        if brief or auch_ohne_brief:
            _merken(erinnerung, am)
    return verschickt


def _merken(erinnerung: Erinnerung, am: date) -> None:
    bestaetigen = [f.angebot.pk for f in erinnerung.faellig if f.bestaetigen]
    texte = [t.pk for f in erinnerung.faellig for t in f.texte]
    Angebot.objects.filter(pk__in=bestaetigen).update(erinnert_am=am)
    Angebotstext.objects.filter(pk__in=texte).update(erinnert_am=am)
