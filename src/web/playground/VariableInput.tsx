/** @jsxImportSource react */
import { useState } from "react";
import { EntityInput } from "./EntityInput.js";
import { formatVariable, type VariableField } from "./variableFields.js";

interface VariableInputProps {
  readonly id: string;
  readonly field: VariableField;
  /** Undefined where the default holds. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The input for a variable, by its type. */
export function VariableInput({ id, field, value, onChange }: VariableInputProps) {
  const { input, named, choices, defaultValue } = field;
  const placeholder = formatVariable(defaultValue);
  const text = (given: string): unknown => (given === "" ? undefined : given);
  if (input === "choice" || input === "boolean") {
    const options = input === "boolean" ? ["true", "false"] : choices;
    const read = (given: string): unknown => (input === "boolean" && given !== "" ? given === "true" : text(given));
    return (
      <select id={id} value={formatVariable(value)} onChange={(event) => onChange(read(event.target.value))}>
        <option value="">{placeholder ? `${placeholder} (default)` : "–"}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  if (input === "choices") {
    const chosen = (value ?? defaultValue ?? []) as readonly string[];
    const toggle = (choice: string, isChosen: boolean): void =>
      onChange(choices.filter((each) => (each === choice ? isChosen : chosen.includes(each))));
    return (
      <details id={id}>
        <summary>{chosen.join(", ") || "none"}</summary>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="checkbox"
              checked={chosen.includes(choice)}
              onChange={(event) => toggle(choice, event.target.checked)}
            />{" "}
            {choice}
          </label>
        ))}
      </details>
    );
  }
  if (input === "entity" || input === "name")
    return (
      <EntityInput id={id} type={named} placeholder={placeholder} value={formatVariable(value)} onChange={onChange} />
    );
  if (input === "json") return <JsonInput id={id} placeholder={placeholder} value={value} onChange={onChange} />;
  const read = (given: string): unknown => (input === "number" && given !== "" ? Number(given) : text(given));
  return (
    <input
      id={id}
      type={input}
      placeholder={placeholder}
      value={formatVariable(value)}
      onChange={(event) => onChange(read(event.target.value))}
    />
  );
}

/** A field for lists and input objects, as JSON. Keeps what is being typed until it is valid. */
function JsonInput({
  id,
  placeholder,
  value,
  onChange,
}: Omit<VariableInputProps, "field"> & { readonly placeholder: string }) {
  const [draft, setDraft] = useState<string | null>(null);
  const change = (text: string): void => {
    setDraft(text);
    try {
      onChange(text.trim() === "" ? undefined : JSON.parse(text));
      setDraft(null);
    } catch {
      // Still being typed.
    }
  };
  return (
    <input
      id={id}
      type="text"
      placeholder={placeholder}
      aria-invalid={draft !== null && draft.trim() !== ""}
      value={draft ?? formatVariable(value)}
      onChange={(event) => change(event.target.value)}
    />
  );
}
