import { describe, expect, it, jest } from "@jest/globals";
import type { Evidence } from "../../src/model/evidence.js";
import { RELATIONS } from "../../src/model/relations.js";
import type { EdgeRecord, EntityRecord } from "../../src/model/release.js";
import { realRelease } from "../support/release.js";
import { CALLS, pages } from "./answers.js";
import { connected } from "./connected.js";

jest.setTimeout(300_000);

const mcp = connected();

interface Quotation {
  readonly quote: string;
  readonly locator: string;
  readonly source: string;
}

interface Proof {
  readonly basis: string;
  readonly confidence: string;
  readonly note?: string;
  readonly quotations: readonly Quotation[];
}

const { entities, edges, hash } = realRelease();
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const entityOf = (id: string): EntityRecord => {
  const entity = byId.get(id);
  if (!entity) throw new Error(`An answer names ${id}, which the release does not have.`);
  return entity;
};
const keyOf = ({ quote, locator, source }: Quotation): string => JSON.stringify([quote, locator, source]);
const citationsOf = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.flatMap(({ citations }) => citations.map(keyOf));
const allOf = (entity: EntityRecord): readonly Evidence[] => Object.values(entity.evidence).flat();
const everyCitation = new Set(
  [...entities.flatMap(allOf), ...edges.flatMap((edge) => edge.evidence)].flatMap((each) => each.citations.map(keyOf)),
);

/** Throws unless the quotations are among those of some evidence, and there are some if it has any. */
function supportedBy(quotations: readonly Quotation[], evidence: readonly Evidence[], what: string): void {
  const known = citationsOf(evidence);
  expect([what, quotations.filter((each) => !known.includes(keyOf(each)))]).toEqual([what, []]);
  expect([what, quotations.length > 0]).toEqual([what, known.length > 0]);
}

/** Throws unless each proof is one of the evidence, and there are some if there is any. */
function provenBy(proofs: readonly Proof[], evidence: readonly Evidence[], what: string): void {
  expect([what, proofs.length > 0]).toEqual([what, evidence.length > 0]);
  for (const { quotations, basis, confidence, note = null } of proofs) {
    const same = evidence.filter(
      (each) => each.basis === basis && each.confidence === confidence && each.note === note,
    );
    expect([what, same.length > 0]).toEqual([what, true]);
    supportedBy(quotations, same, what);
  }
}

const edgesBetween = (from: string, to: string): readonly EdgeRecord[] =>
  edges.filter((edge) => (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from));

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** A value without what is unknown. */
const known = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(known)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, each]) => !isEmpty(each))
            .map(([name, each]) => [name, known(each)]),
        )
      : value;

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
type Structured = any;

function checkFound(list: readonly Structured[]): void {
  for (const { id, label, address, quotations } of list) {
    const { props, evidence } = entityOf(id);
    expect(label.startsWith(props.name)).toBe(true);
    expect(address).toBe(`${mcp.api.url}/id/${id}`);
    supportedBy(quotations, evidence.name ?? [], id);
  }
}

function checkStatement(id: string, { field, value, to, evidence }: Structured): void {
  const what = `${id} ${field} ${to ?? ""}`;
  if (to === undefined) {
    const { props, evidence: own } = entityOf(id);
    // An item with evidence of its own, such as a published value, is a statement of its own.
    const items = [props[field] ?? []].flat() as unknown as readonly {
      evidence?: readonly Evidence[];
      period?: string;
      value?: number;
    }[];
    const item = items.find((each) => each.evidence && each.period === value.period && each.value === value.value);
    if (item?.evidence) {
      provenBy(evidence, item.evidence, what);
      return;
    }
    expect([what, value]).toEqual([what, known(props[field])]);
    provenBy(evidence, own[field] ?? [], what);
    return;
  }
  const names = RELATIONS.filter((relation) => [relation.field, relation.inverseField].includes(field)).map(
    ({ name }) => name as string,
  );
  const same = edgesBetween(id, to).filter((edge) => names.includes(edge.relation));
  provenBy(
    evidence,
    same.flatMap((edge) => edge.evidence),
    what,
  );
  expect([what, evidence.length > 0]).toEqual([what, true]);
}

const RANKS = ["GENERAL", "AREA", "INFERRED", "ROW", "DIRECT"];

function checkChains({ from, links, targets, entities: named }: Structured): void {
  for (const link of links)
    for (const to of link.to) {
      const [start, end] = link.direction === "FORWARD" ? [link.from, to] : [to, link.from];
      const same = edges.filter((edge) => edge.relation === link.relation && edge.from === start && edge.to === end);
      const what = `${start} ${link.relation} ${end}`;
      expect([what, same.length > 0]).toEqual([what, true]);
      provenBy(
        link.evidence,
        same.flatMap(({ evidence }) => evidence),
        what,
      );
      expect([what, Math.max(...same.map(({ strength }) => strength))]).toEqual([
        what,
        RANKS.indexOf(link.strength) + 1,
      ]);
    }
  for (const { id, path, strength } of targets) {
    const hops = path.map((n: number) => links[n - 1]);
    // Each hop begins where the one before may end, and the last one ends at the target.
    let places = [from];
    for (const hop of hops) {
      expect(places).toContain(hop.from);
      places = hop.to;
    }
    expect(places).toContain(id);
    expect(RANKS.indexOf(strength)).toBe(Math.min(...hops.map((hop: Structured) => RANKS.indexOf(hop.strength))));
  }
  for (const [id, { address }] of Object.entries(named as Record<string, { address: string }>))
    expect([entityOf(id).id, address]).toEqual([id, `${mcp.api.url}/id/${id}`]);
}

