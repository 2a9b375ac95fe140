/** @jsxImportSource react */
import { useRef, useState } from "react";

interface Suggestion {
  readonly id: string;
  readonly label: string;
}

/** The entities that a search finds first. Nothing where the server does not answer. */
async function suggest(text: string, type: string | null, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const query =
    "query Suggest($text: String!, $types: [EntityType!]) { search(text: $text, types: $types, first: 8) { nodes { id label } } }";
  const variables = JSON.stringify(type === null ? { text } : { text, types: [type] });
  const url = `graphql?${new URLSearchParams({ query, variables })}`;
  const response = await fetch(url, { signal });
  const { data } = (await response.json()) as { data?: { search: { nodes: readonly Suggestion[] } } };
  return data?.search.nodes ?? [];
}

/** A search box for an entity. Suggests names; holds the id or, where `type` is given, the name. */
export function EntityInput({ id, type, placeholder, value, onChange }: EntityInputProps) {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const asked = useRef<AbortController | null>(null);
  const change = (text: string): void => {
    const chosen = suggestions.find((each) => each.id === text || optionText(each) === text);
    const held = type === null ? chosen?.id : chosen?.label;
    onChange(held ?? (text === "" ? undefined : text));
    asked.current?.abort();
    if (chosen || text.length < 2) return;
    const controller = new AbortController();
    asked.current = controller;
    suggest(text, type, controller.signal).then(setSuggestions, () => {});
  };
  return (
    <>
      <input
        id={id}
        type="text"
        list={`${id}-list`}
        autoComplete="off"
        placeholder={placeholder || (type === null ? "a name, code or id" : "a name")}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((each) => (
          <option key={each.id} value={type === null ? each.id : each.label}>
            {type === null && each.label}
          </option>
        ))}
      </datalist>
    </>
  );
}

interface EntityInputProps {
  readonly id: string;
  /** The only type of entities, which are asked for by name; null for entities of all types, by id. */
  readonly type: string | null;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: unknown) => void;
}

const optionText = ({ label }: Suggestion): string => label;
