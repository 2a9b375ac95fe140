import { deepFreeze } from "../canonicalJson.js";

/** Bytes per block. A longer text gets its own block. */
const BLOCK = 1 << 20;
/** Maximum number of cached values; far more than the real data has. */
const MAX_CACHED = 20_000;

/**
 * Stores evidence as JSON texts outside the heap, without duplicates. Values are parsed on request, because most are rarely read. Parsing all of them
 * at the start would take three times the memory and most of the startup time.
 */
export class EvidencePool {
  readonly #blocks: Buffer[] = [];
  /** Offset of the next text in the last block. */
  #next = BLOCK;
  /** Block, start and end of each text. */
  #places = new Uint32Array(3 * 1_024);
  #length = 0;
  /** Text numbers by digest. Used only while texts are added. */
  #numbers = new Map<number, number>();
  readonly #values = new Map<number, unknown>();

  /**
   * @param text in UTF-8; copied
   * @returns its number, the same for equal texts
   */
  add(text: Buffer): number {
    const key = fingerprintOf(text);
    const existing = this.#numbers.get(key);
    if (existing !== undefined && this.#text(existing).equals(text)) return existing;
    const number = this.#append(text);
    this.#numbers.set(key, number);
    return number;
  }

  /** Call after the last text was added. Frees memory that only `add` needs. */
  seal(): void {
    this.#numbers = new Map();
    this.#places = this.#places.slice(0, 3 * this.#length);
  }

  /** Returns the frozen value of a text. */
  value(number: number): unknown {
    const cached = this.#values.get(number);
    if (cached !== undefined) return cached;
    const value = deepFreeze(JSON.parse(this.#text(number).toString("utf8")) as unknown);
    if (this.#values.size >= MAX_CACHED) this.#values.clear();
    this.#values.set(number, value);
    return value;
  }

  #text(number: number): Buffer {
    const [block = 0, start, end] = this.#places.subarray(3 * number, 3 * number + 3);
    return (this.#blocks[block] as Buffer).subarray(start, end);
  }

  #append(bytes: Buffer): number {
    if (this.#next + bytes.length > BLOCK) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK, bytes.length)));
      this.#next = 0;
    }
    const block = this.#blocks.length - 1;
    const end = this.#next + bytes.copy(this.#blocks[block] as Buffer, this.#next);
    if (3 * this.#length === this.#places.length) {
      const larger = new Uint32Array(2 * this.#places.length);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places.set([block, this.#next, end], 3 * this.#length);
    this.#next = end;
    return this.#length++;
  }
}

/** A fast hash of every fourth byte and the length. Collisions are rare and are checked. */
function fingerprintOf(text: Buffer): number {
  let digest = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 4) digest = Math.imul(digest ^ (text[i] as number), 0x01000193);
  return (digest >>> 0) * 2 ** 20 + (text.length % 2 ** 20);
}
