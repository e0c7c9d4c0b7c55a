// ARIA tabs over sections that stand one below the other without JavaScript.

const fertig = new WeakSet();

export function reiterEinrichten(wurzel) {
  for (const reiter of wurzel.querySelectorAll("[data-reiter]")) {
    if (!fertig.has(reiter)) {
      fertig.add(reiter);
      aufbauen(reiter);
    }
  }
}

function aufbauen(reiter) {
  const blaetter = [...reiter.querySelectorAll(":scope > [data-reiter-blatt]")];
  const leiste = document.createElement("div");
  leiste.className = "reiter__leiste";
  leiste.setAttribute("role", "tablist");
  leiste.setAttribute("aria-label", reiter.dataset.reiterTitel);
  const knoepfe = blaetter.map((blatt) => knopfFuer(blatt));
  leiste.append(...knoepfe);
  reiter.prepend(leiste);
  reiter.classList.add("reiter--aktiv");

  const waehlen = (nummer, { fokus = false } = {}) => {
    knoepfe.forEach((knopf, i) => {
      knopf.setAttribute("aria-selected", String(i === nummer));
      knopf.tabIndex = i === nummer ? 0 : -1;
      blaetter[i].hidden = i !== nummer;
    });
    if (fokus) {
      knoepfe[nummer].focus();
      history.replaceState(null, "", `#${blaetter[nummer].id}`);
    }
  };
  knoepfe.forEach((knopf, i) => knopf.addEventListener("click", () => waehlen(i, { fokus: true })));
  leiste.addEventListener("keydown", (ereignis) => {
    const jetzt = knoepfe.indexOf(document.activeElement);
    const ziel = zielFuer(ereignis.key, jetzt, knoepfe.length, getComputedStyle(leiste).direction);
    if (ziel !== null) {
      ereignis.preventDefault();
      waehlen(ziel, { fokus: true });
    }
  });
  const ausAdresse = () => {
    const ziel = document.getElementById(location.hash.slice(1));
    return blaetter.findIndex((blatt) => ziel && blatt.contains(ziel));
  };
  window.addEventListener("hashchange", () => ausAdresse() >= 0 && waehlen(ausAdresse()));
  waehlen(Math.max(ausAdresse(), 0));
}

function knopfFuer(blatt) {
  const knopf = document.createElement("button");
  knopf.type = "button";
  knopf.id = `${blatt.id}-reiter`;
  knopf.textContent = blatt.querySelector(".reiter__titel").textContent;
  knopf.setAttribute("role", "tab");
  knopf.setAttribute("aria-controls", blatt.id);
  blatt.setAttribute("role", "tabpanel");
  blatt.setAttribute("aria-labelledby", knopf.id);
  blatt.tabIndex = 0;
  return knopf;
}

function zielFuer(taste, jetzt, anzahl, richtung) {
  const vor = richtung === "rtl" ? "ArrowLeft" : "ArrowRight";
  const zurueck = richtung === "rtl" ? "ArrowRight" : "ArrowLeft";
  switch (taste) {
    case vor: return (jetzt + 1) % anzahl;
    case zurueck: return (jetzt - 1 + anzahl) % anzahl;
    case "Home": return 0;
    case "End": return anzahl - 1;
    default: return null;
  }
}
