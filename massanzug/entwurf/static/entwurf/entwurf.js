// Nothing typed is lost: each form with a slip (entwurf/kopf.html) keeps its text on the server.

import { Anzeige } from "./anzeige.js";
import { anmeldungErneuern, schicken } from "./bote.js";
import { felder, gehoertDazu, vomBrowserVeraendert, wert } from "./felder.js";
import { vorhandeneAnschliessen, zeigen } from "./nebenan.js";

const PAUSE = 1_200; // after the last key
const SPAETESTENS = 8_000; // while somebody types without a pause
const NACHFRAGE = 4_000; // whether the person has signed in again
const GEDULD = 3_000; // with a save under way when the form is sent
const HOECHSTENS_WARTEN = 30_000;
const ENDGUELTIG = new Set(["fremd", "zu"]);

class Wache {
  constructor(marke) {
    this.marke = marke;
    this.form = marke.form;
    this.anzeige = new Anzeige(this.form, marke.dataset.entwurfMeine);
    this.offen = new Set(); // typed and not yet on the server
    this.getippt = new Set(); // ever
    this.versuche = 0;
    this.ruht = false;
    vorhandeneAnschliessen(this.form);
    vomBrowserVeraendert(this.form).forEach((name) => this.merken(name));
    this.lauschen();
  }

  lauschen() {
    const merken = ({ target }) => gehoertDazu(target) && this.merken(target.name);
    this.form.addEventListener("input", merken);
    this.form.addEventListener("change", merken);
    this.form.addEventListener("focusout", () => this.sichern());
    this.form.addEventListener("submit", (ereignis) => this.abgeschickt(ereignis));
    window.addEventListener("pagehide", () => this.sichern({ letzte: true }));
    window.addEventListener("online", () => this.sichern());
    window.addEventListener("focus", () => this.nachfragen());
    window.addEventListener("pageshow", () => { this.ruht = false; });
    document.addEventListener("visibilitychange", () => this.sichern({ letzte: document.hidden }));
    window.addEventListener("beforeunload", (ereignis) => {
      if (this.offen.size && this.versuche && !this.ruht) {
        ereignis.preventDefault();
      }
    });
  }

  merken(name) {
    this.offen.add(name);
    this.getippt.add(name);
    this.planen(PAUSE);
    this.frist ??= setTimeout(() => this.sichern(), SPAETESTENS);
  }

  planen(dauer) {
    clearTimeout(this.uhr);
    this.uhr = setTimeout(() => this.sichern(), dauer);
  }

  async sichern({ letzte = false } = {}) {
    if (this.unterwegs && letzte) {
      this.unterwegs.namen.forEach((name) => this.offen.add(name));
      this.unterwegs.abbruch.abort();
    } else if (this.unterwegs) {
      return;
    }
    if (!this.offen.size || this.ruht) {
      return;
    }
    clearTimeout(this.uhr);
    clearTimeout(this.frist);
    this.frist = null;
    const fahrt = { namen: [...this.offen], abbruch: new AbortController() };
    this.unterwegs = fahrt;
    this.offen.clear();
    fahrt.fertig = this.fahren(fahrt, letzte);
    await fahrt.fertig;
  }

  async fahren(fahrt, letzte) {
    const antwort = await schicken(this.marke.dataset.entwurfMarke, this.daten(fahrt.namen), {
      letzte,
      signal: fahrt.abbruch.signal,
    });
    if (this.unterwegs === fahrt) {
      this.unterwegs = null;
      await this.auswerten(antwort, fahrt.namen);
    }
  }

  daten(namen) {
    const daten = new URLSearchParams({
      [this.marke.name]: this.marke.value,
      stand: this.form.querySelector("input[name=stand]").value,
    });
    namen.forEach((name) => {
      daten.append("feld", name);
      daten.append("text", wert(this.form, name));
    });
    return daten;
  }

  async auswerten(antwort, namen) {
    if (!antwort.gesichert) {
      namen.filter((name) => felder(this.form, name).length).forEach((name) => this.offen.add(name));
    }
    if (antwort.neuesToken && !this.erneuert) {
      this.erneuert = true;
      await anmeldungErneuern(this.marke.dataset.entwurfAnmeldung);
      await this.sichern();
      return;
    }
    const vergeblich = antwort.art === "nichts" && this.vergeblich;
    this.anzeige.zeigen(vergeblich ? { art: "offline" } : antwort);
    if (antwort.art === "gesichert") {
      this.gelungen(antwort);
    } else if (antwort.art === "abgemeldet") {
      this.planenNachfrage();
    } else if (ENDGUELTIG.has(antwort.art)) {
      this.ruht = true;
    } else if (antwort.art === "nichts") {
      this.versuche += 1;
      this.planen(Math.min(1_000 * 2 ** this.versuche, HOECHSTENS_WARTEN));
    }
  }

  gelungen(antwort) {
    this.versuche = 0;
    this.erneuert = this.vergeblich = false;
    antwort.andere.forEach((anderer) => zeigen(this.form, anderer));
    if (this.offen.size) {
      this.planen(PAUSE);
    }
  }

  planenNachfrage() {
    clearTimeout(this.nachfrage);
    this.nachfrage = setTimeout(() => this.nachfragen(), NACHFRAGE);
  }

  /** Signed out: look whether somebody is back; saving again tells whether it is the same person. */
  async nachfragen() {
    if (this.anzeige.art !== "abgemeldet" || this.ruht) {
      return;
    }
    if (await anmeldungErneuern(this.marke.dataset.entwurfAnmeldung)) {
      this.getippt.forEach((name) => this.offen.add(name));
      await this.sichern();
    } else {
      this.planenNachfrage();
    }
  }

  /** Nothing may be saved after the form: a late draft would outlive the text it was for. */
  abgeschickt(ereignis) {
    if (!navigator.onLine) {
      ereignis.preventDefault();
      this.vergeblich = true;
      this.anzeige.zeigen({ art: "offline" });
      return;
    }
    this.ruht = true;
    clearTimeout(this.uhr);
    clearTimeout(this.frist);
    if (this.unterwegs || this.wartet) {
      ereignis.preventDefault();
      this.danachAbschicken(ereignis.submitter);
    }
  }

  async danachAbschicken(knopf) {
    if (!this.wartet) {
      this.wartet = true;
      await Promise.race([this.unterwegs.fertig, new Promise((weiter) => setTimeout(weiter, GEDULD))]);
      this.unterwegs = null;
      this.wartet = false;
      this.form.requestSubmit(knopf);
    }
  }
}

document.querySelectorAll("[data-entwurf-marke]").forEach((marke) => new Wache(marke));
