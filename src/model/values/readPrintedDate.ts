import { lastDayOf, MONTHS, twoDigits } from "./edtf.js";

/** A date found in a text. */
export interface FoundDate {
  readonly printed: string;
  readonly edtf: string;
}

const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\b`).join("|");
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  Spring: [3, 5],
  Summer: [6, 8],
  Autumn: [9, 11],
  Winter: [12, 14],
};

const capital = (word = ""): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const monthOf = (name?: string): number => MONTHS.findIndex((month) => month.startsWith(capital(name).slice(0, 3))) + 1;
const month = (year: number, number: number): string =>
  `${year + Math.floor((number - 1) / 12)}-${twoDigits(((number - 1) % 12) + 1)}`;

interface Form {
  /** With the flag g, for `matchAll`. */
  readonly pattern: RegExp;
  /** The date in EDTF. `year` is that of a date that prints none. */
  readonly edtf: (parts: Readonly<Record<string, string | undefined>>, year: number) => string;
}

/** The forms of printed dates, the more exact ones first. */
const FORMS: readonly Form[] = [
  {
    pattern: /(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/gu,
    edtf: ({ y, m, d }) => `${y}-${m}-${d}`,
  },
  {
    pattern: new RegExp(`(?<d>\\d{1,2})(?: ?(?:st|nd|rd|th))? (?<m>${MONTH})(?: (?<y>\\d{4}))`, "gu"),
    edtf: ({ y, m, d }) => `${month(Number(y), monthOf(m))}-${twoDigits(Number(d))}`,
  },
  {
    pattern: new RegExp(`the end of (?<m>${MONTH})(?: (?<y>\\d{4}))?`, "giu"),
    edtf: ({ y, m }, year) => {
      const of = Number(y ?? year);
      return `${month(of, monthOf(m))}-${lastDayOf(of, monthOf(m))}`;
    },
  },
  {
    pattern: new RegExp(`between (?<m>${MONTH})(?: \\d{4})? and (?<n>${MONTH}) (?<y>\\d{4})`, "gu"),
    edtf: ({ y, m, n }) => `${month(Number(y), monthOf(m))}/${month(Number(y), monthOf(n))}`,
  },
  { pattern: new RegExp(`(?<m>${MONTH}) (?<y>\\d{4})`, "gu"), edtf: ({ y, m }) => month(Number(y), monthOf(m)) },
  {
    pattern: /(?<s>Spring|Summer|Autumn|Winter) (?<y>\d{4})/giu,
    edtf: ({ y, s }) => {
      const [first, last] = SEASONS[capital(s)] ?? [1, 12];
      return `${month(Number(y), first)}/${month(Number(y), last)}`;
    },
  },
  // A financial year from April to March.
  { pattern: /(?<y>\d{4})[/-]\d\d(?!\d|-)/gu, edtf: ({ y }) => `${y}-04/${Number(y) + 1}-03` },
  { pattern: /(?<!\d)(?<y>(?:19|20)\d\d)(?!\d)/gu, edtf: ({ y }) => String(y) },
  { pattern: new RegExp(`(?<!\\w)(?<m>${MONTH})(?!\\w)`, "gu"), edtf: ({ m }, year) => month(year, monthOf(m)) },
];

/**
 * Finds a printed date in a text: the most exact one, and of several equally exact ones that for which `isWanted` is true.
 * @param year of a date that prints none
 */
export function readPrintedDate(
  text: string,
  year: number,
  isWanted: (edtf: string) => boolean = () => true,
): FoundDate | null {
  for (const { pattern, edtf } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const found = edtf(match.groups ?? {}, year);
      if (isWanted(found)) return { printed: match[0], edtf: found };
    }
  return null;
}
