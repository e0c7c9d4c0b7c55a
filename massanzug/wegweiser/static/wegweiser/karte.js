// The map to move. Its points are the entries of the list on the same page, its areas a data block;
// nothing is fetched but MapLibre itself, and tiles where the town has chosen a source of them.

const NAH = 44; // pixels: closer than a fingertip is one point
const ORTSZOOM = 15; // from here on a group is a list, not a smaller picture
const karte = document.getElementById("karte");

const eintraege = [...document.querySelectorAll("[data-breite]")].map((zeile) => ({
  ort: [Number(zeile.dataset.laenge), Number(zeile.dataset.breite)],
  genau: zeile.dataset.genau === "ja",
  link: zeile.querySelector("a"),
  art: zeile.querySelector(".ww-ortsliste__art").textContent,
}));

// MapLibre reads plain colours alone; the page's are mixed, and differ in the dark
function gemischt(farbe) {
  const flaeche = document.createElement("canvas");
  flaeche.width = flaeche.height = 1;
  const stift = flaeche.getContext("2d");
  stift.fillStyle = farbe;
  stift.fillRect(0, 0, 1, 1);
  const [rot, gruen, blau] = stift.getImageData(0, 0, 1, 1).data;
  return `rgb(${rot}, ${gruen}, ${blau})`;
}

function farbenDerSeite() {
  const feld = (klasse) => gemischt(getComputedStyle(document.querySelector(klasse)).backgroundColor);
  const nummern = [...new Set(flaechen.map((f) => f.farbe))];
  const raeume = nummern.flatMap((n) => [n, feld(`.ww-legende__farbe.ww-raumfarbe-${n}`)]);
  return {
    grund: feld("#karte"),
    raum: ["match", ["get", "farbe"], ...raeume, feld("#karte")],
    linie: gemischt(getComputedStyle(karte).borderTopColor),
  };
}

const flaechen = JSON.parse(document.getElementById("karte-flaechen")?.textContent ?? "[]");

function stil() {
  const farben = farbenDerSeite();
  const { kacheln, nennung } = karte.dataset;
  const features = flaechen.map((f) => ({
    type: "Feature",
    properties: { farbe: f.farbe },
    geometry: { type: "Polygon", coordinates: [f.ring] },
  }));
  return {
    version: 8,
    sources: {
      raeume: { type: "geojson", data: { type: "FeatureCollection", features } },
      ...(kacheln && { kacheln: { type: "raster", tiles: [kacheln], tileSize: 256, attribution: nennung } }),
    },
    layers: [
      { id: "grund", type: "background", paint: { "background-color": farben.grund } },
      ...(kacheln ? [{ id: "kacheln", type: "raster", source: "kacheln" }] : []),
      { id: "raeume", type: "fill", source: "raeume", paint: { "fill-color": farben.raum, "fill-opacity": kacheln ? 0.35 : 1 } },
      { id: "grenzen", type: "line", source: "raeume", paint: { "line-color": farben.linie, "line-width": 2 } },
    ],
  };
}

function gruppen(bild) {
  const alle = [];
  for (const eintrag of eintraege) {
    const stelle = bild.project(eintrag.ort);
    const nahe = alle.find((g) => Math.hypot(g.stelle.x - stelle.x, g.stelle.y - stelle.y) < NAH);
    if (nahe) nahe.eintraege.push(eintrag);
    else alle.push({ stelle, ort: eintrag.ort, eintraege: [eintrag] });
  }
  return alle;
}

function liste(gruppe) {
  const zeilen = document.createElement("ul");
  zeilen.className = "ww-fund";
  for (const { link, art, genau } of gruppe.eintraege) {
    const zusatz = document.createElement("small");
    zusatz.textContent = genau ? art : `${art} · ${karte.dataset.ungefaehr}`;
    const zeile = document.createElement("li");
    zeile.append(link.cloneNode(true), zusatz);
    zeilen.append(zeile);
  }
  return zeilen;
}

function knopf(gruppe) {
  const punkt = document.createElement("button");
  const viele = gruppe.eintraege.length;
  punkt.type = "button";
  punkt.className = "ww-punkt";
  punkt.textContent = viele > 1 ? String(viele) : "•";
  punkt.setAttribute("aria-label", viele > 1 ? `${viele} ${karte.dataset.viele}` : gruppe.eintraege[0].link.textContent);
  return punkt;
}

