// Extras for pages opened from a file, where modules do not load. Each page works without it.
(() => {
  "use strict";
  for (const klappe of document.querySelectorAll("[data-aufklappen]")) {
    klappe.addEventListener("keydown", (ereignis) => {
      if (ereignis.key === "Escape" && klappe.open) {
        klappe.open = false;
        klappe.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", (ereignis) => {
      if (!klappe.contains(ereignis.target)) klappe.open = false;
    });
  }
  for (const knopf of document.querySelectorAll("[data-drucken]")) {
    knopf.hidden = false;
    knopf.addEventListener("click", () => window.print());
  }
})();
