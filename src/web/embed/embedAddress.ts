/** The three elements. */
export type Kind = "trace" | "entity" | "table";

/** An attribute of an element. */
interface Named {
  readonly name: string;
  readonly value: string;
}

/** Attributes that say something else than what is to be shown: those of every element, and ours. */
const OTHERS = new Set(
  "class dir hidden id lang level page part query role server slot style tabindex title translate variables".split(" "),
);
/** Attributes of scripts, of assistive technology and of frameworks. */
const OTHER_PREFIXES = /^(aria|data|ng|v|x)-|^on[a-z]|[^a-z0-9-]/;

/** "min-strength" as "minStrength": attributes have no capitals. */
const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What the attribute `variables` holds, for variables that no attribute can be named by; nothing where it is not JSON. */
function variablesIn(text: string | undefined): [string, string][] {
  if (!text) return [];
  try {
    const variables: unknown = JSON.parse(text);
    return Object.entries(variables ?? {}).map(([name, value]) => [name, String(value)]);
  } catch {
    return [];
  }
}

/**
 * The address of what an element's attributes ask for, relative to that of the server; null if they do not say what to show.
 * @param attributes the attributes of the element
 */
export function embedAddress(kind: Kind, attributes: Iterable<Named>): string | null {
  const given = new Map([...attributes].map(({ name, value }) => [name, value.trim()]));
  const parameters = new URLSearchParams(variablesIn(given.get("variables")));
  for (const [name, value] of given)
    if (value !== "" && !OTHERS.has(name) && !OTHER_PREFIXES.test(name)) parameters.set(camel(name), value);
  const path = pathOf(kind, given);
  if (path === null) return null;
  const search = parameters.toString();
  return `embed/${path}${search === "" ? "" : (path.includes("?") ? "&" : "?") + search}`;
}

function pathOf(kind: Kind, given: ReadonlyMap<string, string>): string | null {
  if (kind === "trace") return given.get("from") ? "trace" : null;
  if (kind === "entity") {
    const [type, slug] = (given.get("id") ?? "").split(":");
    return type && slug ? `${encodeURIComponent(type)}/${encodeURIComponent(slug)}` : null;
  }
  const [query, page] = [given.get("query"), given.get("page")];
  return query ? `q/${encodeURIComponent(query)}` : page ? page.replace(/^\/+/, "") : null;
}
