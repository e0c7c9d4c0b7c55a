// Put things in order: by dragging, or with the buttons "nach oben" and "nach unten".
// The new order goes to data-sortieren-url: bewegt=<key>, gruppe=<group>, schluessel=<key> … in
// order. Without JavaScript, or without that address, the buttons post their own form.

import Sortable from "../sortablejs/modular/sortable.esm.js";
import { senden } from "./anfrage.js";
import { melden } from "./meldung.js";

const RUHE = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;
const fertig = new WeakSet();

export function sortierenEinrichten(wurzel) {
  for (const bereich of wurzel.querySelectorAll("[data-sortieren-url]")) {
    if (!fertig.has(bereich)) {
      fertig.add(bereich);
      mitZeiger(bereich);
      mitTasten(bereich);
    }
  }
}

function mitZeiger(bereich) {
  for (const gruppe of gruppen(bereich)) {
    Sortable.create(gruppe, {
      group: bereich.dataset.sortierenUrl,
      handle: "[data-sortieren-griff]",
      draggable: "[data-sortieren-schluessel]",
      animation: RUHE,
      onEnd: ({ item, from, to, oldDraggableIndex, newDraggableIndex }) => {
        if (from !== to || oldDraggableIndex !== newDraggableIndex) {
          festhalten(bereich, item, { gruppe: from, stelle: oldDraggableIndex });
        }
      },
    });
  }
}

function mitTasten(bereich) {
  bereich.addEventListener("submit", (ereignis) => {
    const richtung = ereignis.submitter?.value;
    const item = ereignis.target.closest("[data-sortieren-schluessel]");
    if (item && (richtung === "hoch" || richtung === "runter")) {
      ereignis.preventDefault();
      const vorher = { gruppe: item.parentElement, stelle: karten(item.parentElement).indexOf(item) };
      if (versetzen(bereich, item, richtung === "hoch" ? -1 : 1)) {
        festhalten(bereich, item, vorher);
      }
      ereignis.submitter.focus();
    }
  });
}

// Past the end of a group the next group begins: what dragging can, the keyboard can.
function versetzen(bereich, item, schritt) {
  const alle = gruppen(bereich);
  const gruppe = item.parentElement;
  const nachbar = karten(gruppe)[karten(gruppe).indexOf(item) + schritt];
  if (nachbar) {
    nachbar[schritt < 0 ? "before" : "after"](item);
    return true;
  }
  const naechste = alle[alle.indexOf(gruppe) + schritt];
  if (naechste) {
    naechste[schritt < 0 ? "append" : "prepend"](item);
    return true;
  }
  melden(schritt < 0 ? "Weiter nach oben geht es nicht." : "Weiter nach unten geht es nicht.");
  return false;
}

async function festhalten(bereich, item, vorher) {
  try {
    await speichern(bereich, item);
    melden("Die neue Reihenfolge ist gespeichert.", {
      art: "gut",
      zurueck: () => {
        zuruecklegen(item, vorher);
        speichern(bereich, item).catch(ausfall);
      },
    });
  } catch {
    zuruecklegen(item, vorher);
    ausfall();
  }
}

function zuruecklegen(item, { gruppe, stelle }) {
  item.remove();
  gruppe.insertBefore(item, karten(gruppe)[stelle] ?? null);
}

function speichern(bereich, item) {
  const gruppe = item.parentElement;
  const daten = new URLSearchParams({
    bewegt: item.dataset.sortierenSchluessel,
    gruppe: gruppe.dataset.sortierenGruppe,
  });
  for (const karte of karten(gruppe)) {
    daten.append("schluessel", karte.dataset.sortierenSchluessel);
  }
  return senden(bereich.dataset.sortierenUrl, daten);
}

function gruppen(bereich) {
  return [...bereich.querySelectorAll("[data-sortieren-gruppe]")];
}

function karten(gruppe) {
  return [...gruppe.querySelectorAll(":scope > [data-sortieren-schluessel]")];
}

function ausfall() {
  melden("Das konnte nicht gespeichert werden. Die alte Reihenfolge gilt weiter.", { art: "gefahr" });
}
