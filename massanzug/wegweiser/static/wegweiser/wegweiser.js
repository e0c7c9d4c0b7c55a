// Everything here is extra: each page works without it.
import { standortEinrichten } from "./standort.js";
import { vorschlaegeEinrichten } from "./vorschlaege.js";

for (const formular of document.querySelectorAll("[data-vorschlaege]")) {
  vorschlaegeEinrichten(formular);
}
for (const formular of document.querySelectorAll("[data-eingrenzen]")) {
  standortEinrichten(formular);
}

for (const klappe of document.querySelectorAll("[data-aufklappen]")) {
  const zu = () => { klappe.open = false; };
  klappe.addEventListener("keydown", (ereignis) => {
    if (ereignis.key === "Escape" && klappe.open) {
      zu();
      klappe.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (ereignis) => {
    if (!klappe.contains(ereignis.target)) zu();
  });
}

for (const knopf of document.querySelectorAll("[data-drucken]")) {
  knopf.hidden = false;
  knopf.addEventListener("click", () => window.print());
}

for (const knopf of document.querySelectorAll("[data-teilen]")) {
  const angaben = { title: document.title, url: location.origin + location.pathname };
  knopf.hidden = false;
  knopf.addEventListener("click", async () => {
    if (navigator.share) {
      await navigator.share(angaben).catch(() => {}); // closed again: nothing to say
      return;
    }
    await navigator.clipboard.writeText(angaben.url);
    document.querySelector("[data-teilen-meldung]").textContent = knopf.dataset.teilen;
  });
}
