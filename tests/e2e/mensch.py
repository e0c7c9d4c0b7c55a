"""A person at the screen: finds things by what they are called, and types what people type."""

from __future__ import annotations

from playwright.sync_api import Page, expect

PASSWORT = "Knöpfe am 3. Mantel"


class Mensch:
    def __init__(self, seite: Page, adresse: str) -> None:
        self.seite = seite
        self.adresse = adresse

    def anmelden(self, benutzername: str, passwort: str = PASSWORT) -> None:
        self.seite.goto(self.adresse + "/anmelden/")
        self.schreibe("Benutzername", benutzername)
        self.schreibe("Passwort", passwort)
        self.druecke("Anmelden")
        expect(self.seite.locator(".konto")).to_be_visible()

    def folge(self, text: str, wo: str = "") -> None:
        """A link, in the region called ``wo`` or anywhere."""
        self._in(wo).get_by_role("link", name=text).first.click()

    def geht_zu(self, schritt: str) -> None:
        """A step on the way that stands above every page of a case."""
        weg = self.seite.get_by_role("navigation", name="Der Weg")
        weg.get_by_role("link", name=schritt).click()

    def druecke(self, text: str, wo: str = "") -> None:
        """A button of a form, and the page it leads to.

        A form first saves what was typed; whoever clicked on meanwhile would leave before it is sent.
        """
        with self.seite.expect_navigation():
            self._in(wo).get_by_role("button", name=text).first.click()

    def schreibe(self, feld: str, text: str) -> None:
        self.seite.get_by_label(feld).first.fill(text)

    def waehle(self, feld: str, eintrag: str) -> None:
        """By the words in it: an option of a list may say more than the person remembers."""
        liste = self.seite.get_by_label(feld).first
        voll = liste.locator("option").filter(has_text=eintrag).first.inner_text()
        liste.select_option(label=voll)

    def kreuze_an(self, frage: str, antwort: str) -> None:
        self.seite.get_by_role("group", name=frage).get_by_label(antwort).check()

    def sieht(self, text: str) -> None:
        expect(self.seite.locator("main").get_by_text(text).first).to_be_visible()

    def sieht_nicht(self, text: str) -> None:
        expect(self.seite.locator("body")).not_to_contain_text(text)

    def _in(self, wo: str):
        return self.seite.get_by_role("region", name=wo) if wo else self.seite
