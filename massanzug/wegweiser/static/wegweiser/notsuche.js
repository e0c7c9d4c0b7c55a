// The search page of the copy that needs no server: a classic script, for it is opened from a file.
// Reads ?q= or #q= and raum=, asks the engine (suche*.js) and fills the page's own <template>.
(() => {
  "use strict";
  const ZUGLEICH = 20;
  const seite = document.querySelector("[data-notsuche]");
  const teil = (name, worin = seite) => worin.querySelector(`[data-${name}]`);
  const { sprache } = seite.dataset;
  const worte = globalThis.MASSANZUG_WORTE;
  const wurzel = sprache === "de" ? "" : "../";
  const [ueberschrift, fenster] = [teil("titel").textContent, document.title];
  const feld = document.getElementById("q");
  const angebote = new Map(globalThis.MASSANZUG_ANGEBOTE.map((a) => [a[0], karte(a)]));
  let funde = [];

  function karte([id, name, text, art, ort, raum, telefone, zeichen, stand]) {
    const eigene = worte.texte[id];
    return {
      fremd: sprache !== "de" && !eigene,
      name: eigene ? eigene[0] : name,
      text: eigene ? eigene[1] : text,
      ziel: `${eigene ? "" : wurzel}angebot/${id}.html`,
      art: worte.arten[art],
      stand: worte.staende[stand],
      ...{ ort, raum, telefone, zeichen },
    };
  }

  function frage() {
    const raute = new URLSearchParams(location.hash.slice(1));
    const angaben = raute.has("q") ? raute : new URLSearchParams(location.search);
    return { text: (angaben.get("q") || "").trim().slice(0, 200), raum: angaben.get("raum") || "" };
  }

  function deutsch(element) {
    element.lang = "de";
    element.dir = "ltr";
  }

  function anruf(nummer) {
    const verweis = document.createElement("a");
    verweis.className = "ww-anruf";
    verweis.href = `tel:${nummer.replace(/[^0-9+]/g, "")}`;
    verweis.append(document.createElement("bdi"));
    verweis.firstChild.textContent = nummer;
    return verweis;
  }

  // what was looked for and what it was found as, in the reader's words; nothing that tells nothing
  function begruendung({ art, gesucht, gefunden }) {
    switch (art) {
      case "ort":
      case "alter":
        return "";
      case "zielgruppe":
        return worte.zielgruppen[gefunden] || "";
      case "thema":
        return gefunden ? `${gesucht} → ${worte.themen[gefunden] || gefunden}` : gesucht;
      default:
        return art === "berichtigt" && gefunden !== gesucht ? `${gesucht} → ${gefunden}` : gesucht;
    }
  }

  function grund(text) {
    const wort = document.createElement("span");
    wort.className = "ww-grund";
    wort.dir = "auto";
    wort.textContent = text;
    return wort;
  }

  function eintrag({ id, gruende }) {
    const k = angebote.get(id);
    const zeile = teil("vorlage").content.cloneNode(true);
    const [name, text] = [teil("name", zeile), teil("text", zeile)];
    name.textContent = k.name;
    name.href = k.ziel;
    text.textContent = k.text;
    if (k.fremd) [name, text].forEach(deutsch);
    teil("fremd", zeile).hidden = !k.fremd;
    teil("art", zeile).textContent = k.art;
    teil("ort", zeile).hidden = !k.ort;
    teil("ort", zeile).lastElementChild.textContent = k.ort;
    teil("kostenlos", zeile).hidden = !k.zeichen.includes("k");
    teil("immer", zeile).hidden = !k.zeichen.includes("i");
    teil("ohne", zeile).hidden = k.zeichen.includes("c");
    teil("ohne", zeile).before(...k.telefone.map(anruf));
    teil("stand", zeile).textContent = k.stand;
    const warum = [...new Set(gruende.map(begruendung))].filter(Boolean).slice(0, 3);
    teil("gruende", zeile).hidden = !warum.length;
    teil("gruende", zeile).append(...warum.map(grund));
    return zeile;
  }

  function mehr() {
    const liste = teil("treffer");
    const ab = liste.children.length;
    liste.append(...funde.slice(ab, ab + ZUGLEICH).map(eintrag));
    teil("mehr").hidden = liste.children.length >= funde.length;
    return liste.children[ab];
  }

  function suchen() {
    const { text, raum } = frage();
    const gefunden = globalThis.MassanzugSuche.suche(text, { sprache, anzahl: angebote.size });
    funde = gefunden.filter(({ id }) => angebote.has(id) && (!raum || angebote.get(id).raum === raum));
    feld.value = text;
    document.title = text ? `${text} · ${fenster}` : fenster;
    teil("titel").textContent = text ? `„${text}“` : raum || ueberschrift;
    const { wort, nichts } = teil("zahl").dataset;
    teil("zahl").textContent = funde.length ? `${wort} ${funde.length}` : nichts;
    const berichtigt = funde.length ? funde[0].berichtigt : [];
    teil("statt").hidden = !berichtigt.length;
    teil("gesucht").textContent = berichtigt.map(([, gemeint]) => gemeint).join(", ");
    teil("treffer").replaceChildren();
    mehr();
  }

  for (const formular of document.querySelectorAll("[data-suche]")) {
    formular.addEventListener("submit", (ereignis) => {
      ereignis.preventDefault();
      const raute = `#${new URLSearchParams({ q: feld.value })}`;
      if (raute === location.hash) suchen();
      else location.hash = raute; // comes back as hashchange; the way back leads to the last search
      teil("titel").focus();
    });
  }
  globalThis.addEventListener("hashchange", () => {
    if (!location.hash || new URLSearchParams(location.hash.slice(1)).has("q")) suchen();
  });
  teil("mehr").addEventListener("click", () => mehr().querySelector("a").focus());
  suchen();
  teil("ohne-skript").remove(); // last: a script that fails has not earned it
})();