// a name that would lie on a point or on another name waits until there is room
function namenOrdnen(bild, namen, punkte) {
  const besetzt = punkte.map((punkt) => {
    const { x, y } = bild.project(punkt.getLngLat());
    return [x - 18, y - 18, x + 18, y + 18];
  });
  for (const { name, ort } of namen) {
    const { x, y } = bild.project(ort);
    const halb = name.textContent.length * 4;
    const kasten = [x - halb, y - 36, x + halb, y - 20];
    const frei = besetzt.every(([l, o, r, u]) => r < kasten[0] || l > kasten[2] || u < kasten[1] || o > kasten[3]);
    name.classList.toggle("ww-ortsname--wartet", !frei);
    if (frei) besetzt.push(kasten);
  }
}

async function zeigen() {
  const { AttributionControl, LngLatBounds, Map, Marker, NavigationControl, setWorkerUrl } = await import(karte.dataset.modul);
  setWorkerUrl(karte.dataset.arbeiter);
  const grenzen = (orte) => orte.reduce((g, ort) => g.extend(ort), new LngLatBounds());
  karte.hidden = false;
  const bild = new Map({
    container: karte,
    style: stil(),
    bounds: grenzen(flaechen.flatMap((f) => f.ring)),
    fitBoundsOptions: { padding: 12 },
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    maxPitch: 0,
    locale: {
      "NavigationControl.ZoomIn": karte.dataset.naeher,
      "NavigationControl.ZoomOut": karte.dataset.weiter,
      "Map.Title": karte.dataset.titel,
      "CooperativeGesturesHandler.WindowsHelpText": karte.dataset.strg,
      "CooperativeGesturesHandler.MacHelpText": karte.dataset.strg,
      "CooperativeGesturesHandler.MobileHelpText": karte.dataset.bewegen,
    },
  });
  bild.touchZoomRotate.disableRotation();
  bild.addControl(new NavigationControl({ showCompass: false }));
  if (karte.dataset.kacheln) bild.addControl(new AttributionControl({ compact: false }));
  const namen = [];
  for (const flaeche of flaechen) {
    const name = document.createElement("span");
    name.className = "ww-ortsname";
    name.textContent = flaeche.name;
    name.setAttribute("aria-hidden", "true");
    namen.push({ name, ort: [flaeche.laenge, flaeche.breite] });
    new Marker({ element: name, anchor: "bottom", offset: [0, -20] }).setLngLat([flaeche.laenge, flaeche.breite]).addTo(bild);
  }

  const fund = document.getElementById("karte-fund");
  function oeffnen(gruppe) {
    const rand = grenzen(gruppe.eintraege.map((e) => e.ort));
    const einOrt = rand.getNorthEast().distanceTo(rand.getSouthWest()) < 1;
    if (einOrt || bild.getZoom() >= ORTSZOOM) {
      fund.replaceChildren(liste(gruppe));
      fund.hidden = false;
      fund.focus();
    } else {
      bild.fitBounds(rand, { padding: 60, maxZoom: ORTSZOOM, animate: !matchMedia("(prefers-reduced-motion: reduce)").matches });
    }
  }

  let punkte = [];
  function punkteSetzen() {
    for (const punkt of punkte) punkt.remove();
    punkte = gruppen(bild).map((gruppe) => {
      const element = knopf(gruppe);
      element.addEventListener("click", (ereignis) => {
        ereignis.stopPropagation();
        oeffnen(gruppe);
      });
      return new Marker({ element }).setLngLat(gruppe.ort).addTo(bild);
    });
    namenOrdnen(bild, namen, punkte);
  }
  bild.on("zoomend", punkteSetzen);
  bild.on("zoomstart", () => { fund.hidden = true; });
  punkteSetzen();
  bild.on("load", () => {
    document.querySelector(".ww-karte").classList.add("ww-karte--bewegt");
    karte.dataset.fertig = "ja";
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => bild.setStyle(stil()));
}

if (karte) {
  zeigen().catch(() => {
    karte.hidden = true; // no WebGL, for one: the picture says the same
    document.querySelector(".ww-karte").classList.remove("ww-karte--bewegt");
  });
}
