import {
  boolCoreTag,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  type MappingEvent,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import type { Place, Report } from "../fault.js";
import { addEntry, type Entry, type ScalarNode, type SeedNode } from "./seedNode.js";

/**
 * Reads a YAML file from the events of a fast parser, which builds no tree of its own. Returns null for a file with a fault, because that parser stops
 * at the first one, and for rare YAML: several documents, directives, tags, keys with properties, empty items. `readDocument` reads all of those.
 */
export function readEvents(file: string, text: string, report: Report): SeedNode | null {
  const events = eventsOf(text);
  if (events.length === 0 || events.some((event) => isRare(event, text))) return null;
  const found: Parameters<Report>[] = [];
  const reader = new EventReader(text, events, placesIn(file, text), (...fault) => found.push(fault));
  const root = reader.next();
  if (reader.isRare) return null;
  for (const fault of found) report(...fault);
  return root;
}

// Marks of documents, directives and explicit keys, tabs, byte order marks, escaped ends of lines, what ends a line for js-yaml only, white space at the
// very end.
const RARE_TEXT = /^ *(?:---|\.\.\.|%)|(?:^|[\s{[,])\?(?=\s|$)|\t|\ufeff|\\\r?$|\r(?!\n)| (?![\s\S])/m;

function eventsOf(text: string): readonly Event[] {
  if (RARE_TEXT.test(text)) return [];
  try {
    return parseEvents(text, {});
  } catch (error) {
    if (error instanceof YAMLException) return [];
    throw error;
  }
}

// Neither ends in a colon, and white space or the end of a flow collection follows.
const NAME_OF_ANCHOR = /^[^:]$|^[^:][\s,\]}]$/;

const isRare = (event: Event, text: string): boolean =>
  ("tagStart" in event && event.tagStart >= 0) ||
  ("anchorEnd" in event &&
    event.anchorEnd >= 0 &&
    !NAME_OF_ANCHOR.test(text.slice(event.anchorEnd - 1, event.anchorEnd + 1)));

/** Returns a function for the places of offsets, fast if they ascend. */
function placesIn(file: string, text: string): (offset: number) => Place {
  const endFrom = (at: number): number => {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
  };
  let line = 1;
  let start = 0;
  let end = endFrom(0);
  return (offset) => {
    if (offset < start) [line, start, end] = [1, 0, endFrom(0)];
    for (; end < offset; end = endFrom(start)) {
      start = end + 1;
      line++;
    }
    return { file, line, column: offset - start + 1 };
  };
}

const CORE_TAGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
// How text may begin that the core schema takes for something else.
const NOT_TEXT = /^(?:[-+.~\dnNtTfF]|$)/;

/** Returns the value of a plain scalar; undefined for a number that is too large for js-yaml. */
function plainValue(words: string): ScalarNode["value"] | undefined {
  if (!NOT_TEXT.test(words)) return words;
  for (const tag of CORE_TAGS) {
    const value = tag.resolve(words, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return Math.abs(Number(words)) === Number.POSITIVE_INFINITY ? undefined : words;
}

const COLON = / *: *(?=#|\r?\n|$)/y;
// Not one that says how far its text is indented, and none in a comment or a name.
const BLOCK_HEADER = /(?<=^|^[^#]* )[|>][-+]? *(?:#.*)?$/;

/** Builds nodes from events, which are in file order, so that each anchor is known before its aliases. */
class EventReader {
  /** True if something was read that `readDocument` has to read. */
  isRare = false;
  #at = 1;
  /** Where the last scalar ended. */
  #end = 0;
  readonly #anchors = new Map<string, SeedNode>();

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
    private readonly placeOf: (offset: number) => Place,
    private readonly report: Report,
  ) {}

  next(): SeedNode {
    const event = this.events[this.#at++] as Event;
    switch (event.type) {
      case EVENT_ID.ALIAS:
        return this.#alias(this.text.slice(event.anchorStart, event.anchorEnd), this.placeOf(event.anchorStart - 1));
      case EVENT_ID.SEQUENCE:
        return this.#named(event, { kind: "list", place: this.placeOf(event.start), items: this.#items() });
      case EVENT_ID.MAPPING:
        return this.#named(event, { kind: "map", place: this.placeOf(event.start), entries: this.#entries(event) });
      case EVENT_ID.SCALAR:
        return this.#named(event, this.#scalar(event));
      default:
        throw new Error("The events of a YAML file are not balanced.");
    }
  }

  #alias(anchor: string, place: Place): SeedNode {
    const target = this.#anchors.get(anchor);
    if (target) return { ...target, place };
    this.report(place, `No anchor &${anchor} is defined before this alias.`);
    return { kind: "scalar", value: null, words: "", place };
  }

  #named({ anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number }, node: SeedNode): SeedNode {
    if (anchorStart >= 0) this.#anchors.set(this.text.slice(anchorStart, anchorEnd), node);
    return node;
  }

  /** True at the end of a collection, which is then left. */
  #isOver(): boolean {
    const isOver = this.events[this.#at]?.type === EVENT_ID.POP;
    if (isOver) this.#at++;
    return isOver;
  }

  #items(): readonly SeedNode[] {
    const items: SeedNode[] = [];
    while (!this.#isOver()) items.push(this.next());
    return items;
  }

  #entries({ style }: MappingEvent): readonly Entry[] {
    const entries: Entry[] = [];
    for (let isFirst = true; !this.#isOver(); isFirst = false) {
      const before = this.events[this.#at];
      // After a list, js-yaml takes what follows its last item for the next key.
      const needsLine = style === COLLECTION_STYLE.BLOCK && !isFirst;
      if (before?.type !== EVENT_ID.SCALAR || before.anchorStart >= 0 || (needsLine && !this.#beginsLine(before)))
        this.isRare = true;
      addEntry(entries, this.next(), this.#valueAfterKey(), this.report);
    }
    return entries;
  }

  #beginsLine({ valueStart }: ScalarEvent): boolean {
    return /^ *["']?$/.test(this.text.slice(this.text.lastIndexOf("\n", valueStart - 1) + 1, valueStart));
  }

  /** The value of a key; nothing has its place behind the colon. */
  #valueAfterKey(): SeedNode {
    const event = this.events[this.#at];
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart >= 0 || event.anchorStart >= 0) return this.next();
    this.#at++;
    COLON.lastIndex = this.#end;
    if (!COLON.test(this.text)) this.isRare = true;
    return { kind: "scalar", value: null, words: "", place: this.placeOf(COLON.lastIndex) };
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const { style, valueStart, valueEnd } = event;
    if (valueStart < 0) this.isRare = true;
    const words = getScalarValue(this.text, event);
    if (style === SCALAR_STYLE.PLAIN) {
      this.#end = valueEnd;
      const value = plainValue(words);
      if (value === undefined) this.isRare = true;
      return { kind: "scalar", value: value ?? null, words, place: this.placeOf(valueStart) };
    }
    const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    const start = isQuoted ? valueStart - 1 : this.#headerBefore(event);
    this.#end = valueEnd + 1;
    return { kind: "scalar", value: words, words, place: this.placeOf(start) };
  }

  /** Offset of the header of a block scalar, which is the rest of the line before its text. */
  #headerBefore({ valueStart, anchorEnd }: ScalarEvent): number {
    const lineEnd = this.text.lastIndexOf("\n", valueStart - 1);
    const from = Math.max(this.text.lastIndexOf("\n", lineEnd - 1) + 1, this.#end, anchorEnd);
    const header = this.text.slice(from, lineEnd).replace(/\r$/, "");
    const index = header.search(BLOCK_HEADER);
    if (index < 0) this.isRare = true;
    return from + index;
  }
}
