// Take somebody on the Netzkarte by the hand: the ring and the direction where they are let go are
// saved, and the page comes back. Buttons in the list beside it do the same without a pointer.

import { senden } from "../kern/anfrage.js";
import { melden } from "../kern/meldung.js";

const MITTE = 400; // as in netzbild.py
const RINGE = [
  ["nah", 140],
  ["mittel", 240],
  ["fern", 335],
];

function stelleIm(bild, ereignis) {
  const punkt = new DOMPoint(ereignis.clientX, ereignis.clientY);
  return punkt.matrixTransform(bild.getScreenCTM().inverse());
}

function platzVon({ x, y }) {
  const abstand = Math.hypot(x - MITTE, y - MITTE);
  const [naehe] = RINGE.reduce((a, b) => (Math.abs(b[1] - abstand) < Math.abs(a[1] - abstand) ? b : a));
  const grad = (Math.atan2(y - MITTE, x - MITTE) * 180) / Math.PI + 90;
  return { naehe, winkel: String(Math.round(grad + 360) % 360) };
}

function ziehenEinrichten(bild, mensch) {
  let beginn = null;
  mensch.addEventListener("pointerdown", (ereignis) => {
    beginn = stelleIm(bild, ereignis);
    mensch.setPointerCapture(ereignis.pointerId);
  });
  mensch.addEventListener("pointermove", (ereignis) => {
    if (!beginn) return;
    const jetzt = stelleIm(bild, ereignis);
    mensch.setAttribute("transform", `translate(${jetzt.x - beginn.x} ${jetzt.y - beginn.y})`);
  });
  mensch.addEventListener("pointercancel", () => {
    beginn = null;
    mensch.removeAttribute("transform");
  });
  mensch.addEventListener("pointerup", async (ereignis) => {
    const von = beginn;
    beginn = null;
    const jetzt = stelleIm(bild, ereignis);
    if (!von || Math.hypot(jetzt.x - von.x, jetzt.y - von.y) < 8) return; // a tap moves nobody
    try {
      await senden(mensch.dataset.platz, new URLSearchParams(platzVon(jetzt)));
      location.reload();
    } catch {
      mensch.removeAttribute("transform");
      melden("Das konnte nicht gespeichert werden. Alle stehen, wo sie standen.", { art: "gefahr" });
    }
  });
}

for (const mensch of document.querySelectorAll("[data-platz]")) {
  ziehenEinrichten(mensch.ownerSVGElement, mensch);
}
