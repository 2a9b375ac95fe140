import { type FieldNode, type GraphQLFieldMap, type GraphQLObjectType, getArgumentValues, getNamedType } from "graphql";
import { type EntityName, entityOf } from "../../model/entities.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { LABEL_PROPS } from "../../model/names.js";
import { type RelationField, relationFieldsOf } from "../../model/relations.js";
import type { Selection, Selections, Step } from "../../store/plan.js";
import type { ArgumentPath } from "../errors.js";
import { collectSubfields, type Execution, fieldName } from "./collectFields.js";
import { type ListArgs, type PlannedPage, type PlannedRelease, pageOf } from "./pageArguments.js";

/** Fields of every entity that need the evidence of its properties. */
const EVIDENCE_FIELDS: readonly string[] = ["citations", "evidence"];

/** The plan of a relation field. */
export interface PlannedStep extends PlannedPage {
  readonly step: Step;
  readonly field: RelationField;
}

/** What a connection's selection set contains. */
interface ConnectionSelection {
  readonly rows: boolean;
  readonly total: boolean;
  /** Field nodes that select fields of the node. */
  readonly nodes: readonly FieldNode[];
  /** Selected fields of the edge. */
  readonly edge: readonly string[];
}

/** Converts the selection sets of one operation to plans. Each field is planned once, for all resolvers and all requests with the same operation. */
export class Planner {
  readonly #planned = new Map<string, unknown>();
  readonly #numbers = new Map<FieldNode, number>();

  /** @param release the release that is read */
  constructor(
    private readonly execution: Execution,
    private readonly release: PlannedRelease,
  ) {}

