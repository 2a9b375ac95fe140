import { plainQuote } from "../../../model/plainQuote.js";
import type { SearchPageQuery } from "./searchQuery.js";

type Match = SearchPageQuery["hits"]["edges"][number]["matches"][number];

/** Stand around a highlight while markup is left out; no text has these characters. */
const BEGIN = "\u0001";
const END = "\u0002";

/** A matched text as readers of the document see it, with its highlights, in code points. */
export function plainMatch({
  text,
  highlights,
}: Pick<Match, "text" | "highlights">): Pick<Match, "text" | "highlights"> {
  const points = [...text];
  for (const { start, end } of highlights) {
    points[start] = BEGIN + points[start];
    points[end - 1] += END;
  }
  const parts = plainQuote(points.join(""), "").split(BEGIN);
  let plain = [...(parts[0] ?? "")];
  const spans = parts.slice(1).map((part) => {
    const [marked = "", rest = ""] = part.split(END);
    const start = plain.length;
    const end = start + [...marked].length;
    plain = [...plain, ...marked, ...rest];
    return { start, end };
  });
  return { text: plain.join(""), highlights: spans };
}
