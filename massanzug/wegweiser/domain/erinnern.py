"""Who should look at which of their entries again. Offices and entries, never a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.mail import send_mail

from massanzug.wegweiser.domain.frische import zu_erinnern
from massanzug.wegweiser.models import Angebot

OHNE_VERSAND = "django.core.mail.backends.dummy.EmailBackend"
BETREFF = "Stimmen Ihre Angaben im Wegweiser noch?"


@dataclass(frozen=True, slots=True)
class Erinnerung:
    """One letter: an office's address (empty where none is known) and its entries."""

    anbieter: str
    adresse: str
    angebote: tuple[Angebot, ...]

    def text(self) -> str:
        zeilen = [f"– {a.name}: {_zuletzt(a)}" for a in self.angebote]
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
    je_stelle: dict[tuple[str, str], list[Angebot]] = {}
    faellige = zu_erinnern(am).select_related("anbieter").order_by("anbieter__name", "name")
    for angebot in faellige:
        name = angebot.anbieter.name if angebot.anbieter else ""
        je_stelle.setdefault((name, angebot.email), []).append(angebot)
    return [Erinnerung(n, adresse, tuple(a)) for (n, adresse), a in sorted(je_stelle.items())]


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
            nummern = [a.pk for a in erinnerung.angebote]
            Angebot.objects.filter(pk__in=nummern).update(erinnert_am=am)
    return verschickt
