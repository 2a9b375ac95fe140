/** Parameters of a GET request that may be given without a value, with the texts that count as none. */
const OPTIONAL: readonly (readonly [name: string, none: readonly string[]])[] = [
  ["operationName", [""]],
  ["variables", ["", "null"]],
  ["extensions", ["", "null"]],
];

/** Returns the query string of an address as Apollo expects it: parameters without a value are left out. */
export function operationSearch(url: string): string {
  const start = url.indexOf("?");
  if (start < 0) return "";
  const search = url.slice(start);
  const parameters = new URLSearchParams(search);
  const empty = OPTIONAL.filter(([name, none]) => none.includes(parameters.get(name)?.trim() ?? "a value"));
  if (empty.length === 0) return search;
  for (const [name] of empty) parameters.delete(name);
  return `?${parameters}`;
}
