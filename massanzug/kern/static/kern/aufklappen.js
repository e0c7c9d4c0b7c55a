// A menu of the header closes with Escape, and when one looks elsewhere.

for (const menue of document.querySelectorAll("[data-klappmenue]")) {
  menue.addEventListener("keydown", (ereignis) => {
    if (ereignis.key === "Escape" && menue.open) {
      menue.open = false;
      menue.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (ereignis) => {
    if (menue.open && !menue.contains(ereignis.target)) {
      menue.open = false;
    }
  });
}