const CHECKS: Readonly<Record<string, (answer: Structured) => void>> = {
  search: ({ results }) => checkFound(results),
  resolve: ({ candidates }) => checkFound(candidates),
  entity({ id, statements, notStated = [] }) {
    for (const statement of statements) checkStatement(id, statement);
    for (const field of notStated)
      if (field in entityOf(id).props)
        expect([field, isEmpty(entityOf(id).props[field] ?? null)]).toEqual([field, true]);
  },
  trace: checkChains,
  gaps({ gaps }) {
    for (const { id, kind, why, quotations } of gaps) {
      const gap = entityOf(id);
      expect([kind, why]).toEqual([gap.props.kind, gap.props.why]);
      supportedBy(quotations, allOf(gap), id);
    }
  },
  cite({ references, id }) {
    for (const { quotation, reference } of references) {
      expect(everyCitation).toContain(keyOf(quotation));
      expect([id, reference.includes(quotation.locator)]).toEqual([id, true]);
    }
  },
  verify_quote({ checks }) {
    for (const { printed, status } of checks)
      if (status === "VERIFIED" || status === "REPAIRED") expect(everyCitation).toContain(keyOf(printed));
  },
};

/** Every quotation anywhere in an answer. */
function quotationsIn(value: unknown): readonly Quotation[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(quotationsIn);
  return "quote" in value && "locator" in value ? [value as Quotation, ...inside] : inside;
}

/** Every quotation in the text of an answer, with its place. */
const QUOTED = /“([^“”]*(?:“[^“”]*”[^“”]*)*)” \(([^;]*(?:;[^;]*?)*?); (source:[a-z0-9-]+)\)/g;

describe("every statement of an answer is in the release, with the words that support it", () => {
  const calls = CALLS.flatMap(([name, args]) => [
    [name, args] as const,
    ...(name === "verify_quote" ? [] : [[name, { ...args, detail: "full" }] as const]),
  ]);

  it.each(calls)("%s %j", async (name, args) => {
    for (const { text, structured } of await pages(mcp.client, name, args, 3)) {
      expect(structured.release).toBe(hash);
      if (structured.candidates && name !== "resolve") checkFound(structured.candidates);
      else CHECKS[name]?.(structured);
      // Both forms say the same.
      const quotations = quotationsIn(structured);
      for (const { quote, locator, source } of quotations)
        if (source) expect(text).toContain(`“${quote}” (${locator}; ${source})`);
      const inText = [...text.matchAll(QUOTED)].map(([, quote = "", locator = "", source = ""]) =>
        keyOf({ quote, locator, source }),
      );
      for (const quoted of inText) expect(everyCitation).toContain(quoted);
      expect(inText.length).toBeGreaterThanOrEqual(new Set(quotations.filter(({ source }) => source).map(keyOf)).size);
      expect(text).toContain(hash);
    }
  });
});

describe("the pages of a long answer", () => {
  it("list each target of a trace once, in the order of the API", async () => {
    const answers = await pages(mcp.client, "trace", { from: "24", to: ["METRIC", "AMBITION", "ALLIANCE"] });
    const ids = answers.flatMap(({ structured }) => structured.targets.map(({ id }: { id: string }) => id));
    const { data } = await mcp.api.ask(
      `{ trace(from: "recommendation:taskforce-2015-24", to: [METRIC, AMBITION, ALLIANCE], first: 500) { totalCount nodes { target { id } } } }`,
    );
    expect(answers.length).toBeGreaterThan(1);
    expect(ids).toEqual(data.trace.nodes.map(({ target }: Structured) => target.id));
    expect(answers[0]?.structured.totalCount).toBe(data.trace.totalCount);
  });

  it("list each gap once", async () => {
    const answers = await pages(mcp.client, "gaps", { detail: "full" });
    const ids = answers.flatMap(({ structured }) => structured.gaps.map(({ id }: { id: string }) => id));
    const { data } = await mcp.api.ask("{ gaps(first: 500) { nodes { id } } }");
    expect(ids).toEqual(data.gaps.nodes.map(({ id }: { id: string }) => id));
  });

  it("show each property of an entity, and each link of one relation", async () => {
    const answers = await pages(mcp.client, "entity", { entity: "alliance:wessex" });
    const fields = answers.flatMap(({ structured }) => structured.statements).filter(({ to }) => to === undefined);
    const { props } = entityOf("alliance:wessex");
    expect(fields.map(({ field }) => field).sort()).toEqual(
      Object.keys(props)
        .filter((name) => !isEmpty(props[name] ?? null))
        .sort(),
    );
    const links = await pages(mcp.client, "entity", { entity: "alliance:wessex", relation: "deliverables" });
    const ends = links.flatMap(({ structured }) => structured.statements.map(({ to }: { to: string }) => to));
    const expected = edges
      .filter(({ relation, to }) => relation === "ASSIGNED_TO" && to === "alliance:wessex")
      .map(({ from }) => from);
    expect([...ends].sort()).toEqual([...expected].sort());
  });
});
