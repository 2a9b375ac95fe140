import type { EntityName } from "../../model/entities.js";
import { brokenText } from "./brokenText.js";
import { type OrderedNode, orderedNodes } from "./order.js";

/** A box, with its lines of text. Sizes are in pixels. */
export interface Box<Node> {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** A line below the name; null if there is nothing to say. */
  readonly note: string | null;
}

/** A line to a box: from a port of the box before it, along the trunk of the port, to its middle. */
export interface Connector<Node> {
  readonly node: Node;
  readonly from: { readonly x: number; readonly y: number };
  /** Where the trunk runs; the line is straight if both ends are at one height. */
  readonly trunk: number;
  readonly to: { readonly x: number; readonly y: number };
}

/** The name of a type above its boxes. */
export interface Heading {
  readonly type: EntityName;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether it is the first heading of the type, which says how many there are. */
  readonly isFirst: boolean;
}

/** Where everything stands. */
export interface Layout<Node> {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box<Node>[];
  readonly connectors: readonly Connector<Node>[];
  readonly headings: readonly Heading[];
}

/** Sizes of text and boxes, and the distances between them, in pixels. */
export const SIZE = {
  text: 13,
  line: 16,
  inset: 9,
  boxes: 11,
  strengths: 27,
  ports: 14,
  trunk: 20,
  trunks: 8,
  gap: 62,
};
/** From the top of the picture, or of a heading within a column, to the boxes below. */
const HEADING = 54;
/** The sheets below a box that stands for several. */
export const SHEETS = 6;
/** What a line that passes a column keeps free on both sides. */
const CLEAR = 9;
const WIDTHS = [120, 136, 152, 168, 184, 200];
const MAX_LINES = 7;

/** The words in a box. */
export interface BoxText {
  readonly name: string;
  readonly note: string | null;
}

type Extents = Map<number, { top: number; bottom: number }>;

interface Placed<Evidence> {
  readonly node: OrderedNode<Evidence>;
  readonly box: { width: number; height: number; lines: readonly string[]; note: string | null };
  readonly isHeaded: boolean;
  readonly ports: readonly { readonly offset: number; readonly children: readonly Placed<Evidence>[] }[];
  /** Height of its middle. */
  y: number;
}

/**
 * Places a tree of chains. Lanes are columns of boxes (even) and the gaps between them (odd). Each part of the tree is pushed down until it shares no
 * height with those above it in any of its lanes, lines that pass a column included: therefore nothing overlaps and nothing crosses.
 */
