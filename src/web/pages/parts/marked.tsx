/** A part of a text, in code points. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with some of its parts marked. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const points = [...text];
  const slice = (from: number, to: number): string => points.slice(from, to).join("");
  const bounds = [0, ...spans.map(({ end }) => end)];
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <>
          {slice(bounds[index] ?? 0, start)}
          <mark>{slice(start, end)}</mark>
        </>
      ))}
      {slice(bounds.at(-1) ?? 0, points.length)}
    </>
  );
}
