// Words to choose from while somebody types: an ARIA combobox with a listbox (APG pattern).

const WARTEN = 120; // milliseconds without a key before the server is asked
const AB = 2; // letters

export function vorschlaegeEinrichten(formular) {
  const feld = formular.querySelector("input[type=search]");
  const liste = document.createElement("ul");
  let getippt = feld.value;
  let frist = 0;
  let laufende = null;

  Object.assign(liste, { id: `${feld.id}-vorschlaege`, className: "ww-vorschlaege", hidden: true });
  liste.setAttribute("role", "listbox");
  liste.setAttribute("aria-label", formular.dataset.name);
  feld.parentElement.append(liste);
  for (const [name, wert] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": liste.id,
    "aria-expanded": "false",
  })) feld.setAttribute(name, wert);

  const auf = () => !liste.hidden;
  const gewaehlt = () => liste.querySelector("[aria-selected=true]");

  function schliessen() {
    liste.hidden = true;
    feld.setAttribute("aria-expanded", "false");
    feld.removeAttribute("aria-activedescendant");
  }

  function zeigen(worte) {
    liste.replaceChildren(
      ...worte.map((wort, nummer) => {
        const zeile = document.createElement("li");
        Object.assign(zeile, { id: `${liste.id}-${nummer}`, textContent: wort, dir: "auto" });
        zeile.setAttribute("role", "option");
        zeile.setAttribute("aria-selected", "false");
        zeile.addEventListener("mousedown", (ereignis) => {
          ereignis.preventDefault(); // the field keeps the focus
          feld.value = wort;
          schliessen();
          formular.requestSubmit();
        });
        return zeile;
      }),
    );
    liste.hidden = worte.length === 0;
    feld.setAttribute("aria-expanded", String(auf()));
    feld.removeAttribute("aria-activedescendant");
  }

  async function fragen() {
    laufende?.abort();
    laufende = new AbortController();
    const adresse = `${formular.dataset.vorschlaege}?${new URLSearchParams({ q: getippt })}`;
    try {
      const antwort = await fetch(adresse, { signal: laufende.signal });
      if (!antwort.ok) return;
      const { vorschlaege } = await antwort.json();
      if (document.activeElement === feld && feld.value === getippt) zeigen(vorschlaege);
    } catch {
      // no network, or a newer question: the field works without suggestions
    }
  }

  function bewegen(schritt) {
    const zeilen = [...liste.children];
    const jetzt = zeilen.indexOf(gewaehlt());
    const ziel = jetzt === -1 && schritt < 0 ? zeilen.length - 1 : jetzt + schritt;
    gewaehlt()?.setAttribute("aria-selected", "false");
    const zeile = zeilen[ziel];
    feld.value = zeile ? zeile.textContent : getippt;
    if (zeile) {
      zeile.setAttribute("aria-selected", "true");
      zeile.scrollIntoView({ block: "nearest" });
      feld.setAttribute("aria-activedescendant", zeile.id);
    } else {
      feld.removeAttribute("aria-activedescendant");
    }
  }

  feld.addEventListener("input", () => {
    getippt = feld.value;
    clearTimeout(frist);
    if (getippt.trim().length < AB) {
      schliessen();
      return;
    }
    frist = setTimeout(fragen, WARTEN);
  });
  feld.addEventListener("keydown", (ereignis) => {
    if (ereignis.key === "Escape" && auf()) {
      ereignis.preventDefault();
      feld.value = getippt;
      schliessen();
    } else if (auf() && (ereignis.key === "ArrowDown" || ereignis.key === "ArrowUp")) {
      ereignis.preventDefault();
      bewegen(ereignis.key === "ArrowDown" ? 1 : -1);
    }
  });
  feld.addEventListener("blur", schliessen);
  formular.addEventListener("submit", () => {
    clearTimeout(frist);
    laufende?.abort();
  });
}
