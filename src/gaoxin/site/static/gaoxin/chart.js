// Charts from their tables: few kinds, direct labels, bars from zero, unit in the title. Colours come from the style sheet.
"use strict";

(() => {
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const palette = ["--gx-accent", "--gx-chart-2", "--gx-chart-3", "--gx-chart-4"].map(colour);
  const ink = colour("--gx-ink-2");
  const line = colour("--gx-line");
  const text = { color: ink, fontSize: 12, fontFamily: getComputedStyle(document.body).fontFamily };
  const figure = (value) => (value === null || value === undefined ? "—" : Number(value).toLocaleString("zh-CN", { maximumFractionDigits: 4 }));

  const seriesOf = (spec) => spec.series.map((one, index) => {
    const bars = spec.kind !== "line" && one.kind !== "line" && one.kind !== "dashed";
    return {
      name: one.name,
      type: bars ? "bar" : "line",
      data: one.values,
      barMaxWidth: 22,
      symbolSize: 6,
      connectNulls: false,
      lineStyle: { width: 2, type: one.kind === "dashed" ? "dashed" : "solid" },
      itemStyle: bars ? { borderRadius: spec.kind === "barh" ? [0, 3, 3, 0] : [3, 3, 0, 0] } : {},
      label: { show: bars && spec.categories.length * spec.series.length <= 24, position: spec.kind === "barh" ? "right" : "top", formatter: (point) => figure(point.value), ...text, backgroundColor: "#fff", padding: [0, 2] },
      endLabel: { show: spec.kind === "line", formatter: one.name, ...text, color: palette[index % palette.length] },
    };
  });
  const optionOf = (spec) => {
    const names = { type: "category", data: spec.categories, inverse: spec.kind === "barh", axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: line } } };
    const values = { type: "value", scale: spec.kind === "line", axisLabel: { ...text, formatter: figure }, splitLine: { lineStyle: { color: line } } };
    return {
      animation: false,
      color: palette,
      textStyle: text,
      grid: { left: 8, right: spec.kind === "line" ? 96 : 40, top: spec.series.length > 1 && spec.kind !== "line" ? 36 : 16, bottom: 8, containLabel: true },
      legend: { show: spec.series.length > 1 && spec.kind !== "line", top: 4, left: 4, icon: "roundRect", itemWidth: 12, itemHeight: 8, textStyle: text },
      tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: (value) => `${figure(value)} ${spec.unit}` },
      xAxis: spec.kind === "barh" ? values : names,
      yAxis: spec.kind === "barh" ? names : values,
      series: seriesOf(spec),
    };
  };
  for (const figureBox of document.querySelectorAll("[data-chart]")) {
    const spec = JSON.parse(figureBox.querySelector("script[type='application/json']").textContent);
    const canvas = figureBox.querySelector(".gx-canvas");
    canvas.classList.toggle("gx-canvas-tall", spec.kind === "barh" && spec.categories.length > 8);
    const chart = echarts.init(canvas, null, { renderer: "svg" });
    chart.setOption(optionOf(spec));
    chart.on("click", (point) => { if (spec.links[point.name]) location.href = spec.links[point.name]; });
    new ResizeObserver(() => chart.resize()).observe(canvas);
  }
})();
