// A line chart as plain SVG; both axes are logarithmic.

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 60;
const RIGHT = 210;
const TOP = 40;
const BOTTOM = 50;
const COLOURS = ["#0b6e99", "#b4531a", "#3d7a3d", "#7a3d78", "#8a6d00", "#444f5a", "#a3323c", "#20747a"];

/**
 * @typedef {object} Series
 * @property {string} name
 * @property {readonly (readonly [x: number, y: number])[]} points all above 0
 */

const escaped = (/** @type {string} */ text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const short = (/** @type {number} */ value) =>
  value >= 1_000 ? `${Number((value / 1_000).toPrecision(3))}k` : String(Number(value.toPrecision(2)));

/** Powers of ten that enclose the values. @param {readonly number[]} values */
function decades(values) {
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  return Array.from({ length: Math.max(1, high - low) + 1 }, (_, i) => 10 ** (low + i));
}

/**
 * @param {string} title
 * @param {{ x: string, y: string }} axes
 * @param {readonly Series[]} series
 * @returns {string} SVG
 */
export function chart(title, axes, series) {
  const points = series.flatMap((each) => each.points);
  const [xs, ys] = [decades(points.map(([x]) => x)), decades(points.map(([, y]) => y))];
  const along = (/** @type {number} */ value, /** @type {readonly number[]} */ ticks) =>
    (Math.log10(value) - Math.log10(ticks[0] ?? 1)) / (Math.log10(ticks.at(-1) ?? 10) - Math.log10(ticks[0] ?? 1));
  const at = (/** @type {readonly [number, number]} */ [x, y]) => [
    LEFT + along(x, xs) * (WIDTH - LEFT - RIGHT),
    HEIGHT - BOTTOM - along(y, ys) * (HEIGHT - TOP - BOTTOM),
  ];
  const grid = [
    ...xs.map((x) => {
      const [px] = at([x, ys[0] ?? 1]);
      return `<path d="M${px} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${px}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${short(x)}</text>`;
    }),
    ...ys.map((y) => {
      const [, py = 0] = at([xs[0] ?? 1, y]);
      return `<path d="M${LEFT} ${py}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${py + 4}" text-anchor="end">${short(y)}</text>`;
    }),
  ];
  const lines = series.map(({ name, points: own }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = own
      .map((point) =>
        at(point)
          .map((value) => value.toFixed(1))
          .join(" "),
      )
      .join("L");
    const y = TOP + 16 * i;
    const dash = i < COLOURS.length ? "" : ' stroke-dasharray="5 3"';
    return `<path d="M${path}" stroke="${colour}" stroke-width="2"${dash}/><path d="M${WIDTH - RIGHT + 12} ${y}h20" stroke="${colour}" stroke-width="2"${dash}/><text x="${WIDTH - RIGHT + 38}" y="${y + 4}">${escaped(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LEFT}" y="20" font-size="14" font-weight="bold">${escaped(title)}</text>
<g stroke="#ddd" fill="none" stroke-width="1">${grid.map((each) => each.replace("<text", '<text stroke="none" fill="#333"')).join("\n")}</g>
<g fill="none">${lines.map((each) => each.replace(/<text/g, '<text fill="#222" stroke="none"')).join("\n")}</g>
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${escaped(axes.x)}</text>
<text x="14" y="${(TOP + HEIGHT - BOTTOM) / 2}" text-anchor="middle" transform="rotate(-90 14 ${(TOP + HEIGHT - BOTTOM) / 2})">${escaped(axes.y)}</text>
</svg>
`;
}
