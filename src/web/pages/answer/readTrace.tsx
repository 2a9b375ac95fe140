import { isRelationName } from "../../../model/relations.js";
import { relationWords } from "../parts/relationWords.js";
import { StrengthLetter } from "../parts/strength.js";
import { countText } from "../parts/wording.js";
import { entityIdIn, evidenceIn, type Fields, isObject, nameIn, strengthOf } from "./answerShapes.js";
import { Figures, numbered } from "./readEvidence.js";
import { Name } from "./readScalar.js";

/** Most targets whose quotations are open at once. */
const OPEN = 3;

/** The hops of a chain, or of the chain that leads to a target. */
function hopsOf({ hops, path }: Fields): readonly Fields[] {
  const own = hops ?? (isObject(path) ? path.hops : null);
  return Array.isArray(own) ? own.filter(isObject) : [];
}
const keyOf = (end: unknown): string | null => (isObject(end) ? (entityIdIn(end) ?? nameIn(end)) : null);
const evidenceOf = ({ evidence }: Fields) => (Array.isArray(evidence) && evidenceIn(evidence)) || [];

/** Something that chains meet, with the hop that leads to it and what comes after it. */
interface Branch {
  readonly end: Fields;
  /** Null at the root. */
  readonly hop: Fields | null;
  readonly below: Map<string, Branch>;
}

/** The chains of some targets as trees, joined where they begin alike; null if a hop does not name its ends. */
function treesOf(chains: readonly (readonly Fields[])[]): readonly Branch[] | null {
  const roots = new Map<string, Branch>();
  for (const hops of chains) {
    let branches = roots;
    for (const hop of [null, ...hops]) {
      const end = hop ? hop.to : hops[0]?.from;
      const key = keyOf(end);
      if (key === null || !isObject(end)) return null;
      const branch: Branch = branches.get(key) ?? { end, hop, below: new Map() };
      branches.set(key, branch);
      branches = branch.below;
    }
  }
  return [...roots.values()];
}

/** Whether items are targets of a trace, or chains. */
export const isTrace = (items: readonly Fields[]): boolean =>
  items.every((item) => isObject(item.target) || Array.isArray(item.hops));

/** Targets of a trace as a tree with the words on every line; as a list where the answer does not name what the chains meet. */
export function ReadTrace({ items }: { readonly items: readonly Fields[] }) {
  const chains = items.map(hopsOf);
  const trees = chains.every((hops) => hops.length > 0) ? treesOf(chains) : null;
  if (trees) return <Branches branches={trees} className="twin" />;
  return (
    <ul class="plain">
      {numbered(items).map(({ key, item }) => (
        <Target key={key} item={item} isOpen={items.length <= OPEN} />
      ))}
    </ul>
  );
}

function Branches({ branches, className }: { readonly branches: readonly Branch[]; readonly className?: string }) {
  return (
    <ol class={className}>
      {branches.map(({ end, hop, below }) => (
        <li key={keyOf(end)}>
          <p class="hop2">
            {hop && <Arrival hop={hop} />}
            <Name fields={end} />
          </p>
          {hop && (
            <div class="q">
              <Figures evidence={evidenceOf(hop)} />
            </div>
          )}
          {below.size > 0 && <Branches branches={[...below.values()]} />}
        </li>
      ))}
    </ol>
  );
}

/** How close a hop is, and what it says. */
function Arrival({ hop }: { readonly hop: Fields }) {
  const strength = strengthOf(hop);
  const { relation, direction } = hop;
  const isKnown = typeof relation === "string" && isRelationName(relation);
  return (
    <>
      {strength && <StrengthLetter strength={strength} isAlone />}{" "}
      {isKnown && (
        <span class="mute">{relationWords(relation, direction === "BACKWARD" ? "BACKWARD" : "FORWARD")}</span>
      )}{" "}
    </>
  );
}

function Target({ item, isOpen }: { readonly item: Fields; readonly isOpen: boolean }) {
  const strength = strengthOf(item);
  const hops = hopsOf(item);
  const evidence = hops.flatMap(evidenceOf);
  const count = evidence.flatMap(({ citations }) => citations).length;
  return (
    <li>
      {strength && <StrengthLetter strength={strength} isAlone />}{" "}
      {isObject(item.target) ? (
        <Name fields={item.target} />
      ) : (
        numbered(hops).map(({ key, item: hop }) => <Arrival key={key} hop={hop} />)
      )}
      {count > 0 && (
        <details class="more" open={isOpen}>
          <summary>{countText(count, "quotation")}</summary>
          <Figures evidence={evidence} />
        </details>
      )}
    </li>
  );
}
