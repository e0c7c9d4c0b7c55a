// A moved slider says at once what it means; the sentences come with it from the server.

function sagen(regler) {
  const zahl = Number(regler.value);
  const { weniger, keine, mehr } = regler.dataset;
  const satz = zahl === 0 ? keine : zahl < 0 ? weniger : mehr;
  regler.parentElement.querySelector("output").textContent = satz.replace("{}", String(Math.abs(zahl)));
}

for (const regler of document.querySelectorAll("input[type=range][data-mehr]")) {
  regler.addEventListener("input", () => sagen(regler));
}
