// Another person's text for the same field: shown beside it, taken over only by a click.

import { felder, istText } from "./felder.js";

const abgelehnt = new Set(); // "feld\ntext" somebody has looked at and not wanted

function anschliessen(form, block, name) {
  const feld = felder(form, name)[0];
  block.querySelector("[data-entwurf-wahl]")?.removeAttribute("hidden");
  block.querySelector("[data-entwurf-uebernehmen]")?.addEventListener("click", () => {
    const text = block.querySelector("[data-entwurf-text]");
    const vorher = feld.value;
    feld.value = text.textContent;
    text.textContent = vorher;
    block.querySelector("[data-entwurf-wer]").textContent = block.dataset.eigener ? "Der andere Text:" : "Ihr Text von eben:";
    block.dataset.eigener = block.dataset.eigener ? "" : "ja";
    feld.dispatchEvent(new Event("input", { bubbles: true }));
    feld.focus();
  });
  block.querySelector("[data-entwurf-behalten]")?.addEventListener("click", () => {
    abgelehnt.add(`${name}\n${block.querySelector("[data-entwurf-text]").textContent}`);
    block.remove();
    feld.focus();
  });
}

/** Blocks the server put there already. */
export function vorhandeneAnschliessen(form) {
  form.querySelectorAll("[data-entwurf-nebenan]").forEach((block) => {
    const feld = block.closest(".feld")?.querySelector("textarea, input, select");
    if (istText(feld)) {
      anschliessen(form, block, feld.name);
    }
  });
}

/** What the answer of an autosave told about others; a later text of the same person replaces the earlier. */
export function zeigen(form, { feld: name, name: wer, seit, text }) {
  const feld = felder(form, name)[0];
  if (!istText(feld) || feld.value === text || abgelehnt.has(`${name}\n${text}`)) {
    return;
  }
  const platz = feld.closest(".feld");
  const da = [...platz.querySelectorAll("[data-entwurf-nebenan]")];
  if (da.some((block) => block.querySelector("[data-entwurf-text]").textContent === text)) {
    return;
  }
  const frueher = da.find((block) => block.querySelector("[data-entwurf-name]")?.textContent === wer);
  const block = frueher ?? form.querySelector("[data-entwurf-vorlage]").content.cloneNode(true).firstElementChild;
  block.querySelector("[data-entwurf-name]").textContent = wer;
  block.querySelector("[data-entwurf-seit]").textContent = seit;
  block.querySelector("[data-entwurf-text]").textContent = text;
  if (!frueher) {
    platz.append(block);
    anschliessen(form, block, name);
  }
}
