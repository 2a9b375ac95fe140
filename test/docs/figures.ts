/** A figure of a document that is not what was measured, in a sentence. */
export type Complaint = string;

// A figure is followed by the name of what it is: "7.2 times<!-- bench target.embedded.throughput -->".
const MARKED = /(\d[\d,]*(?:\.\d+)?)([^\d<>]*)<!-- bench ([^\s>]+) -->/g;
const MARKER = /<!-- bench\b[^>]*-->/g;
// What only a measurement can say.
const CLAIM = /\d\s?(?:ms\b|MiB\b|times (?:the throughput|as fast|faster)|requests (?:a|per) second)/;

/**
 * What is wrong with the figures of a document: those that no measurement has, those that it has otherwise, and claims that do not say where they come from.
 * @param markdown the document
 * @param figures what was measured, by name
 */
export function wrongFigures(markdown: string, figures: Readonly<Record<string, number>>): readonly Complaint[] {
  const marked = [...markdown.matchAll(MARKED)];
  const loose = (markdown.match(MARKER)?.length ?? 0) - marked.length;
  const bare = markdown.replace(MARKED, "").split("\n");
  return [
    ...marked.flatMap(([, written = "", , name = ""]) => complaint(written, name, figures[name])),
    ...(loose > 0 ? [`${loose} markers stand behind no figure`] : []),
    ...bare.filter((line) => CLAIM.test(line)).map((line) => `without a marker: ${line.trim()}`),
  ];
}

function complaint(written: string, name: string, measured: number | undefined): readonly Complaint[] {
  if (measured === undefined) return [`${name} is in no result`];
  const decimals = written.split(".")[1]?.length ?? 0;
  const right = measured.toFixed(decimals);
  return right === written.replaceAll(",", "") ? [] : [`${name} is ${right}, not ${written}`];
}
