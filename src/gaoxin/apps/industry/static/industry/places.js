// Where enterprises, resources and parcels lie: the server gathers each layer into clusters for the part of the map that is
// looked at. No tiles, no fonts from elsewhere. Where a browser cannot draw (no WebGL) a sentence says so; the lists stay.
(() => {
  const STYLE = {
    version: 8, sources: {},
    layers: [{ id: "ground", type: "background", paint: { "background-color": "#f4f6f8" } }],
  };
  const WORDS = document.documentElement.lang.startsWith("zh") ? { "NavigationControl.ZoomIn": "放大",
    "NavigationControl.ZoomOut": "缩小", "Map.Title": "地图", "Marker.Title": "标记", "Popup.Close": "关闭" } : {};

  function size(count) {
    return count === 1 ? 1 : count < 20 ? 2 : count < 200 ? 3 : 4;
  }

  function signsOf(box) {
    const signs = {};
    box.dataset.signs.split("|").forEach((one) => {
      const [key, sign, label] = one.split("=");
      signs[key] = { sign, label };
    });
    return signs;
  }

  // What opens at a mark: what it is, each thing by its name with the way to it.
  function told(box, label, count, items) {
    const inside = document.createElement("div");
    inside.className = "pl-box";
    const head = document.createElement("h3");
    head.textContent = count > 1 ? `${label} ${count}` : label;
    const list = document.createElement("ul");
    items.forEach(([name, address]) => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = address;
      link.textContent = name;
      line.append(link);
      list.append(line);
    });
    inside.append(head, list);
    if (count > items.length) {
      const more = document.createElement("p");
      more.textContent = box.dataset.more.replace("#", count - items.length);
      inside.append(more);
    }
    return inside;
  }

  function dot(map, box, signs, one) {
    const { layer, count, items } = one.properties;
    const { sign, label } = signs[layer];
    const mark = document.createElement("button");
    mark.type = "button";
    mark.className = sign ? `pl-sign pl-${layer}` : `pl-dot pl-dot-${size(count)}`;
    mark.textContent = sign ? (count > 1 ? `${sign}${count}` : sign) : (count > 1 ? count : "");
    const name = count === 1 && items.length ? `${label}：${items[0][0]}` : box.dataset.words.replace("@", label).replace("#", count);
    mark.title = name;
    mark.addEventListener("click", (event) => {
      event.stopPropagation();
      if (!items.length) {
        map.easeTo({ center: one.geometry.coordinates, zoom: map.getZoom() + 2 });
        return;
      }
      new maplibregl.Popup({ offset: 14, maxWidth: "20rem", locale: WORDS }).setLngLat(one.geometry.coordinates)
        .setDOMContent(told(box, label, count, items)).addTo(map);
    });
    const placed = new maplibregl.Marker({ element: mark, offset: sign ? [0, -12] : [0, 0] }).setLngLat(one.geometry.coordinates).addTo(map);
    mark.setAttribute("aria-label", name);
    return placed;
  }

  function outline(map, ground) {
    map.addSource("areas", { type: "geojson", data: ground });
    map.addLayer({ id: "areas", type: "fill", source: "areas", paint: { "fill-color": "#ffffff", "fill-opacity": 0.8 } });
    map.addLayer({ id: "edges", type: "line", source: "areas", paint: { "line-color": "#9fb0c3", "line-width": 1 } });
  }

  function follow(map, box) {
    const signs = signsOf(box);
    let marks = [];
    let asked = 0;
    const load = async () => {
      const bounds = map.getBounds();
      const part = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
      const limits = [[-180, 180], [-90, 90], [-180, 180], [-90, 90]];
      const words = part.map((value, at) => Math.min(limits[at][1], Math.max(limits[at][0], value)).toFixed(6)).join(",");
      const query = new URLSearchParams({ box: words, zoom: Math.round(map.getZoom()), chain: box.dataset.chain });
      box.dataset.layers.split(",").forEach((key) => query.append("layer", key));
      asked += 1;
      const mine = asked;
      const answer = await fetch(`${box.dataset.clusters}?${query}`, { headers: { Accept: "application/json" } });
      if (!answer.ok || mine !== asked) return;
      const found = await answer.json();
      marks.forEach((one) => one.remove());
      marks = found.features.map((one) => dot(map, box, signs, one));
      document.querySelector("[data-places-many]").textContent = found.more ? box.dataset.many : "";
      box.dataset.drawn = marks.length;
    };
    map.on("moveend", load);
    load();
  }

  async function begin(box) {
    const answer = await fetch(box.dataset.ground, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const ground = await answer.json();
    if (!ground.box) return;
    let map;
    try {
      maplibregl.setWorkerUrl(box.dataset.worker);
      map = new maplibregl.Map({ container: box, style: STYLE, attributionControl: false, dragRotate: false,
        locale: WORDS, maxZoom: 17, bounds: ground.box, fitBoundsOptions: { padding: 40, maxZoom: 14 } });
    } catch {
      box.textContent = box.dataset.none;
      return;
    }
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }));
    map.on("load", () => {
      outline(map, ground);
      if (ground.schematic && ground.features.length) document.querySelector("[data-places-note]").textContent = box.dataset.schematic;
      follow(map, box);
      box.dataset.ready = "yes";
    });
  }

  // Switching a layer shows it at once; the button stays for those without scripts.
  document.querySelectorAll("[data-place-form]").forEach((form) => form.addEventListener("change", () => form.requestSubmit()));
  document.querySelectorAll("[data-places]").forEach(begin);
})();
