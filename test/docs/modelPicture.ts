import { RELATIONS } from "../../src/model/relations.js";

/** Relations that link more pairs of types than this would hide the others in a picture. */
const MOST_PAIRS = 3;

type Relation = (typeof RELATIONS)[number];
const pairsOf = ({ from, to }: Relation) => from.flatMap((a) => to.map((b) => [a, b] as const));

/** The types and the relations between few of them as a Mermaid flowchart. */
export function modelPicture(): string {
  const shown = RELATIONS.filter((relation) => pairsOf(relation).length <= MOST_PAIRS);
  const names = new Map<string, string[]>();
  for (const relation of shown)
    for (const [from, to] of pairsOf(relation)) {
      const arrow = `${from} ${to}`;
      names.set(arrow, [...(names.get(arrow) ?? []), relation.name]);
    }
  return [
    "flowchart LR",
    ...[...names].map(([arrow, relations]) => {
      const [from, to] = arrow.split(" ");
      return `  ${from} -->|${relations.join(", ")}| ${to}`;
    }),
  ].join("\n");
}

/** Every relation with the labels of its ends and what it says, as a table. */
export const relationTable = (): string =>
  [
    "| from | relationship | to | other properties | meaning |",
    "|---|---|---|---|---|",
    ...RELATIONS.map(
      ({ name, from, to, props = [], description }) =>
        `| ${from.join(", ")} | \`${name}\` | ${to.join(", ")} | ${props.map((prop) => `\`${prop.name}\``).join(", ")} | ${description} |`,
    ),
  ].join("\n");
