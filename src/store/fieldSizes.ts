import type { Evidence } from "../model/evidence.js";
import { getOrInsert } from "../model/getOrInsert.js";
import { typeOfId } from "../model/identity.js";
import { relationOf } from "../model/relations.js";
import type { EdgeRecord, EntityRecord, FieldSize, FieldSizes, Value } from "../model/release.js";

/** The sizes of a field and of the fields inside its values. */
interface FieldNode {
  largest: number;
  total: number;
  ofRecord: number;
  /** The record that was measured last, and the size of the field in it so far. */
  record: number;
  sum: number;
  readonly members: Map<string, FieldNode>;
}

const newNode = (): FieldNode => ({ largest: 0, total: 0, ofRecord: 0, record: -1, sum: 0, members: new Map() });
const memberOf = (node: FieldNode, name: string): FieldNode => getOrInsert(node.members, name, newNode);

/** Bytes of a scalar in JSON, without escapes. */
const bytesOf = (value: string | number | boolean): number =>
  typeof value === "string" ? Buffer.byteLength(value) + 2 : String(value).length;

const isObject = (value: unknown): value is Readonly<Record<string, Value>> =>
  typeof value === "object" && value !== null;

/** Adds the values of one record after another to the sizes of their fields. */
class RecordSizes {
  #record = 0;

  nextRecord(): void {
    this.#record++;
  }

  add(node: FieldNode, size: number): void {
    if (node.record !== this.#record) node.sum = 0;
    node.record = this.#record;
    node.sum += size;
    node.total += size;
    node.largest = Math.max(node.largest, size);
    node.ofRecord = Math.max(node.ofRecord, node.sum);
  }

  addMembers(node: FieldNode, value: object): void {
    for (const name in value) this.#addValue(memberOf(node, name), value[name as keyof typeof value]);
  }

  addList(node: FieldNode, items: readonly unknown[]): void {
    this.add(node, items.length);
    for (const item of items) this.addMembers(node, item as object);
  }

  #addValue(node: FieldNode, value: Value): void {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      if (value.some(isObject)) this.addList(node, value);
      else if (value.length > 0) this.add(node, Buffer.byteLength(JSON.stringify(value)));
    } else if (isObject(value)) this.addMembers(node, value);
    else this.add(node, bytesOf(value as string | number | boolean));
  }
}

/** Counts edges at each end. Edges come relation by relation, so only one relation is counted at a time. */
class FanOut {
  readonly #ends = { field: new Map<string, number>(), inverseField: new Map<string, number>() };
  #relation: string | null = null;

  constructor(
    private readonly root: FieldNode,
    private readonly sizes: RecordSizes,
  ) {}

  add({ relation, from, to }: EdgeRecord): void {
    if (relation !== this.#relation) this.flush();
    this.#relation = relation;
    this.#ends.field.set(from, (this.#ends.field.get(from) ?? 0) + 1);
    this.#ends.inverseField.set(to, (this.#ends.inverseField.get(to) ?? 0) + 1);
  }

  flush(): void {
    if (this.#relation === null) return;
    const relation = relationOf(this.#relation);
    for (const end of ["field", "inverseField"] as const) {
      for (const [id, count] of this.#ends[end]) {
        const type = typeOfId(id);
        this.sizes.nextRecord();
        if (type) this.sizes.add(memberOf(memberOf(this.root, type), relation[end]), count);
      }
      this.#ends[end].clear();
    }
  }
}

/**
 * Measures every list and text of a release: the items of each list and the bytes of each text, as the largest of one owner and the total of all.
 * Both stores keep the result with the release. The cost of a request is computed from it.
 */
export class SizeMeasurement {
  readonly #root = newNode();
  readonly #sizes = new RecordSizes();
  readonly #fanOut = new FanOut(this.#root, this.#sizes);
  #pair = "";

  addEntity({ type, props, evidence }: EntityRecord): void {
    this.#sizes.nextRecord();
    const node = memberOf(this.#root, type);
    this.#sizes.addMembers(node, props);
    const items = Object.values(evidence).flat();
    this.#sizes.addList(memberOf(node, "evidence"), items);
    this.#sizes.add(memberOf(node, "citations"), citationsIn(items));
  }

  /** @param edge the next edge in the order of the release: parallel edges, which are one hop of a trace, follow one another */
  addEdge(edge: EdgeRecord): void {
    this.#fanOut.add(edge);
    const pair = `${edge.relation} ${edge.from} ${edge.to}`;
    if (pair !== this.#pair) this.#sizes.nextRecord();
    this.#pair = pair;
    const node = memberOf(this.#root, edge.relation);
    this.#sizes.addMembers(node, edge.props);
    this.#sizes.addList(memberOf(node, "evidence"), edge.evidence);
  }

  /** The sizes by path, such as "Alliance.stps", "Metric.observations.printed" and "COVERS.evidence.citations". */
  sizes(): FieldSizes {
    this.#fanOut.flush();
    const sizes: Record<string, FieldSize> = {};
    const collect = ({ members }: FieldNode, path: string): void => {
      for (const [name, node] of members) {
        const { largest, total, ofRecord } = node;
        if (largest > 0) sizes[path + name] = [largest, total, ofRecord];
        collect(node, `${path}${name}.`);
      }
    };
    collect(this.#root, "");
    return sizes;
  }
}

const citationsIn = (items: readonly Evidence[]): number =>
  items.reduce((sum, { citations }) => sum + citations.length, 0);
