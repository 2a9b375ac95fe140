import { release } from "../release.mjs";

/** Every link that the queries use: field, relation and whether it is followed backwards. */
const LINKS = [
  ["Recommendation", "deliverables", "DELIVERED_BY", false],
  ["Deliverable", "areas", "IN_AREA", false],
  ["Deliverable", "alliances", "ASSIGNED_TO", false],
  ["PolicyArea", "deliverables", "IN_AREA", true],
  ["PolicyArea", "ambitions", "HAS_AMBITION", false],
  ["Ambition", "metrics", "MEASURED_BY", false],
  ["Alliance", "stps", "COVERS", false],
  ["Stp", "ccgs", "CONTAINS", false],
  ["Ccg", "alliances", "HAS_MEMBER", true],
  ["Alliance", "deliverables", "ASSIGNED_TO", true],
  ["Deliverable", "recommendations", "DELIVERED_BY", true],
];
const FIRST = { Recommendation: "number", PolicyArea: "order", Deliverable: "order" };
const LAST = Number.POSITIVE_INFINITY;

/** Joins the release to nested objects, so that every field is a property in the right order. */
export async function joined() {
  const { entities, edges } = await release();
  const byId = new Map(entities.map(({ id, type, props }) => [id, { ...props, id, type }]));
  const of = (/** @type {string} */ type) => [...byId.values()].filter((each) => each.type === type).sort(inOrder);
  for (const [owner, field, relation, back] of LINKS) {
    for (const each of of(String(owner))) {
      const at = edges.filter((edge) => edge.relation === relation && (back ? edge.to : edge.from) === each.id);
      const linked = at.map((edge) => ({ edge, far: byId.get(back ? edge.from : edge.to) }));
      linked.sort((a, b) => inOrder(a.far, b.far) || a.edge.ordinal - b.edge.ordinal);
      // Edge fields are copied to the far end; the entity's getters stay shared, so that cycles are not expanded.
      each[field] = linked.map(({ edge, far }) => Object.assign(Object.create(far), { evidence: edge.evidence }));
    }
  }
  const [recommendations, alliances, policyAreas, ccgs, gaps] = [
    "Recommendation",
    "Alliance",
    "PolicyArea",
    "Ccg",
    "Gap",
  ].map(of);
  const taskforce = new Set(
    edges
      .filter(({ relation, from }) => relation === "MAKES" && from === "strategy:taskforce-2015")
      .map(({ to }) => to),
  );
  return {
    recommendation: ({ number }) => recommendations.find((each) => each.number === number && taskforce.has(each.id)),
    recommendations,
    alliances,
    policyAreas,
    ccg: ({ id }) => byId.get(id) ?? null,
    ccgs: ({ first, offset }) => ccgs.slice(offset, offset + first),
    ccgsNamed({ word, first }) {
      const found = ccgs.filter(({ name }) => name.toLowerCase().includes(word));
      return { totalCount: found.length, nodes: found.slice(0, first) };
    },
    nodes: ({ ids }) => ids.map((id) => byId.get(id) ?? null),
    gaps: ({ kinds }) => gaps.filter(({ kind }) => kinds.includes(kind)),
  };
}

/** The order of two entities of one type. */
function inOrder(a, b) {
  const first = FIRST[a.type];
  const own = first ? (a[first] ?? LAST) - (b[first] ?? LAST) : 0;
  return own || compare(a.name, b.name) || compare(a.id, b.id);
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
