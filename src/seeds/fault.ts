import { compareText } from "../model/text.js";
import { formatCount } from "./phrases.js";

/** A position in a seed file. Line and column start at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error in the seeds. */
export interface Fault {
  readonly place: Place;
  /** What is wrong, as a sentence. */
  readonly what: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** The most similar valid name or text. */
  readonly nearest?: string | null;
  /** The other places, if several places conflict. */
  readonly also?: readonly Place[];
}

/** Records a fault. Reading continues. */
export type Report = (place: Place, what: string, more?: Omit<Fault, "place" | "what">) => void;

/** Returns a list of faults and the function that adds to it. Duplicates are listed once. */
export function collectFaults(): { report: Report; faults: () => readonly Fault[] } {
  const byText = new Map<string, Fault>();
  return {
    report: (place, what, more) => {
      const key = `${at(place)} ${what}`;
      if (!byText.has(key)) byText.set(key, { place, what, ...more });
    },
    faults: () => [...byText.values()].sort((a, b) => byPlace(a.place, b.place) || compareText(a.what, b.what)),
  };
}

/** Compares places by file, line and column. */
export const byPlace = (a: Place, b: Place): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column;

/** "seeds/x.yaml:12:5". */
export const at = (place: Place, show: (file: string) => string = (file) => file): string =>
  `${show(place.file)}:${place.line}:${place.column}`;

/** Formats a fault: file, line, what, expected, nearest. `show` may shorten the file name. */
export function faultText(fault: Fault, show?: (file: string) => string): string {
  const lines = [`${at(fault.place, show)}  ${fault.what}`];
  if (fault.expected) lines.push(`    expected: ${fault.expected}`);
  if (fault.nearest) lines.push(`    did you mean: ${fault.nearest}`);
  for (const place of fault.also ?? []) lines.push(`    also: ${at(place, show)}`);
  return lines.join("\n");
}

/** Formats a list of faults. */
export const faultReport = (faults: readonly Fault[], show?: (file: string) => string): string =>
  [...faults.map((fault) => faultText(fault, show)), formatCount(faults.length, "fault")].join("\n");

/** Thrown if the seeds cannot be built into a release. Contains every fault. */
export class SeedError extends Error {
  readonly code = "BAD_SEEDS";
  constructor(readonly faults: readonly Fault[]) {
    super(`The seeds have errors.\n${faultReport(faults)}`);
    this.name = "SeedError";
  }
}
