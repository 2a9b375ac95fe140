import { type EntityName, entityOf } from "../../src/model/entities.js";
import type { Direction, RelationName } from "../../src/model/relations.js";
import type { EdgeRecord, EntityRecord, Release } from "../../src/model/release.js";
import { fold } from "../../src/model/text.js";
import type {
  Comparison,
  Condition,
  IdsPlan,
  Keys,
  NodeRow,
  OrderTerm,
  Page,
  PagePlan,
  PageRow,
  PageRows,
  Scalar,
  Selections,
  Step,
} from "../../src/store/plan.js";

/**
 * What a store must answer, worked out the slow and obvious way from the port's documentation: everything is filtered, sorted and cut anew for each
 * list. Shares nothing with the stores but the model.
 */
export class Oracle {
  readonly #entities: ReadonlyMap<string, EntityRecord>;
  readonly #valid: ReadonlySet<string>;

  constructor(
    private readonly release: Release,
    private readonly asOf: string | null,
  ) {
    this.#entities = new Map(release.entities.map((entity) => [entity.id, entity]));
    this.#valid = new Set(seenOn(release, asOf).entities.map(({ id }) => id));
  }

  /** The entity of an id or former id, if it is valid on the day. */
  #entity(id: string): EntityRecord | null {
    const entity = this.#entities.get(id) ?? this.#entities.get(this.release.redirects[id] ?? "");
    return entity && this.#valid.has(entity.id) ? entity : null;
  }

  select({ type, page, node }: PagePlan): PageRows {
    const all = [...this.#entities.values()]
      .filter((entity) => entity.type === type && this.#valid.has(entity.id))
      .map((entity) => ({ entity, edge: null, keys: page.order.map(({ prop }) => comparable(entity, prop)) }));
    return this.#page(all, page, (row) => ({ keys: row.keys, node: this.#row(row.entity, node), edge: {} }));
  }

  get({ ids, node }: IdsPlan): readonly (NodeRow | null)[] {
    return ids.map((id) => {
      const entity = this.#entity(id);
      return entity ? this.#row(entity, node) : null;
    });
  }

  /** Ids of the entities of a type at the far end of a relation, each once. */
  neighbours(
    id: string,
    { relation, direction, to }: { relation: RelationName; direction: Direction; to: EntityName },
  ) {
    const entity = this.#entity(id);
    const linked = entity ? this.#linked(entity, relation, direction) : [];
    return [...new Set(linked.filter(({ other }) => other.type === to).map(({ other }) => other.id))];
  }

  #row(entity: EntityRecord, selections: Selections): NodeRow {
    const type = entity.type as EntityName;
    const selection = selections[type] ?? { props: [], evidence: false, steps: [] };
    return {
      id: entity.id,
      type,
      props: Object.fromEntries(selection.props.map((prop) => [prop, entity.props[prop] ?? null])),
      ...(selection.evidence && { evidence: entity.evidence }),
      links: Object.fromEntries(selection.steps.map((step) => [step.key, this.#step(entity, step)])),
    };
  }

  #step(entity: EntityRecord, step: Step): PageRows {
    const all = this.#linked(entity, step.relation, step.direction).map(({ other, edge }) => ({
      entity: other,
      edge,
      keys: [...step.page.order.map(({ prop }) => comparable(other, prop)), edge.ordinal],
    }));
    return this.#page(all, step.page, ({ entity: other, edge, keys }) => ({
      keys,
      node: this.#row(other, step.node),
      edge: Object.fromEntries(
        step.edge.map((name) => [
          name,
          name === "holds" ? this.#valid.has(other.id) : edgeValue(edge as EdgeRecord, name),
        ]),
      ),
    }));
  }

  #linked(entity: EntityRecord, relation: RelationName, direction: "FORWARD" | "BACKWARD") {
    const [here, there] = direction === "FORWARD" ? (["from", "to"] as const) : (["to", "from"] as const);
    // A day filters links and far ends, but not those that link different times.
    const counts = (edge: EdgeRecord): boolean =>
      ACROSS_TIME.includes(relation) ||
      (holdsOn(edge.validFrom, edge.validTo, this.asOf) && this.#valid.has(edge[there]));
    return this.release.edges
      .filter((edge) => edge.relation === relation && edge[here] === entity.id && counts(edge))
      .map((edge) => ({ edge, other: this.#entities.get(edge[there]) as EntityRecord }));
  }

  #page(all: readonly Item[], page: Page, show: (item: Item) => PageRow): PageRows {
    const matching = all
      .filter(({ entity, edge }) => page.where === null || this.#satisfies(entity, page.where, edge))
      .sort((a, b) => compareKeys(a.keys, b.keys, page.order));
    const between = matching.filter(
      ({ keys }) =>
        (page.after === null || compareKeys(keys, page.after, page.order) > 0) &&
        (page.before === null || compareKeys(keys, page.before, page.order) < 0),
    );
    const shown = page.fromEnd ? between.slice(Math.max(0, between.length - page.limit)) : between.slice(0, page.limit);
    const more = between.length > page.limit;
    return {
      rows: page.rows ? shown.map(show) : [],
      totalCount: page.total ? matching.length : null,
      hasNext: page.rows && ((more && !page.fromEnd) || page.before !== null),
      hasPrevious: page.rows && ((more && page.fromEnd) || page.after !== null),
    };
  }

  #satisfies(entity: EntityRecord, condition: Condition, link: EdgeRecord | null): boolean {
    switch (condition.kind) {
      case "and":
        return condition.of.every((part) => this.#satisfies(entity, part, link));
      case "or":
        return condition.of.some((part) => this.#satisfies(entity, part, link));
      case "not":
        return !this.#satisfies(entity, condition.of, link);
      case "related":
        return this.#linked(entity, condition.relation, condition.direction).some(
          ({ other, edge }) => condition.where === null || this.#satisfies(other, condition.where, edge),
        );
      case "compare":
        return matches(comparable(entity, condition.prop), condition.op);
      case "item": {
        const items = entity.props[condition.prop] as unknown as readonly Record<string, Scalar | null>[];
        return items.some((item) => condition.of.every(({ prop, op }) => matches(item[prop] ?? null, op)));
      }
      case "cited": {
        const { sources, locator } = condition;
        const citations = Object.values(entity.evidence).flatMap((all) => all.flatMap((one) => one.citations));
        const found = citations.filter(({ source }) => sources === null || sources.includes(source));
        return found.some((one) => locator === null || fold(one.locator).startsWith(fold(locator)));
      }
      case "link": {
        const value = condition.prop === "strength" ? link?.strength : link?.props[condition.prop];
        return link !== null && matches((value ?? null) as Scalar | null, condition.op);
      }
      case "said": {
        const { bases, sources } = condition;
        const found = (link?.evidence ?? []).filter(({ basis }) => bases === null || bases.includes(basis));
        return found.some(({ citations }) => !sources || citations.some(({ source }) => sources.includes(source)));
      }
    }
  }
}

/** Relations that a day does not filter, from the API's description. */
const ACROSS_TIME = ["SUCCEEDED_BY", "EVOLVED_INTO", "FOLLOWS", "ECHOES", "ADDRESSED_TO", "EXPECTED_OF"];

const holdsOn = (from: unknown, to: unknown, day: string | null): boolean =>
  day === null || ((from === null || String(from) <= day) && (to === null || day < String(to)));

function matches(value: Scalar | null, op: Comparison["op"]): boolean {
  if (op.name === "isNull") return op.value === (value === null);
  if (value === null) return false;
  if (op.name === "eq") return value === op.value;
  if (op.name === "in") return op.value.includes(value);
  if (op.name === "contains") return fold(String(value)).includes(fold(String(op.value)));
  if (op.name === "startsWith") return fold(String(value)).startsWith(fold(String(op.value)));
  return op.name === "gte" ? compareValues(value, op.value) >= 0 : compareValues(value, op.value) <= 0;
}

interface Item {
  readonly entity: EntityRecord;
  readonly edge: EdgeRecord | null;
  readonly keys: Keys;
}

/** What of a release is there on a day; all of it without a day. */
export function seenOn(
  { entities, edges }: Release,
  asOf: string | null,
): { readonly entities: readonly EntityRecord[]; readonly edges: readonly EdgeRecord[] } {
  if (asOf === null) return { entities, edges };
  const holds = (from: unknown, to: unknown): boolean => holdsOn(from, to, asOf);
  const there = entities.filter(({ props }) => holds(props.validFrom, props.validTo));
  const ids = new Set(there.map(({ id }) => id));
  return {
    entities: there,
    edges: edges.filter((edge) => holds(edge.validFrom, edge.validTo) && ids.has(edge.from) && ids.has(edge.to)),
  };
}

/** What a property is compared by. */
export function comparable(entity: EntityRecord, prop: string): Scalar | null {
  if (prop === "id") return entity.id;
  if (prop === "type") return entity.type;
  const value = entity.props[prop] ?? null;
  const member = entityOf(entity.type).props.find(({ name }) => name === prop)?.type.member;
  return (member && value !== null ? (value as Record<string, Scalar>)[member] : value) as Scalar | null;
}

const points = (text: string): readonly number[] => [...text].map((character) => character.codePointAt(0) as number);

/** Text by code point, numbers by size, false before true. */
export function compareValues(a: Scalar, b: Scalar): number {
  if (typeof a !== "string" || typeof b !== "string") return Number(a) - Number(b);
  const [x, y] = [points(a), points(b)];
  const differs = x.findIndex((point, i) => point !== y[i]);
  return differs < 0 ? x.length - y.length : (x[differs] as number) - (y[differs] ?? -1);
}

function compareKeys(a: Keys, b: Keys, order: readonly OrderTerm[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? null;
    if (x === null && y === null) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    const difference = compareValues(x, y);
    if (difference !== 0) return order[i]?.descending ? -difference : difference;
  }
  return 0;
}

function edgeValue(edge: EdgeRecord, name: string) {
  const fixed: Readonly<Record<string, unknown>> = { ...edge };
  return (
    ["evidence", "strength", "validFrom", "validTo"].includes(name) ? fixed[name] : (edge.props[name] ?? null)
  ) as PageRow["edge"][string];
}
