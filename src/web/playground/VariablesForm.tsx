/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useId, useMemo } from "react";
import { createPortal } from "react-dom";
import { propertyWords } from "../../model/propertyWords.js";
import { usePlace } from "./usePlace.js";
import { useVariables } from "./useVariables.js";
import { VariableInput } from "./VariableInput.js";
import { formatVariable, type VariableField, variableFields } from "./variableFields.js";

/** A form for the variables of the query, above it. What is left empty has the default of the query. */
export function VariablesForm() {
  const place = usePlace(".graphiql-editors", "variables-form-place");
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const schema = useGraphiQL((state) => state.schema);
  const { run } = useGraphiQLActions();
  const { values, set } = useVariables();
  const fields = useMemo(() => variableFields(query, schema), [query, schema]);
  if (!place || fields.length === 0) return null;
  return createPortal(
    <form
      className="variables-form"
      aria-label="Variables of the query"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      {values === null ? (
        <p role="status">The variables below are not valid JSON, so they are not shown as a form.</p>
      ) : (
        fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name]}
            onChange={(value) => set(field.name, value)}
          />
        ))
      )}
      <button type="submit" className="plain-button">
        Run
      </button>
    </form>,
    place,
  );
}

interface FieldProps {
  readonly field: VariableField;
  /** Undefined where the default holds. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function Field({ field, value, onChange }: FieldProps) {
  const id = useId();
  const { name, type, input, isRequired, defaultValue } = field;
  const isOverriding = value !== undefined && defaultValue !== undefined;
  const isDifferent = isOverriding && JSON.stringify(value) !== JSON.stringify(defaultValue);
  return (
    <div className={`variable ${input}`}>
      <label htmlFor={id}>
        <span title={`$${name}: ${type}`}>{propertyWords(name)}</span>
        {isRequired && <small> needed</small>}
      </label>
      <VariableInput id={id} field={field} value={value} onChange={onChange} />
      {defaultValue !== undefined && (
        <button
          type="button"
          className="link-button use-default"
          title={`Instead of the query’s default ${formatVariable(defaultValue)}`}
          // Its place is kept, so that nothing moves while a value is typed.
          data-needed={isDifferent}
          onClick={() => onChange(undefined)}
        >
          Use the default
        </button>
      )}
    </div>
  );
}
