/** Most hints that one answer carries; each may take one more statement. */
const MAX_HINTS = 3;

/** An entity that may be meant. */
export interface NamedEntity {
  readonly id: string;
  readonly label: string;
}

/** What helps whoever asked for an entity by name, in `extensions.hints`. */
export interface Hint {
  /** Path of the argument, such as "alliance.name". */
  readonly argument: string;
  readonly message: string;
  readonly candidates: readonly NamedEntity[];
}

interface Pending {
  /** Where the field stands in the document. */
  readonly place: number;
  readonly make: () => Promise<Hint>;
}

/** Collects what hints an answer could carry; those of the fields that come first in the document are made. */
export class Hints {
  private readonly pending: Pending[] = [];

  /** @param make makes the hint if the answer has room for it */
  add(place: number, make: () => Promise<Hint>): void {
    this.pending.push({ place, make });
  }

  /** The hints, in the order of the document. */
  make(): Promise<readonly Hint[]> {
    const first = this.pending.sort((a, b) => a.place - b.place).slice(0, MAX_HINTS);
    return Promise.all(first.map(({ make }) => make()));
  }
}