  /** Returns the selection on the nodes of the given fields, for each possible type. */
  selections(types: readonly EntityName[], parents: readonly FieldNode[], at: ArgumentPath): Selections {
    return Object.fromEntries(types.map((type) => [type, this.#selection(type, parents, at)]));
  }

  /** Returns what a root connection's selection set contains. */
  connection(typeName: string, parents: readonly FieldNode[]): ConnectionSelection {
    const below = collectSubfields(this.execution, typeName, parents);
    const edges = below.filter((nodes) => fieldName(nodes) === "edges").flat();
    const ofEdge = collectSubfields(this.execution, this.#typeOf(typeName, "edges"), edges);
    const plain = below.filter((nodes) => fieldName(nodes) === "nodes").flat();
    return {
      rows: below.some((nodes) => ["edges", "nodes", "pageInfo"].includes(fieldName(nodes))),
      total: below.some((nodes) => fieldName(nodes) === "totalCount"),
      nodes: [...ofEdge.filter((nodes) => fieldName(nodes) === "node").flat(), ...plain],
      edge: ofEdge.map(fieldName).filter((name) => name !== "node" && name !== "cursor" && name !== "__typename"),
    };
  }

  /** Returns the nodes of one field below the given parents. */
  below(typeName: string, parents: readonly FieldNode[], field: string): readonly FieldNode[] {
    return collectSubfields(this.execution, typeName, parents)
      .filter((nodes) => fieldName(nodes) === field)
      .flat();
  }

  /** Returns the plan of a relation field. Throws BAD_USER_INPUT with the path of the argument. */
  step(owner: EntityName, parents: readonly FieldNode[], at: ArgumentPath): PlannedStep {
    return this.once(parents, () => this.#plan(owner, parents, at));
  }

  /** Returns the cached plan of a field, or creates it with `make`. Errors are not cached. */
  once<T>(nodes: readonly FieldNode[], make: () => T): T {
    // The key needs all nodes: a fragment spread twice may be merged with different selections of the same response name.
    const key = nodes.map((node) => this.#numberOf(node)).join();
    return getOrInsert(this.#planned, key, make) as T;
  }

  #fields(typeName: string): GraphQLFieldMap<unknown, unknown> {
    return (this.execution.schema.getType(typeName) as GraphQLObjectType).getFields();
  }

  /** Name of the type of a field, without list and non-null wrappers. */
  #typeOf(owner: string, field: string): string {
    return getNamedType(this.#fields(owner)[field]?.type)?.name ?? "";
  }

  #numberOf(node: FieldNode): number {
    return getOrInsert(this.#numbers, node, () => this.#numbers.size);
  }

  #selection(type: EntityName, parents: readonly FieldNode[], at: ArgumentPath): Selection {
    const names = new Set(entityOf(type).props.map((prop) => prop.name));
    const fields = collectSubfields(this.execution, type, parents);
    // Parents in different places of the response may select different fields under one response name.
    const selected = new Set(fields.flat().map((node) => node.name.value));
    const relations = new Set(relationFieldsOf(type).map((relation) => relation.field));
    const steps = fields
      .filter((nodes) => relations.has(fieldName(nodes)))
      .map((nodes) => this.step(type, nodes, [...at, fieldName(nodes)]).step);
    return {
      props: [...new Set([...selected, ...(selected.has("label") ? LABEL_PROPS : [])])].filter((name) =>
        names.has(name),
      ),
      evidence: EVIDENCE_FIELDS.some((name) => selected.has(name)),
      steps: merged(steps),
    };
  }

  #plan(owner: EntityName, parents: readonly FieldNode[], at: ArgumentPath): PlannedStep {
    const [node] = parents as readonly [FieldNode];
    const definition = this.#fields(owner)[node.name.value];
    const field = relationFieldsOf(owner).find((candidate) => candidate.field === node.name.value);
    if (!definition || !field) throw new Error(`${owner} has no relation field ${node.name.value}`);
    const args = getArgumentValues(definition, node, this.execution.variableValues) as ListArgs;
    const typeName = this.#typeOf(owner, node.name.value);
    const selection = field.one ? this.#edge(typeName, parents) : this.connection(typeName, parents);
    const planned = pageOf(
      { name: `${owner}.${field.field}`, types: field.targets, relation: field.relation },
      field.one ? { first: 1 } : args,
      { rows: selection.rows, total: selection.total },
      this.release,
      at,
    );
    const step: Step = {
      key: Object.keys(args).length === 0 ? field.field : field.field + JSON.stringify(args),
      relation: field.relation.name,
      direction: field.direction,
      page: planned.page,
      edge: selection.edge,
      node: this.selections(field.targets, selection.nodes, at),
    };
    return { ...planned, step, field };
  }

  #edge(typeName: string, parents: readonly FieldNode[]): ConnectionSelection {
    const below = collectSubfields(this.execution, typeName, parents);
    return {
      rows: true,
      total: false,
      nodes: below.filter((nodes) => fieldName(nodes) === "node").flat(),
      edge: below.map(fieldName).filter((name) => name !== "node" && name !== "__typename"),
    };
  }
}

/** Merges steps with the same key. They differ only in their selections. */
function merged(steps: readonly Step[]): readonly Step[] {
  const byKey = new Map<string, Step>();
  for (const step of steps) {
    const same = byKey.get(step.key);
    byKey.set(step.key, same ? mergeSteps(same, step) : step);
  }
  return [...byKey.values()];
}

function mergeSteps(a: Step, b: Step): Step {
  return {
    ...a,
    page: { ...a.page, rows: a.page.rows || b.page.rows, total: a.page.total || b.page.total },
    edge: [...new Set([...a.edge, ...b.edge])],
    node: mergeSelections(a.node, b.node),
  };
}

/** Merges two selections of the same nodes. */
export function mergeSelections(a: Selections, b: Selections): Selections {
  // Object.keys returns strings; selections have only names of types as keys.
  const types = [...new Set([...Object.keys(a), ...Object.keys(b)])] as EntityName[];
  return Object.fromEntries(
    types.map((type) => {
      const [one, other] = [a[type], b[type]];
      if (!one || !other) return [type, one ?? other];
      const props = [...new Set([...one.props, ...other.props])];
      return [type, { props, evidence: one.evidence || other.evidence, steps: merged([...one.steps, ...other.steps]) }];
    }),
  );
}
