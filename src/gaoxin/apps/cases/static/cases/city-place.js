// Fills in longitude and latitude from where the phone is, or from a point on the map. Without it they are typed, or
// left out: the place in words is enough.
(() => {
  const box = document.querySelector("[data-city-place]");
  if (!box) return;
  const map = box.querySelector("[data-map]"), told = box.querySelector("[data-place-told]");
  const fields = { longitude: "id-longitude", latitude: "id-latitude" };
  box.hidden = false;

  function fill(place, words) {
    for (const [name, id] of Object.entries(fields)) {
      const field = document.getElementById(id);
      if (!field) continue;
      field.value = place[name].toFixed(6);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    told.textContent = words;
    map.dispatchEvent(new CustomEvent("place", { detail: place }));
  }

  map.addEventListener("picked", (event) => {
    fill({ longitude: event.detail.lng, latitude: event.detail.lat }, box.dataset.chosen);
  });
  box.querySelector("[data-locate]").addEventListener("click", () => {
    const failed = () => { told.textContent = box.dataset.failed; };
    if (!navigator.geolocation) return failed();
    navigator.geolocation.getCurrentPosition((found) => fill(found.coords, box.dataset.found), failed,
      { enableHighAccuracy: true, timeout: 10000 });
  });
})();
