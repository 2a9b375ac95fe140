/** Something that the text in the box may mean. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** What else tells it from others: its type, and the code that was typed. */
  readonly hint: string;
}

interface Answer {
  readonly data?: {
    readonly search: {
      readonly edges: readonly {
        readonly node: { readonly id: string; readonly label: string };
        readonly matches: readonly { readonly field: string; readonly text: string }[];
      }[];
    };
  };
}

/** Types that are written in capitals. */
const CAPITALS = ["ccg", "stp"];

function typeOf(id: string): string {
  const prefix = id.slice(0, id.indexOf(":"));
  return CAPITALS.includes(prefix) ? prefix.toUpperCase() : prefix.replaceAll("-", " ");
}

/**
 * Asks the saved query for suggestions.
 * @param base path of the site
 * @param asOf the day of the page; null: the default
 */
export async function fetchSuggestions(
  base: string,
  text: string,
  asOf: string | null,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const parameters = new URLSearchParams({ text, ...(asOf !== null && { asOf }) });
  const response = await fetch(`${base}/q/search-suggestions?${parameters}`, {
    headers: { accept: "application/json" },
    signal,
  });
  if (!response.ok) return [];
  const { data } = (await response.json()) as Answer;
  return (data?.search.edges ?? []).map(({ node, matches }) => {
    const code = matches.find(({ field }) => /code$/i.test(field))?.text;
    return { ...node, hint: code === undefined ? typeOf(node.id) : `${typeOf(node.id)}, ${code}` };
  });
}
