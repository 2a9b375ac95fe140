import type { EntityName } from "../../model/entities.js";
import type { Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { EdgeRecord, EntityRecord, Release, Value } from "../../model/release.js";
import { deepFreeze } from "../canonicalJson.js";
import { EvidencePool } from "./evidencePool.js";
import type { ReleaseFile } from "./releaseFile.js";

type Props = Readonly<Record<string, Value>>;

/** A record that loads its evidence on access. `evidence` can be read, copied and printed like any other property. */
class LazyRecord {
  readonly #texts: EvidencePool;
  readonly #number: number;

  constructor(texts: EvidencePool, number: number) {
    this.#texts = texts;
    this.#number = number;
    // All records share one accessor, so that they are as small as plain objects.
    Object.defineProperty(this, "evidence", LazyRecord.#evidence);
  }

  static readonly #evidence: PropertyDescriptor = {
    get(this: LazyRecord) {
      return this.#texts.value(this.#number);
    },
    enumerable: true,
  };
}

class LazyEntity extends LazyRecord implements EntityRecord {
  declare readonly evidence: EntityRecord["evidence"];

  constructor(
    texts: EvidencePool,
    number: number,
    readonly id: string,
    readonly type: EntityName,
    readonly props: Props,
  ) {
    super(texts, number);
    Object.freeze(this);
  }
}

class LazyEdge extends LazyRecord implements EdgeRecord {
  declare readonly evidence: readonly Evidence[];

  constructor(
    texts: EvidencePool,
    number: number,
    readonly relation: string,
    readonly from: string,
    readonly to: string,
    readonly ordinal: number,
    readonly validFrom: string | null,
    readonly validTo: string | null,
    readonly strength: number,
    readonly props: Props,
  ) {
    super(texts, number);
    Object.freeze(this);
  }
}

const EVIDENCE = '{"evidence":'.length;

/** Splits a line of a release file into its evidence and the rest. The evidence comes first, because members are sorted by name. */
function splitEvidence<T>(line: Buffer, next: Buffer): { evidence: Buffer; rest: Omit<T, "evidence"> } {
  const at = line.indexOf(next);
  return { evidence: line.subarray(EVIDENCE, at), rest: JSON.parse(`{${line.toString("utf8", at + 1)}`) };
}

// Evidence has no member with this name, and inside a text the quotation marks would be escaped.
const ID = Buffer.from(',"id":');
const FROM = Buffer.from(',"from":');

/** Creates a function that returns the same string object for equal strings, so that each id is in memory only once. */
function intern(): <T extends string>(text: T) => T {
  const interned = new Map<string, string>();
  return <T extends string>(text: T) => {
    const same = interned.get(text);
    if (same === undefined) interned.set(text, text);
    // Equal to the text, so of its type.
    return (same ?? text) as T;
  };
}

const NONE: Value = Object.freeze([]);

/** Freezes properties. All empty lists share one object. */
function frozenProps(props: Props): Props {
  const compact = props as Record<string, Value>;
  for (const [name, value] of Object.entries(props))
    if (Array.isArray(value) && value.length === 0) compact[name] = NONE;
  return deepFreeze(compact);
}

/** Loads a whole release file into memory, frozen. Uses a fifth of the memory of plain values. */
export function lazyRecords({ lines, hash, redirects }: ReleaseFile): Release {
  const texts = new EvidencePool();
  const share = intern();
  const edgeProps = new Map<string, Props>();
  const entities: EntityRecord[] = [];
  for (const line of lines.entities) {
    const { evidence, rest } = splitEvidence<EntityRecord>(line, ID);
    const { id, type, props } = rest;
    entities.push(new LazyEntity(texts, texts.add(evidence), share(id), share(type), frozenProps(props)));
  }
  const edges: EdgeRecord[] = [];
  for (const line of lines.edges) {
    const { evidence, rest } = splitEvidence<EdgeRecord>(line, FROM);
    const { relation, from, to, ordinal, validFrom, validTo, strength, props } = rest;
    const same = getOrInsert(edgeProps, JSON.stringify(props), () => frozenProps(props));
    const number = texts.add(evidence);
    edges.push(
      new LazyEdge(texts, number, share(relation), share(from), share(to), ordinal, validFrom, validTo, strength, same),
    );
  }
  texts.seal();
  return Object.freeze({ hash, entities, edges, redirects });
}
