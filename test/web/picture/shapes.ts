/** A rectangle of a picture. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight part of a line. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What an SVG of a trace draws, read from its text. */
export interface Shapes {
  /** Each box with its sheets. */
  readonly boxes: readonly (readonly Rectangle[])[];
  /** The lines, each as its straight parts; those of the chosen chain are drawn upon them once more and left out. */
  readonly lines: readonly (readonly Segment[])[];
  readonly numbers: readonly number[];
  readonly width: number;
  readonly height: number;
}

const attribute = (tag: string, name: string): number => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]);

function rectanglesIn(markup: string): readonly Rectangle[] {
  return [...markup.matchAll(/<rect [^>]*>/g)].map(([tag]) => ({
    x: attribute(tag, "x"),
    y: attribute(tag, "y"),
    width: attribute(tag, "width"),
    height: attribute(tag, "height"),
  }));
}

/** The straight parts of a path of M, H, V and Q, whose numbers have spaces between them. */
function segmentsOf(path: string): readonly Segment[] {
  const tokens = path.match(/[MHVQ]|-?[\d.]+/g) ?? [];
  const segments: Segment[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < tokens.length; ) {
    const command = tokens[i];
    const values = tokens.slice(i + 1).map(Number);
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = values;
    if (command === "H") segments.push({ x1: x, y1: y, x2: a, y2: y });
    if (command === "V") segments.push({ x1: x, y1: y, x2: x, y2: a });
    if (command === "M") [x, y] = [a, b];
    else if (command === "H") x = a;
    else if (command === "V") y = a;
    else if (command === "Q") [x, y] = [c, d];
    else throw new Error(`Unexpected ${command} in the path ${path}`);
    i += { M: 3, H: 2, V: 2, Q: 5 }[command as "M" | "H" | "V" | "Q"];
  }
  return segments;
}

/** Reads a picture. */
export function shapesOf(svg: string): Shapes {
  const chosen = svg.lastIndexOf('<g class="on">');
  const body = svg.slice(svg.indexOf('<g class="box">') < 0 ? 0 : svg.indexOf("<svg"), chosen);
  const groups = body.split('<g class="box">').slice(1);
  return {
    boxes: groups.map((group) => rectanglesIn(group.split("</g>")[0] ?? "")),
    lines: [...body.matchAll(/<path class="ln [DRIAG]" d="([^"]*)"/g)].map(([, path = ""]) => segmentsOf(path)),
    numbers: [...svg.matchAll(/<text class="no"[^>]*>(\d+) [DRIAG]</g)].map(([, number]) => Number(number)),
    width: attribute(svg, "width"),
    height: attribute(svg, "height"),
  };
}

const within = (value: number, a: number, b: number): boolean =>
  value > Math.min(a, b) + 0.5 && value < Math.max(a, b) - 0.5;

/** Whether two rectangles share more than an edge. */
export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a part of a line lies within a rectangle, not only at its edge. */
export function passes({ x1, y1, x2, y2 }: Segment, { x, y, width, height }: Rectangle): boolean {
  const meets = (a1: number, a2: number, start: number, size: number) =>
    Math.max(a1, a2) > start + 0.5 && Math.min(a1, a2) < start + size - 0.5;
  return meets(x1, x2, x, width) && meets(y1, y2, y, height);
}

/** Whether an upright and a level part cross, not only touch. */
export function cross(a: Segment, b: Segment): boolean {
  const [level, upright] = a.y1 === a.y2 ? [a, b] : [b, a];
  if (level.y1 !== level.y2 || upright.x1 !== upright.x2) return false;
  return within(upright.x1, level.x1, level.x2) && within(level.y1, upright.y1, upright.y2);
}
