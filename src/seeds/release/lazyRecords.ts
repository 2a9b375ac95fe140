import type { EntityName } from "../../model/entities.js";
import type { Evidence } from "../../model/evidence.js";
import type { EdgeRecord, EntityRecord, Release, Value } from "../../model/release.js";
import { deepFreeze } from "../canonicalJson.js";
import { EvidencePool } from "./evidencePool.js";
import type { ReleaseFile } from "./releaseFile.js";

type Props = Readonly<Record<string, Value>>;

/** Evidence by number; `evidence` is a property like any other for whoever reads, copies or prints a record. */
class LazyRecord {
  readonly #texts: EvidencePool;
  readonly #number: number;

  constructor(texts: EvidencePool, number: number) {
    this.#texts = texts;
    this.#number = number;
    // One accessor for all records, so that they stay as small as plain objects.
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

/** A line of a release file with its evidence apart, which stands first there, as members are in the order of their names. */
function apart<T>(line: Buffer, next: Buffer): { evidence: Buffer; rest: Omit<T, "evidence"> } {
  const at = line.indexOf(next);
  return { evidence: line.subarray(EVIDENCE, at), rest: JSON.parse(`{${line.toString("utf8", at + 1)}`) };
}

// Within evidence no member has such a name, and in a text the quotation marks would be escaped.
const ID = Buffer.from(',"id":');
const FROM = Buffer.from(',"from":');

/** Gives the first of all equal texts, so that ids are kept once however many edges name them. */
function intern(): <T extends string>(text: T) => T {
  const known = new Map<string, string>();
  return <T extends string>(text: T) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    // Equal to the text, so of its type.
    return (same ?? text) as T;
  };
}

const NONE: Value = Object.freeze([]);

/** Properties, frozen; empty lists are one. */
function frozenProps(props: Props): Props {
  const slim = props as Record<string, Value>;
  for (const [name, value] of Object.entries(props)) if (Array.isArray(value) && value.length === 0) slim[name] = NONE;
  return deepFreeze(slim);
}

/** The whole release of a file in memory, frozen; in a fifth of the memory that plain values would take. */
export function lazyRecords({ lines, hash, redirects }: ReleaseFile): Release {
  const texts = new EvidencePool();
  const share = intern();
  const edgeProps = new Map<string, Props>();
  const entities: EntityRecord[] = [];
  for (const line of lines.entities) {
    const { evidence, rest } = apart<EntityRecord>(line, ID);
    const { id, type, props } = rest;
    entities.push(new LazyEntity(texts, texts.add(evidence), share(id), share(type), frozenProps(props)));
  }
  const edges: EdgeRecord[] = [];
  for (const line of lines.edges) {
    const { evidence, rest } = apart<EdgeRecord>(line, FROM);
    const { relation, from, to, ordinal, validFrom, validTo, strength, props } = rest;
    const key = JSON.stringify(props);
    const same = edgeProps.get(key) ?? frozenProps(props);
    edgeProps.set(key, same);
    const number = texts.add(evidence);
    edges.push(
      new LazyEdge(texts, number, share(relation), share(from), share(to), ordinal, validFrom, validTo, strength, same),
    );
  }
  texts.seal();
  return Object.freeze({ hash, entities, edges, redirects });
}
