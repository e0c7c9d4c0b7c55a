// Put things in order by dragging. The buttons "nach oben" and "nach unten" do the same by post.
// The new order goes to data-sortieren-url: bewegt=<key>, gruppe=<target>, schluessel=<key> … in order.

import Sortable from "../sortablejs/modular/sortable.esm.js";
import { senden } from "./anfrage.js";
import { melden } from "./meldung.js";

const RUHE = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;

for (const bereich of document.querySelectorAll("[data-sortieren-url]")) {
  for (const gruppe of bereich.querySelectorAll("[data-sortieren-gruppe]")) {
    Sortable.create(gruppe, {
      group: bereich.dataset.sortierenUrl,
      handle: "[data-sortieren-griff]",
      draggable: "[data-sortieren-schluessel]",
      animation: RUHE,
      onEnd: (ereignis) => abgelegt(bereich, ereignis),
    });
  }
}

async function abgelegt(bereich, { item, from, to, oldDraggableIndex, newDraggableIndex }) {
  if (from === to && oldDraggableIndex === newDraggableIndex) {
    return;
  }
  const zuruecklegen = () => {
    item.remove();
    from.insertBefore(item, karten(from)[oldDraggableIndex] ?? null);
  };
  try {
    await speichern(bereich, item, to);
    melden("Die neue Reihenfolge ist gespeichert.", {
      art: "gut",
      zurueck: async () => {
        zuruecklegen();
        await speichern(bereich, item, from).catch(() => ausfall());
      },
    });
  } catch {
    zuruecklegen();
    ausfall();
  }
}

function karten(gruppe) {
  return [...gruppe.querySelectorAll(":scope > [data-sortieren-schluessel]")];
}

function speichern(bereich, item, gruppe) {
  const daten = new URLSearchParams({
    bewegt: item.dataset.sortierenSchluessel,
    gruppe: gruppe.dataset.sortierenGruppe,
  });
  for (const karte of karten(gruppe)) {
    daten.append("schluessel", karte.dataset.sortierenSchluessel);
  }
  return senden(bereich.dataset.sortierenUrl, daten);
}

function ausfall() {
  melden("Das konnte nicht gespeichert werden. Die alte Reihenfolge gilt weiter.", { art: "gefahr" });
}