export function layOut<Evidence>(
  root: OrderedNode<Evidence>,
  textOf: (node: OrderedNode<Evidence>) => BoxText,
): Layout<OrderedNode<Evidence>> {
  const nodes = orderedNodes(root);
  const columns = Math.max(...nodes.map(({ column }) => column)) + 1;
  const widths = Array.from({ length: columns }, (_, column) =>
    widthFor(nodes.filter((node) => node.column === column).map((node) => textOf(node))),
  );
  const above = new Map<number, EntityName>();
  const prepare = (node: OrderedNode<Evidence>): Placed<Evidence> => {
    const isHeaded = above.has(node.column) && above.get(node.column) !== node.type;
    above.set(node.column, node.type);
    const { name, note } = textOf(node);
    const width = widths[node.column] ?? 0;
    const lines = shortened(brokenText(name, width - 2 * SIZE.inset, SIZE.text));
    const text = (lines.length + (note ? 1 : 0)) * SIZE.line + 14;
    const height = Math.max(text, (node.ports.length - 1) * SIZE.ports + 16);
    const middle = (node.ports.length - 1) / 2;
    const ports = node.ports.map(({ children }, i) => ({
      offset: (i - middle) * SIZE.ports,
      children: children.map(prepare),
    }));
    return { node, box: { width, height, lines, note }, isHeaded, ports, y: 0 };
  };
  const top = prepare(root);
  const extents = stack(top);
  shift(top, HEADING - Math.min(...[...extents.values()].map((each) => each.top)));
  return positions(top, widths);
}

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= MAX_LINES ? lines : [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1]} …`];

/** The narrowest width at which the names have few lines. */
const widthFor = (texts: readonly BoxText[]): number =>
  WIDTHS.find((width) =>
    texts.every(
      ({ name, note }) =>
        brokenText(name, width - 2 * SIZE.inset, SIZE.text).length <= 5 &&
        [...name.split(" "), note ?? ""].every(
          (word) => brokenText(word, width - 2 * SIZE.inset, SIZE.text).length <= 1,
        ),
    ),
  ) ?? (WIDTHS.at(-1) as number);

const childrenOf = <Evidence>({ ports }: Placed<Evidence>): readonly Placed<Evidence>[] =>
  ports.flatMap(({ children }) => children);

function shift<Evidence>(placed: Placed<Evidence>, by: number): void {
  placed.y += by;
  for (const child of childrenOf(placed)) shift(child, by);
}

const widen = (extents: Extents, lane: number, top: number, bottom: number): void => {
  const known = extents.get(lane);
  extents.set(lane, { top: Math.min(known?.top ?? top, top), bottom: Math.max(known?.bottom ?? bottom, bottom) });
};

/** Places what a box leads to, then the box beside it. Returns which heights are taken in which lanes. */
function stack<Evidence>(placed: Placed<Evidence>): Extents {
  const { node, box, ports, isHeaded } = placed;
  const taken: Extents = new Map();
  for (const [i, { children }] of ports.entries())
    for (const [j, child] of children.entries()) {
      const own = stack(child);
      for (let lane = 2 * node.column + 2; lane < 2 * child.node.column; lane++)
        widen(own, lane, child.y - CLEAR, child.y + CLEAR);
      const gap = j === 0 && i > 0 ? SIZE.strengths : SIZE.boxes;
      const by = Math.max(
        ...[...own].flatMap(([lane, { top }]) => {
          const before = taken.get(lane);
          return before ? [before.bottom + gap - top] : [];
        }),
        taken.size === 0 ? 0 : Number.NEGATIVE_INFINITY,
      );
      shift(child, by);
      for (const [lane, { top, bottom }] of own) widen(taken, lane, top + by, bottom + by);
    }
  placed.y = besideMiddle(placed);
  const half = box.height / 2;
  const sheets = node.members.length > 1 ? SHEETS : 0;
  widen(taken, 2 * node.column, placed.y - half - (isHeaded ? HEADING : 0), placed.y + half + sheets);
  for (const { offset, children } of ports)
    for (const y of [placed.y + offset, ...children.map((child) => child.y)])
      widen(taken, 2 * node.column + 1, y - CLEAR, y + CLEAR);
  return taken;
}

/** The height at which the line to the middle child is straight; between both where two are in the middle. */
function besideMiddle<Evidence>({ ports }: Placed<Evidence>): number {
  const heights = ports.flatMap(({ offset, children }) => children.map(({ y }) => y - offset));
  const [a = 0, b = a] = [heights[(heights.length - 1) >> 1], heights[heights.length >> 1]];
  return (a + b) / 2;
}

/** How far each port's trunk is from the box, in steps, so that no two trunks of a box touch. */
function trunkSteps<Evidence>({ y, ports }: Placed<Evidence>): readonly number[] {
  const turns = ports.map(({ offset, children }) => ({
    up: children.some((child) => child.y < y + offset),
    down: children.some((child) => child.y > y + offset),
  }));
  const ups = turns.filter(({ up, down }) => up && !down).length;
  const downs = turns.filter(({ up, down }) => down && !up).length;
  let up = 0;
  let down = downs;
  return turns.map((turn) => (turn.up && turn.down ? Math.max(ups, downs) : turn.up ? up++ : turn.down ? --down : 0));
}

function positions<Evidence>(root: Placed<Evidence>, widths: readonly number[]): Layout<OrderedNode<Evidence>> {
  const all: Placed<Evidence>[] = [];
  const collect = (placed: Placed<Evidence>): void => {
    all.push(placed);
    childrenOf(placed).forEach(collect);
  };
  collect(root);
  const steps = new Map(all.map((placed) => [placed, trunkSteps(placed)]));
  const lefts: number[] = [];
  let left = 0;
  for (const [column, width] of widths.entries()) {
    lefts.push(left);
    const most = Math.max(
      0,
      ...all.filter(({ node }) => node.column === column).flatMap((each) => steps.get(each) ?? []),
    );
    left += width + SIZE.gap + most * SIZE.trunks;
  }
  const leftOf = ({ node }: Placed<Evidence>): number => lefts[node.column] ?? 0;
  const boxes = all.map((placed) => ({
    node: placed.node,
    x: leftOf(placed),
    y: placed.y - placed.box.height / 2,
    ...placed.box,
  }));
  const connectors = all.flatMap((placed) =>
    placed.ports.flatMap(({ offset, children }, i) =>
      children.map((child) => {
        const from = { x: leftOf(placed) + placed.box.width, y: placed.y + offset };
        const trunk = from.x + SIZE.trunk + (steps.get(placed)?.[i] ?? 0) * SIZE.trunks;
        return { node: child.node, from, trunk, to: { x: leftOf(child), y: child.y } };
      }),
    ),
  );
  const seen = new Set<EntityName>();
  const headed = new Set<number>();
  const headings = all.flatMap((placed) => {
    const { column, type } = placed.node;
    const isTop = !headed.has(column);
    headed.add(column);
    if (!isTop && !placed.isHeaded) return [];
    const isFirst = !seen.has(type);
    seen.add(type);
    const y = isTop ? 0 : placed.y - placed.box.height / 2 - HEADING;
    return [{ type, x: leftOf(placed), y, width: placed.box.width, isFirst }];
  });
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  return { width: right + SHEETS, height: bottom + SHEETS + CLEAR, boxes, connectors, headings };
}
