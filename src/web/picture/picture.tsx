import type { ComponentChildren } from "preact";
import { STRENGTH_WORDS, StrengthPath } from "../pages/parts/strength.js";
import { widthOf } from "./brokenText.js";
import { branchPath, short, wholePath } from "./connectorPath.js";
import { type Box, type Connector, type Heading, type Layout, SHEETS, SIZE } from "./layout.js";
import type { OrderedNode } from "./order.js";

type Node = OrderedNode<unknown>;

/** What a picture shows besides its boxes and lines. */
export interface PictureProps<Node extends OrderedNode<unknown>> {
  readonly layout: Layout<Node>;
  /** The boxes of the chosen chain, from the root. */
  readonly chosen: readonly Node[];
  /** The box to which the weakest line of the chosen chain leads; null if there is no chain. */
  readonly weakest: Node | null;
  /** Both lines of a heading. */
  readonly headingOf: (heading: Heading) => readonly [name: string, count: string];
  /** Wraps a box in its link. */
  readonly linkBox?: (node: Node, children: ComponentChildren) => ComponentChildren;
  /** Wraps the note of a box of several in the link that shows each of them. */
  readonly linkNote?: (node: Node, children: ComponentChildren) => ComponentChildren;
}

/** Number and letter of a line. */
const numberOf = ({ number, arrival }: Node): string =>
  `${number} ${arrival ? STRENGTH_WORDS[arrival.strength].name.charAt(0) : ""}`;

function Column({ heading: { x, y, width }, words: [name, count] }: { heading: Heading; words: readonly string[] }) {
  return (
    <>
      <text class="col" x={short(x)} y={short(y + 16)}>
        {name}
      </text>
      <text class="sub" x={short(x)} y={short(y + 32)}>
        {count}
      </text>
      <path class="hair" d={`M${short(x)} ${short(Math.round(y + 40) + 0.5)}h${short(width)}`} />
    </>
  );
}

function Frame({ x, y, width, height }: Pick<Box<Node>, "x" | "y" | "width" | "height">) {
  return <rect x={short(x)} y={short(y)} width={short(width)} height={short(height)} rx="3" />;
}

/** Fonts that are wider than Arial would push a line out of its box, so its length is stated. */
const lengthOf = (line: string) => ({
  textLength: short(widthOf(line, SIZE.text)),
  lengthAdjust: "spacingAndGlyphs",
});

function BoxShape({ box }: { readonly box: Box<Node> }) {
  const { node, x, y, lines, note } = box;
  const left = short(x + SIZE.inset);
  const isOfSeveral = node.members.length > 1;
  return (
    <>
      {isOfSeveral && [SHEETS, SHEETS / 2].map((by) => <Frame key={by} {...box} x={x + by} y={y + by} />)}
      <Frame {...box} />
      <text x={left} y={short(y + 19)}>
        {lines.map((line, i) => (
          <tspan key={line} x={left} dy={i === 0 ? undefined : SIZE.line} {...lengthOf(line)}>
            {line}
          </tspan>
        ))}
        {note && !isOfSeveral && (
          <tspan class="sub" x={left} dy={SIZE.line}>
            {note}
          </tspan>
        )}
      </text>
    </>
  );
}

/** The note of a box of several things, which is a link of its own beside that of the box. */
const BoxNote = ({ box: { note, x, y, lines } }: { readonly box: Box<Node> }) => (
  <text class="sub" x={short(x + SIZE.inset)} y={short(y + 19 + lines.length * SIZE.line)}>
    {note}
  </text>
);

function LineNumber({ connector: { node, to } }: { readonly connector: Connector<Node> }) {
  return (
    <text class="no" x={short(to.x - 6)} y={short(to.y - 6)} text-anchor="end">
      {numberOf(node)}
    </text>
  );
}

/** Connectors with the way that each draws: the longest of a trunk in each direction draws it, so that dashes do not lie upon dashes. */
function drawn(
  connectors: readonly Connector<Node>[],
): readonly (readonly [connector: Connector<Node>, path: string])[] {
  const longest = new Map<string, number>();
  const trunkOf = ({ from, to }: Connector<Node>) => `${from.x} ${from.y} ${Math.sign(to.y - from.y)}`;
  const lengthOf = ({ from, to }: Connector<Node>) => Math.abs(to.y - from.y);
  for (const each of connectors) longest.set(trunkOf(each), Math.max(longest.get(trunkOf(each)) ?? 0, lengthOf(each)));
  return connectors.map((each) => [
    each,
    longest.get(trunkOf(each)) === lengthOf(each) ? wholePath(each) : branchPath(each),
  ]);
}

/** The shapes of a picture: headings, lines, boxes, numbers, and the chosen chain above them. */
export function Picture<Node extends OrderedNode<unknown>>({
  layout: { boxes, connectors, headings },
  chosen,
  weakest,
  headingOf,
  linkBox = (_, children) => children,
  linkNote = (_, children) => children,
}: PictureProps<Node>) {
  const isChosen = ({ node }: { readonly node: Node }) => chosen.includes(node);
  return (
    <>
      <g>
        {headings.map((heading) => (
          <Column key={`${heading.x} ${heading.y}`} heading={heading} words={headingOf(heading)} />
        ))}
      </g>
      <g>
        {drawn(connectors).map(([{ node }, path]) => (
          <StrengthPath key={node.number} strength={node.arrival?.strength ?? "GENERAL"} d={path} />
        ))}
      </g>
      <g>
        {boxes.map((box) => (
          <g key={box.node.number} class="box">
            {linkBox(box.node, <BoxShape box={box} />)}
            {box.note && box.node.members.length > 1 && linkNote(box.node, <BoxNote box={box} />)}
          </g>
        ))}
      </g>
      <g>
        {connectors
          .filter((connector) => !isChosen(connector))
          .map((connector) => (
            <LineNumber key={connector.node.number} connector={connector} />
          ))}
      </g>
      <g class="on">
        {connectors.filter(isChosen).map((connector) => (
          <>
            <StrengthPath strength={connector.node.arrival?.strength ?? "GENERAL"} d={wholePath(connector)} />
            <LineNumber connector={connector} />
            {connector.node === weakest && (
              <text class="weak" x={short(connector.to.x - 6)} y={short(connector.to.y + 16)} text-anchor="end">
                ▲ weakest
              </text>
            )}
          </>
        ))}
        {boxes.filter(isChosen).map((box) => (
          <Frame key={box.node.number} {...box} />
        ))}
      </g>
    </>
  );
}
