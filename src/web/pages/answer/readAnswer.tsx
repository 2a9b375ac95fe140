import { StrengthKey } from "../parts/strengthKey.js";
import type { AnswerFields } from "./answerFields.js";
import { hintsIn } from "./answerHints.js";
import { isObject, isStrength } from "./answerShapes.js";
import { FieldsContext, Nothing, Scalar } from "./readScalar.js";
import { Card, Part } from "./readValue.js";

/** What the API answered. */
export interface Answered {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: unknown;
}

interface ReadAnswerProps {
  readonly answer: Answered;
  /** What the schema says of the answer's fields. */
  readonly fields: AnswerFields;
  /** Level of the topmost headings. */
  readonly level: number;
}

/** An answer to read: entities as cards, lists as tables, traces as trees, each statement with its quotations. */
export function ReadAnswer({ answer: { data, errors, extensions }, fields, level }: ReadAnswerProps) {
  const roots = isObject(data) ? Object.entries(data) : [];
  const [only, ...others] = roots;
  // Errors and hints are shown by the caller, and say more than "None".
  const isTold = (Array.isArray(errors) && errors.length > 0) || hintsIn(extensions).length > 0;
  return (
    <FieldsContext.Provider value={fields}>
      {roots.length === 0 && !isTold && <p>The answer has no data.</p>}
      {only && others.length === 0 && isObject(only[1]) && !("nodes" in only[1] || "edges" in only[1]) ? (
        <Card fields={only[1]} path={only[0]} level={level} />
      ) : (
        roots
          .filter(([, value]) => value !== null || !isTold)
          .map(([name, value]) => <Root key={name} name={name} value={value} level={level} />)
      )}
      {holdsStrength(data) && (
        <details class="more">
          <summary>What the letters mean</summary>
          <StrengthKey />
        </details>
      )}
    </FieldsContext.Provider>
  );
}

/** Whether an answer has strengths, which are shown by letters. */
const holdsStrength = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(holdsStrength)
    : isObject(value) && (isStrength(value.strength) || Object.values(value).some(holdsStrength));

function Root({ name, value, level }: { readonly name: string; readonly value: unknown; readonly level: number }) {
  if (isObject(value) || Array.isArray(value)) return <Part name={name} value={value} path={name} level={level} />;
  return <p>{value === null ? <Nothing path={name} /> : <Scalar value={value} path={name} />}</p>;
}
