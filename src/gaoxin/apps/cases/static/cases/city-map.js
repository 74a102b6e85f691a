// Maps of city events: the declared grids, drawn from the product itself, and events upon them. No tiles, no fonts from
// elsewhere. Where a browser cannot draw (no WebGL) a sentence says so; the list holds the same.
(() => {
  const SIGNS = { traffic: "交", security: "治", emergency: "急", urban: "城" };
  const STYLE = {
    version: 8, sources: {},
    layers: [{ id: "ground", type: "background", paint: { "background-color": "#f4f6f8" } }],
  };

  const WORDS = document.documentElement.lang.startsWith("zh") ? { "NavigationControl.ZoomIn": "放大",
    "NavigationControl.ZoomOut": "缩小", "Map.Title": "地图", "Marker.Title": "标记" } : {};

  function bounds(areas) {
    const box = new maplibregl.LngLatBounds();
    areas.features.forEach((one) => one.geometry.coordinates[0].forEach((point) => box.extend(point)));
    return box;
  }

  function draw(map, areas) {
    map.addSource("areas", { type: "geojson", data: areas });
    map.addLayer({ id: "areas", type: "fill", source: "areas", paint: {
      "fill-color": ["case", ["get", "inner"], "#ffffff", "#e3eaf2"], "fill-opacity": 0.8 } });
    map.addLayer({ id: "edges", type: "line", source: "areas", paint: {
      "line-color": ["case", ["get", "inner"], "#9fb0c3", "#5b7089"], "line-width": ["case", ["get", "inner"], 1, 2] } });
    areas.features.filter((one) => one.properties.inner).forEach((one) => {
      const name = document.createElement("span");
      name.className = "ct-name";
      name.textContent = one.properties.name.replace(/（.*/, "");
      new maplibregl.Marker({ element: name }).setLngLat(middle(one.geometry.coordinates[0])).addTo(map);
    });
  }

  function middle(ring) {
    const points = ring.slice(0, -1);
    return [0, 1].map((at) => points.reduce((sum, point) => sum + point[at], 0) / points.length);
  }

  function mark(map, found, place) {
    const sign = document.createElement(found.link ? "a" : "span");
    if (found.link) sign.href = found.link;
    sign.className = `ct-sign ct-${found.category}` + (found.urgency === "critical" ? " ct-critical" : "");
    sign.textContent = SIGNS[found.category] || "?";
    sign.title = found.title + (found.state ? `（${found.state}）` : "");
    sign.setAttribute("aria-label", sign.title);
    return new maplibregl.Marker({ element: sign }).setLngLat(place).addTo(map);
  }

  function follow(map, box) {
    let marks = [];
    const load = async () => {
      const answer = await fetch(box.dataset.events, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const found = await answer.json();
      marks.forEach((one) => one.remove());
      marks = found.features.map((one) => mark(map, one.properties, one.geometry.coordinates));
      box.dataset.drawn = marks.length;
      note(box, "more", found.more ? box.dataset.more : "");
    };
    document.addEventListener("city-changed", load);
    load();
  }

  function note(box, name, words) {
    let line = box.parentElement.querySelector(`[data-note="${name}"]`);
    if (!line) {
      line = document.createElement("p");
      line.className = "ct-note";
      line.dataset.note = name;
      box.after(line);
    }
    line.textContent = words;
    line.hidden = !words;
  }

  function pick(map, box) {
    let sign;
    box.addEventListener("place", (event) => {
      const place = [event.detail.longitude, event.detail.latitude];
      if (sign) sign.remove();
      sign = mark(map, { category: "", title: "" }, place);
      map.easeTo({ center: place });
    });
    map.on("click", (event) => box.dispatchEvent(new CustomEvent("picked", { detail: event.lngLat })));
  }

  async function begin(box) {
    const answer = await fetch(box.dataset.areas);
    if (!answer.ok) return;
    const areas = await answer.json();
    if (!areas.features.length && !box.dataset.longitude) {
      box.hidden = true;
      return;
    }
    let map;
    try {
      maplibregl.setWorkerUrl(box.dataset.worker);
      map = new maplibregl.Map({ container: box, style: STYLE, attributionControl: false, dragRotate: false,
        locale: WORDS,
        maxZoom: 17, ...(areas.features.length ? { bounds: bounds(areas), fitBoundsOptions: { padding: 20 } }
          : { center: [box.dataset.longitude, box.dataset.latitude].map(Number), zoom: 13 }) });
    } catch {
      box.textContent = box.dataset.none;
      box.classList.add("ct-none");
      return;
    }
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }));
    map.on("load", () => {
      draw(map, areas);
      if (areas.schematic) note(box, "schematic", box.dataset.schematic);
      if (box.dataset.events) follow(map, box);
      if (box.dataset.longitude) {
        mark(map, { category: box.dataset.category, title: box.dataset.title },
          [box.dataset.longitude, box.dataset.latitude].map(Number));
      }
      if ("mapPick" in box.dataset) pick(map, box);
      box.dataset.ready = "yes";
    });
  }

  document.querySelectorAll("[data-map]").forEach(begin);
})();
