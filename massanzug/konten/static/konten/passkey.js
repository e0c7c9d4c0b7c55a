// Passkeys: shown only where the browser can, and a clear sentence when it did not work.

const GRUENDE = {
  NotAllowedError: "Der Passkey wurde nicht bestätigt. Sie können es noch einmal versuchen.",
  InvalidStateError: "Dieses Gerät ist hier schon als Passkey eingerichtet.",
};
const SONST = "Das hat nicht geklappt. Nehmen Sie einen anderen Weg, oder versuchen Sie es noch einmal.";

if (window.PublicKeyCredential) {
  document.querySelectorAll("[data-passkey]").forEach((form) => form.removeAttribute("hidden"));
  document.querySelectorAll("[data-passkey-fehlt]").forEach((ersatz) => ersatz.setAttribute("hidden", ""));
}

document.addEventListener("allauth.error", (ereignis) => {
  ereignis.preventDefault();
  const meldung = document.querySelector("[data-passkey-meldung]");
  meldung.textContent = GRUENDE[ereignis.detail.exception.name] ?? SONST;
});
