/** @jsxImportSource react */
import { useRef, useState } from "react";

interface Suggestion {
  readonly id: string;
  readonly label: string;
}

/** The entities that a search finds first. Nothing where the server does not answer. */
async function suggest(text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const query = "query Suggest($text: String!) { search(text: $text, first: 8) { nodes { id label } } }";
  const url = `graphql?${new URLSearchParams({ query, variables: JSON.stringify({ text }) })}`;
  const response = await fetch(url, { signal });
  const { data } = (await response.json()) as { data?: { search: { nodes: readonly Suggestion[] } } };
  return data?.search.nodes ?? [];
}

/** A search box for an entity: suggests names, and holds the id. */
export function EntityInput({ id, placeholder, value, onChange }: EntityInputProps) {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const asked = useRef<AbortController | null>(null);
  const change = (text: string): void => {
    const chosen = suggestions.find((each) => each.id === text || optionText(each) === text);
    onChange(chosen?.id ?? (text === "" ? undefined : text));
    asked.current?.abort();
    if (chosen || text.length < 2) return;
    const controller = new AbortController();
    asked.current = controller;
    suggest(text, controller.signal).then(setSuggestions, () => {});
  };
  return (
    <>
      <input
        id={id}
        type="text"
        list={`${id}-list`}
        autoComplete="off"
        placeholder={placeholder || "a name, code or id"}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </datalist>
    </>
  );
}

interface EntityInputProps {
  readonly id: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: unknown) => void;
}

const optionText = ({ label }: Suggestion): string => label;
