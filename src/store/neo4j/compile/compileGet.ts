import type { EntityName } from "../../../model/entities.js";
import { getOrInsert } from "../../../model/getOrInsert.js";
import { parseId, presentId } from "../../../model/identity.js";
import type { ReleaseSummary } from "../../../model/release.js";
import type { IdsPlan, NodeRow } from "../../plan.js";
import { Columns, type Row } from "./columns.js";
import { where } from "./compileCondition.js";
import { type CompileContext, ROOT } from "./compileContext.js";
import { type CompiledStatement, withReleaseCheck } from "./compiledStatement.js";
import { cypher, name } from "./cypher.js";
import { RELEASE } from "./parameters.js";
import { projectNode, type ReadNode } from "./projectNode.js";

/**
 * Compiles a look-up by ids to one statement. One UNION branch covers all types without selected links; each other type has its own branch, because
 * links of a known type have better plans.
 */
export function compileGet(
  context: CompileContext,
  plan: IdsPlan,
  redirects: ReleaseSummary["redirects"],
): CompiledStatement<readonly (NodeRow | null)[]> {
  const wanted = plan.ids.map((id) => presentId(redirects, id));
  const idsByType = new Map<EntityName, Set<string>>();
  for (const id of wanted) {
    const type = parseId(id)?.type;
    if (type) getOrInsert(idsByType, type, () => new Set()).add(id);
  }
  const types = [...idsByType.keys()].sort();
  const isLinked = (type: EntityName) => (plan.node[type]?.steps.length ?? 0) > 0;
  const unlinked = types.filter((type) => !isLinked(type));
  const groups = [...(unlinked.length > 0 ? [unlinked] : []), ...types.filter(isLinked).map((type) => [type])];
  const readers: ReadNode[] = [];
  const statements = groups.map((group, i) => {
    const columns = new Columns();
    const ids = context.parameters.add(group.flatMap((type) => [...(idsByType.get(type) ?? [])]));
    readers.push(projectNode(context, columns, ROOT, group, plan.node));
    return cypher`UNWIND ${ids} AS id
MATCH (${ROOT}:${name("Entity")} {release: ${RELEASE}, id: id})${where(context.valid(ROOT))}
RETURN [${i}, ${columns.toCypher()}] AS row`;
  });
  const read = (rows: readonly Row[]) => {
    const found = rows as readonly (readonly [branch: number, row: Row])[];
    const byId = new Map(
      found.map(([branch, row]) => (readers[branch] as ReadNode)(row)).map((node) => [node.id, node]),
    );
    return wanted.map((id) => byId.get(id) ?? null);
  };
  return { statement: withReleaseCheck("get", statements), parameters: context.parameters.values, read };
}
