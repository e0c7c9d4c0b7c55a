// The account menu closes with Escape, and when one looks elsewhere.

const konto = document.querySelector("[data-konto]");

konto?.addEventListener("keydown", (ereignis) => {
  if (ereignis.key === "Escape" && konto.open) {
    konto.open = false;
    konto.querySelector("summary").focus();
  }
});
document.addEventListener("click", (ereignis) => {
  if (konto?.open && !konto.contains(ereignis.target)) {
    konto.open = false;
  }
});
