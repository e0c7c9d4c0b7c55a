// A short note at the lower edge, read out by screen readers; at most one with an undo.

const DAUER = 10_000;

/** Show `text`; with `zurueck` a button that undoes what was just done. */
export function melden(text, { art = "info", zurueck = null } = {}) {
  const bereich = document.getElementById("toasts");
  const toast = document.createElement("div");
  toast.className = `toast toast--${art}`;
  const worte = document.createElement("span");
  worte.textContent = text;
  toast.append(worte);
  if (zurueck) {
    toast.append(knopf("Rückgängig", () => { toast.remove(); zurueck(); }));
  }
  toast.append(knopf("Schließen", () => toast.remove()));
  bereich.replaceChildren(toast);
  vergehen(toast);
}

function knopf(text, tun) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", tun);
  return element;
}

// It waits as long as somebody is on it with pointer or keyboard.
function vergehen(toast) {
  let uhr = setTimeout(() => toast.remove(), DAUER);
  const halten = () => clearTimeout(uhr);
  const weiter = () => { uhr = setTimeout(() => toast.remove(), DAUER); };
  toast.addEventListener("pointerenter", halten);
  toast.addEventListener("focusin", halten);
  toast.addEventListener("pointerleave", weiter);
  toast.addEventListener("focusout", weiter);
}
