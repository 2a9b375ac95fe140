/** A name whose meaning a text asks for. */
export interface AskedName {
  readonly name: string;
  /** The year in which it was used; null if none is named. */
  readonly year: string | null;
  /** Whether the text asks for the meaning in words. */
  readonly isQuestion: boolean;
}

/** "in 2012", "in the report of 2012" */
const IN_YEAR = "(?: (?:[a-z]+ )*(\\d{4}))?";

/** "What does CCG mean in 2012" */
const MEANING = new RegExp(`^what (?:do(?:es)?|did|is|was)(?: the)? (.+?) (?:mean|stand for|meant)${IN_YEAR}$`, "iu");

/** An abbreviation, which may mean several things, perhaps with a year. */
const ABBREVIATION = new RegExp(`^(\\p{L}{2,5})${IN_YEAR}$`, "iu");

/** A question as it is read, without the mark at its end. */
export const withoutQuestionMark = (text: string): string => text.replace(/[?\s]+$/, "");

/** The name whose meaning a text asks for; null where it asks for none. */
export function askedName(text: string): AskedName | null {
  const words = withoutQuestionMark(text);
  const question = MEANING.exec(words);
  const [, asked, year = null] = question ?? ABBREVIATION.exec(words) ?? [];
  const name = asked?.replace(/^["“'‘]|["”'’]$/g, "");
  return name ? { name, year, isQuestion: question !== null } : null;
}
