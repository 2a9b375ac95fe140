import { z } from "zod";
import { addressOf } from "../export/entity/entityJson.js";
import { relationOf } from "../model/relations.js";
import type { Detail } from "./fitItems.js";
import { type EvidenceData, PROOF_FRAGMENTS, proof, proofsOf, proofText } from "./proof.js";

interface End {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
}

/** A hop of a path as the API gives it. */
export interface HopData {
  readonly relation: string;
  readonly direction: "FORWARD" | "BACKWARD";
  readonly from: End;
  readonly to: End;
  readonly evidence: readonly EvidenceData[];
}

/** A chain to an entity. */
export interface Chain {
  readonly target: End;
  readonly strength: string;
  /** Number of chains to it; undefined where all of them are listed. */
  readonly pathCount?: number;
  readonly hops: readonly HopData[];
}

/** What is selected of a hop. */
export const HOP_FRAGMENT = `
fragment Step on Hop {
  relation direction from { __typename id label } to { __typename id label } evidence { ...Proof }
}${PROOF_FRAGMENTS}`;

/** Links by number, so that what several chains share is said once. One link leads to several entities if its words are said of all of them. */
const link = z.object({
  n: z.int(),
  from: z.string(),
  relation: z.string(),
  direction: z.string(),
  to: z.array(z.string()),
  strength: z.string(),
  evidence: z.array(proof),
});
type Link = z.infer<typeof link>;

/** Chains in an answer: every entity and every link once. */
export const CHAINS_OUTPUT = {
  entities: z.record(z.string(), z.object({ label: z.string(), address: z.string() })),
  links: z.array(link),
  targets: z.array(
    z.object({ id: z.string(), strength: z.string(), pathCount: z.int().optional(), path: z.array(z.int()) }),
  ),
};

/** See `CHAINS_OUTPUT`. */
export type Chains = z.infer<z.ZodObject<typeof CHAINS_OUTPUT>>;

/** The weakest strength, for links whose evidence has none. */
const DEFAULT_STRENGTH = "GENERAL";

/** Chains as entities, links and targets. */
export function chainsOf(
  origin: string,
  from: Pick<End, "id" | "label">,
  chains: readonly Chain[],
  detail: Detail,
): Chains {
  const entities: Chains["entities"] = {};
  const mention = ({ id, label }: Pick<End, "id" | "label">) => {
    entities[id] ??= { label, address: addressOf(origin, id) };
    return id;
  };
  mention(from);
  const links = new Map<string, Link>();
  const numberOf = (hop: HopData): number => {
    const evidence = proofsOf(hop.evidence, detail);
    const { relation, direction } = hop;
    const strength = hop.evidence[0]?.strength ?? DEFAULT_STRENGTH;
    const start = mention(hop.from);
    const end = mention(hop.to);
    const key = JSON.stringify([start, relation, direction, strength, evidence]);
    const known = links.get(key);
    if (known) {
      if (!known.to.includes(end)) known.to.push(end);
      return known.n;
    }
    const n = links.size + 1;
    links.set(key, { n, from: start, relation, direction, to: [end], strength, evidence });
    return n;
  };
  const targets = chains.map(({ target, strength, pathCount, hops }) => ({
    id: mention(target),
    strength,
    ...(pathCount !== undefined && { pathCount }),
    path: hops.map(numberOf),
  }));
  return { entities, links: [...links.values()], targets };
}

/** Chains for readers: the targets, then the links that they are made of. Each entity has its name and address where it is first mentioned. */
export function chainsText({ entities, links, targets }: Chains): readonly string[] {
  const mentioned = new Set<string>();
  const nameOf = (id: string): string => {
    if (mentioned.has(id)) return id;
    mentioned.add(id);
    const { label, address } = entities[id] ?? { label: id, address: "" };
    return `${label} (${id}) ${address}`;
  };
  return [
    ...targets.map(
      ({ id, strength, pathCount, path }) =>
        `- ${strength}: ${nameOf(id)} by ${path.map((n) => `[${n}]`).join(" ")}${pathCount !== undefined && pathCount > 1 ? `, the best of ${pathCount} chains` : ""}`,
    ),
    ...(links.length > 0 ? ["Links:"] : []),
    ...links.map(({ n, from, relation, direction, to, strength, evidence }) => {
      const { verb, inverseVerb } = relationOf(relation);
      const words = direction === "FORWARD" ? verb : inverseVerb;
      return `[${n}] ${nameOf(from)} ${words} ${to.map(nameOf).join("; ")}. ${relation}, ${strength}: ${evidence.map(proofText).join(" ")}`;
    }),
  ];
}
