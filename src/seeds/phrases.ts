/** "1 fault", "2 faults". */
export const formatCount = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;

/** "a", "a or b", "a, b or c". */
export const listed = (phrase: readonly string[], conjunction = "or"): string =>
  phrase.length < 2 ? phrase.join("") : `${phrase.slice(0, -1).join(", ")} ${conjunction} ${phrase[phrase.length - 1]}`;

/** Truncates a text to a length, with an ellipsis. */
export const shortened = (text: string, length = 120): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

/** A text in quotation marks, shortened, for messages. */
export const quoted = (text: string): string => `“${shortened(text)}”`;

/** Returns a pattern for whole texts in which a mark matches any characters. The rest is literal. */
export function wildcard(text: string, mark = "*"): RegExp {
  const parts = text.split(mark).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}
