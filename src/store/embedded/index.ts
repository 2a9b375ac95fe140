import { entityOf, type EntityName } from "../../model/entities.js";
import { relationOf, type Direction } from "../../model/relations.js";
import type { EdgeRecord, EntityRecord, Release, ReleaseSummary, Value } from "../../model/release.js";
import { compareText, fold } from "../../model/text.js";
import type { Condition, IdsPlan, Keys, NodeRow, Page, PagePlan, PageRow, PageRows, Scalar, Selections, Step } from "../plan.js";
import type { HopRow, Reader, Store, TraceQuery, TraceRow, TraceRows, PathsQuery, PathsRows, Candidate } from "../store.js";

type Link = { edge: EdgeRecord; node: EntityRecord };
class Graph implements Reader {
  byId = new Map<string, EntityRecord>();
  adj = new Map<string, Map<string, Link[]>>();
  release: ReleaseSummary;
  redirects: Readonly<Record<string, string>>;
  constructor(r: Release) {
    for (const e of r.entities) this.byId.set(e.id, e);
    const add = (a: string, k: string, l: Link) => { let m = this.adj.get(a); if (!m) this.adj.set(a, (m = new Map())); const x = m.get(k); if (x) x.push(l); else m.set(k, [l]); };
    const edgeCounts: Record<string, number> = {}; const entityCounts: Record<string, number> = {};
    for (const e of r.edges) { add(e.from, e.relation + ">", { edge: e, node: this.byId.get(e.to)! }); add(e.to, e.relation + "<", { edge: e, node: this.byId.get(e.from)! }); edgeCounts[e.relation] = (edgeCounts[e.relation] ?? 0) + 1; }
    for (const e of r.entities) entityCounts[e.type] = (entityCounts[e.type] ?? 0) + 1;
    const fanOut: Record<string, number> = {};
    for (const m of this.adj.values()) for (const [k, v] of m) fanOut[k] = Math.max(fanOut[k] ?? 0, v.length);
    this.redirects = r.redirects;
    this.release = { hash: r.hash, entityCounts, edgeCounts, fanOut, sources: r.entities.filter((e) => e.type === "Source"), builtAt: new Date().toISOString() };
  }
  valid(x: { validFrom: unknown; validTo: unknown }, d: string | null) { return !d || ((x.validFrom === null || (x.validFrom as string) <= d) && (x.validTo === null || (x.validTo as string) > d)); }
  links(id: string, rel: string, dir: Direction, d: string | null) { return (this.adj.get(id)?.get(rel + (dir === "FORWARD" ? ">" : "<")) ?? []).filter((l) => this.valid(l.edge, d) && this.valid(l.node.props as any, d)); }
  val(e: EntityRecord, p: string): Scalar | null { if (p === "id") return e.id; if (p === "type") return e.type; const k = entityOf(e.type).props.find((x) => x.name === p)?.kind; const v = e.props[p] as any; return v === null || v === undefined ? null : k?.member ? v[k.member] : v; }
  test(e: EntityRecord, c: Condition | null, d: string | null): boolean {
    if (!c) return true;
    switch (c.kind) {
      case "and": return c.of.every((x) => this.test(e, x, d));
      case "or": return c.of.some((x) => this.test(e, x, d));
      case "not": return !this.test(e, c.of, d);
      case "related": return this.links(e.id, c.relation, c.direction, d).some((l) => this.test(l.node, c.where, d));
      case "compare": { const v = this.val(e, c.prop); const { name, value } = c.op as any;
        if (name === "isNull") return (v === null) === value; if (v === null) return false;
        if (name === "eq") return v === value; if (name === "in") return value.includes(v);
        if (name === "contains") return fold(String(v)).includes(fold(String(value))); if (name === "startsWith") return fold(String(v)).startsWith(fold(String(value)));
        const cmp = typeof v === "string" ? compareText(v, String(value)) : Number(v) - Number(value); return name === "gte" ? cmp >= 0 : cmp <= 0; }
    }
  }
  cmp(a: Keys, b: Keys, p: Page): number { for (let i = 0; i < a.length; i++) { const x = a[i] ?? null, y = b[i] ?? null; if (x === y) continue; if (x === null) return 1; if (y === null) return -1; const r = typeof x === "string" ? compareText(x, y as string) : Number(x) - Number(y); if (r) return p.order[i]?.descending ? -r : r; } return 0; }
  page(items: { node: EntityRecord; edge: EdgeRecord | null }[], p: Page, d: string | null, node: Selections, step: Step | null): PageRows {
    let rows = items.filter((x) => this.test(x.node, p.where, d)).map((x) => ({ ...x, keys: [...p.order.map((t) => this.val(x.node, t.prop)), ...(x.edge ? [x.edge.ordinal] : [])] as Keys })).sort((a, b) => this.cmp(a.keys, b.keys, p));
    const total = rows.length; const n0 = rows.length;
    if (p.after) rows = rows.filter((r) => this.cmp(r.keys, p.after!, p) > 0); const cutA = n0 - rows.length;
    const n1 = rows.length; if (p.before) rows = rows.filter((r) => this.cmp(r.keys, p.before!, p) < 0); const cutB = n1 - rows.length;
    const take = p.fromEnd ? (p.limit ? rows.slice(-p.limit) : []) : rows.slice(0, p.limit); const more = rows.length > take.length;
    const out: PageRow[] = !p.rows ? [] : take.map((r) => ({ keys: r.keys, node: this.row(r.node, node, d), edge: r.edge && step ? Object.fromEntries(step.edge.map((k) => [k, k === "evidence" ? r.edge!.evidence : k === "strength" ? r.edge!.strength : k === "validFrom" ? r.edge!.validFrom : k === "validTo" ? r.edge!.validTo : (r.edge!.props[k] ?? null)])) as any : {} }));
    return { rows: out, totalCount: p.total ? total : null, hasNext: p.fromEnd ? cutB > 0 : more || cutB > 0, hasPrevious: p.fromEnd ? more || cutA > 0 : cutA > 0 };
  }
  row(e: EntityRecord, s: Selections, d: string | null): NodeRow {
    const sel = s[e.type as EntityName];
    return { id: e.id, type: e.type as EntityName, props: Object.fromEntries((sel?.props ?? []).map((p) => [p, e.props[p] as Value])), ...(sel?.evidence ? { evidence: e.evidence } : {}), links: Object.fromEntries((sel?.steps ?? []).map((st) => [st.key, this.page(this.links(e.id, st.relation, st.direction, d), st.page, d, st.node, st)])) };
  }
  async select(p: PagePlan) { return this.page([...this.byId.values()].filter((e) => e.type === p.type && this.valid(e.props as any, p.asOf)).map((node) => ({ node, edge: null })), p.page, p.asOf, p.node, null); }
  async get(p: IdsPlan) { return p.ids.map((id) => { const e = this.byId.get(this.redirects[id] ?? id); return e && this.valid(e.props as any, p.asOf) ? this.row(e, p.node, p.asOf) : null; }); }
  async search(): Promise<Candidate[]> { return []; }
  full(id: string): NodeRow { const e = this.byId.get(id)!; return { id, type: e.type as EntityName, props: e.props, links: {} }; }
  *walk(q: { from: string; chains: TraceQuery["chains"]; minStrength: number; asOf: string | null }): Generator<{ ids: string[]; hops: HopRow[]; s: number }> {
    for (const c of q.chains) { const self = this; yield* (function* go(i: number, ids: string[], hops: HopRow[], s: number): Generator<any> { if (i === c.hops.length) { yield { ids, hops, s }; return; } const h = c.hops[i]!; const by = new Map<string, Link[]>(); for (const l of self.links(ids[ids.length - 1]!, h.relation, h.direction, q.asOf)) { const a = by.get(l.node.id); if (a) a.push(l); else by.set(l.node.id, [l]); }
      for (const [id, ls] of by) { if (ids.includes(id)) continue; const st = Math.max(...ls.map((l) => l.edge.strength)); if (st < q.minStrength) continue; yield* go(i + 1, [...ids, id], [...hops, { relation: h.relation, direction: h.direction, from: ids[ids.length - 1]!, to: id, evidence: ls.flatMap((l) => l.edge.evidence) }], Math.min(s, st)); } })(0, [q.from], [], 5); }
  }
  async trace(q: TraceQuery): Promise<TraceRows | null> {
    const f = this.byId.get(this.redirects[q.from] ?? q.from); if (!f || !this.valid(f.props as any, q.asOf)) return null;
    const best = new Map<string, { ids: string[]; hops: HopRow[]; s: number; n: number }>();
    for (const p of this.walk({ ...q, from: f.id })) { const t = p.ids[p.ids.length - 1]!; const b = best.get(t); if (!b) best.set(t, { ...p, n: 1 }); else { b.n++; if (p.s > b.s || (p.s === b.s && (p.hops.length < b.hops.length || (p.hops.length === b.hops.length && p.ids.join(" ") < b.ids.join(" "))))) Object.assign(b, p); } }
    let rows: TraceRow[] = [...best].map(([id, b]) => ({ id, type: this.byId.get(id)!.type as EntityName, name: this.byId.get(id)!.props.name as string, path: { hops: b.hops, strength: b.s }, pathCount: b.n }));
    const key = (r: TraceRow): Keys => [r.path.strength, r.path.hops.length, r.type, r.name, r.id]; const pg = { order: [{ prop: "", descending: true }, ...Array(4).fill({ prop: "", descending: false })] } as unknown as Page;
    rows.sort((a, b) => this.cmp(key(a), key(b), pg));
    const counts = new Map<string, any>(); for (const r of rows) { const k = r.type + r.path.strength; const c = counts.get(k); if (c) c.count++; else counts.set(k, { type: r.type, strength: r.path.strength, count: 1 }); }
    if (q.after) rows = rows.filter((r) => this.cmp(key(r), q.after!, pg) > 0);
    const shown = q.rows ? rows.slice(0, q.limit) : []; const nodes: Record<string, NodeRow> = {}; for (const r of shown) for (const h of r.path.hops) { nodes[h.from] = this.full(h.from); nodes[h.to] = this.full(h.to); }
    return { rows: shown, hasNext: rows.length > shown.length, counts: [...counts.values()], nodes, truncated: false };
  }
  async paths(q: PathsQuery): Promise<PathsRows | null> { if (!this.byId.has(q.from) || !this.byId.has(q.to)) return null; const ps = [...this.walk(q)].filter((p) => p.ids[p.ids.length - 1] === q.to).sort((a, b) => b.s - a.s || a.hops.length - b.hops.length || (a.ids.join(" ") < b.ids.join(" ") ? -1 : 1)).slice(0, q.limit); const nodes: Record<string, NodeRow> = {}; for (const p of ps) for (const id of p.ids) nodes[id] = this.full(id); return { paths: ps.map((p) => ({ hops: p.hops, strength: p.s })), nodes, truncated: false }; }
}
export function openEmbeddedStore(release?: Release): Store { let g = release ? new Graph(release) : null; relationOf("MAKES"); return { kind: "embedded", async reader() { if (!g) throw new Error("empty"); return g; }, async replaceAll(r) { if (g?.release.hash === r.hash) return false; g = new Graph(r); return true; }, async close() {} }; }
