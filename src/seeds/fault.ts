import { compareText } from "../model/text.js";
import { counted } from "./phrases.js";

/** Where something stands in a seed file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with the seeds. */
export interface Fault {
  readonly place: Place;
  /** What is wrong, as a sentence. */
  readonly what: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** The right name or words nearest to those that stand there. */
  readonly nearest?: string | null;
  /** The other place, where two places disagree. */
  readonly also?: readonly Place[];
}

/** Takes note of a fault; reading goes on. */
export type Report = (place: Place, what: string, more?: Omit<Fault, "place" | "what">) => void;

/** A list of faults and the function that fills it; what is reported twice is listed once. */
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

/** Order of places: file, line, column. */
export const byPlace = (a: Place, b: Place): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column;

/** "seeds/x.yaml:12:5". */
export const at = (place: Place, show: (file: string) => string = (file) => file): string =>
  `${show(place.file)}:${place.line}:${place.column}`;

/** A fault in words: file, line, what, expected, nearest. `show` may shorten the file's name. */
export function faultText(fault: Fault, show?: (file: string) => string): string {
  const lines = [`${at(fault.place, show)}  ${fault.what}`];
  if (fault.expected) lines.push(`    expected: ${fault.expected}`);
  if (fault.nearest) lines.push(`    did you mean: ${fault.nearest}`);
  for (const place of fault.also ?? []) lines.push(`    also: ${at(place, show)}`);
  return lines.join("\n");
}

/** The whole report on faulty seeds. */
export const faultReport = (faults: readonly Fault[], show?: (file: string) => string): string =>
  [...faults.map((fault) => faultText(fault, show)), counted(faults.length, "fault")].join("\n");

/** Seeds that cannot be made a release; carries every fault. */
export class SeedError extends Error {
  readonly code = "BAD_SEEDS";
  constructor(readonly faults: readonly Fault[]) {
    super(`The seeds are not right.\n${faultReport(faults)}`);
    this.name = "SeedError";
  }
}
