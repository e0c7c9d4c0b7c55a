// Links that lead to a confirm page open the dialog beside them instead.

document.addEventListener("click", (ereignis) => {
  const oeffnen = ereignis.target.closest("[data-rueckfrage-oeffnen]");
  if (oeffnen) {
    ereignis.preventDefault();
    oeffnen.closest("[data-rueckfrage]").querySelector("dialog").showModal();
    return;
  }
  ereignis.target.closest("[data-rueckfrage-schliessen]")?.closest("dialog").close();
});
