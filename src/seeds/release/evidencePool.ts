import { deepFreeze } from "../canonicalJson.js";

/** Bytes of a block; a text that is longer has one of its own. */
const BLOCK = 1 << 20;
/** Most values that are kept once they were made; far more than the real data has. */
const MAX_CACHED = 20_000;

/**
 * Evidence as it stands in a release file: JSON, every text once, outside the heap. A value is made when it is asked for, as most are asked for seldom;
 * made at once, they would take three times the memory and most of the time of a start.
 */
export class EvidencePool {
  readonly #blocks: Buffer[] = [];
  /** Where in the last block the next text begins. */
  #next = BLOCK;
  /** Of each text: block, start, end. */
  #places = new Uint32Array(3 * 1_024);
  #length = 0;
  /** Numbers of the texts by their digests, while texts are added. */
  #known = new Map<number, number>();
  readonly #values = new Map<number, unknown>();

  /**
   * @param text in UTF-8; copied
   * @returns its number, the same for equal texts
   */
  add(text: Buffer): number {
    const key = fingerprintOf(text);
    const known = this.#known.get(key);
    if (known !== undefined && this.#text(known).equals(text)) return known;
    const number = this.#append(text);
    this.#known.set(key, number);
    return number;
  }

  /** To be called when all texts are there: forgets what only adding needs. */
  seal(): void {
    this.#known = new Map();
    this.#places = this.#places.slice(0, 3 * this.#length);
  }

  /** The value of a text, frozen. */
  value(number: number): unknown {
    const known = this.#values.get(number);
    if (known !== undefined) return known;
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

/** A number that is hardly ever the same for two texts; a part of the bytes is enough to tell texts apart. */
function fingerprintOf(text: Buffer): number {
  let digest = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 4) digest = Math.imul(digest ^ (text[i] as number), 0x01000193);
  return (digest >>> 0) * 2 ** 20 + (text.length % 2 ** 20);
}
