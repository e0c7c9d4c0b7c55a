// One quiet line at the end of the form. Read out only when the state changes, not at every save.

const SAETZE = {
  sichert: "",
  nichts: "Noch nicht gesichert. Ihr Text steht hier; wir versuchen es weiter.",
  fremd: "Hier ist jetzt jemand anderes angemeldet. Dieser Text wird deshalb nicht mehr gesichert.",
  zu: "Diese Stelle ist für Sie nicht mehr offen. Ihr Text steht nur noch hier.",
  lang: "Der Text ist zu lang, um ihn nebenbei zu sichern. Bitte speichern Sie ihn.",
  offline: "Es gibt gerade keine Verbindung. Ihr Text steht hier. Bitte senden Sie ihn gleich noch einmal ab.",
};

export class Anzeige {
  constructor(form, anmeldeseite) {
    this.anmeldeseite = anmeldeseite;
    this.art = "";
    this.zeile = document.createElement("p");
    this.zeile.className = "entwurf-stand";
    this.zeile.dataset.entwurfAnzeige = "";
    this.ansage = document.createElement("span");
    this.ansage.className = "kern-sr-only";
    this.ansage.setAttribute("role", "status");
    form.append(this.zeile, this.ansage);
  }

  zeigen({ art, gesichert, allein }) {
    const text = this.satz(art, gesichert, allein);
    this.zeile.textContent = text;
    this.zeile.classList.toggle("entwurf-stand--achtung", art !== "gesichert");
    if (art === "abgemeldet") {
      this.zeile.append(" ", this.link());
    }
    if (art !== this.art) {
      this.ansage.textContent = text;
      this.art = art;
    }
  }

  satz(art, gesichert, allein) {
    if (art === "gesichert") {
      return `Gesichert ${gesichert} · ${allein ? "nur Sie sehen das" : "gilt erst, wenn Sie speichern"}`;
    }
    if (art === "abgemeldet") {
      return `Sie sind abgemeldet. ${gesichert ? "Ihr Text ist gesichert." : "Ihr Text steht hier."} Nach der Anmeldung geht es von selbst weiter.`;
    }
    return SAETZE[art] ?? SAETZE.nichts;
  }

  link() {
    const link = document.createElement("a");
    link.href = this.anmeldeseite;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "In einem neuen Tab anmelden";
    return link;
  }
}
