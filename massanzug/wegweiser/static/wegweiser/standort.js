// The device's place, only when somebody presses the button: it goes by POST, never into an address.

export function standortEinrichten(formular) {
  const knopf = formular.querySelector("[data-standort]");
  const meldung = formular.querySelector("[data-standort-meldung]");
  if (!knopf || !("geolocation" in navigator)) return;
  knopf.hidden = false;
  knopf.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        for (const [name, wert] of [["breite", coords.latitude], ["laenge", coords.longitude]]) {
          let feld = formular.querySelector(`input[name=${name}]`);
          if (!feld) {
            feld = Object.assign(document.createElement("input"), { type: "hidden", name });
            formular.append(feld);
          }
          feld.value = wert.toFixed(3); // about a hundred metres
        }
        formular.method = "post";
        formular.elements.ort.value = "";
        formular.submit();
      },
      () => { meldung.textContent = meldung.dataset.nein; },
      { maximumAge: 300_000, timeout: 10_000 },
    );
  });
}
