import { propertyWords } from "../../../model/propertyWords.js";
import type { EdgePropSpec } from "../../../model/relations/spec.js";
import { type PageInput, PageProblem, type Suggestion } from "../page.js";
import { enumWords } from "./wording.js";

/** A property by whose values readers choose. */
type ChoiceProp = Pick<EdgePropSpec, "name" | "type">;

/** Whether a property has a few values, by which readers can choose. */
export const isChoice = ({ type: { comparable } }: Pick<ChoiceProp, "type">): boolean =>
  comparable === "enum" || comparable === "flag";

/** The values of a property with a few of them, as addresses have them. */
export const choiceValues = ({ type }: Pick<ChoiceProp, "type">): readonly string[] =>
  type.comparable === "flag" ? ["true", "false"] : Object.values(type.values ?? {});

/** A value that must be one of some. @throws PageProblem that says which there are */
export function oneOf(name: string, value: string, values: readonly string[], otherwise: Suggestion): string {
  if (values.includes(value)) return value;
  const message = `${name}: expected one of ${values.join(", ")}; got ${JSON.stringify(value.slice(0, 40))}.`;
  throw new PageProblem(400, message, [otherwise]);
}

/** The values that an address chooses of some properties, as filters of the API take them. @throws PageProblem */
export const chosenValues = (props: readonly ChoiceProp[], { parameters }: PageInput, otherwise: Suggestion) =>
  props.flatMap((prop) => {
    const value = parameters[prop.name];
    if (!value) return [];
    const given = oneOf(prop.name, value, choiceValues(prop), otherwise);
    return [{ [prop.name]: { eq: prop.type.comparable === "flag" ? given === "true" : given } }];
  });

/** A value of a property, in words. */
export const choiceWords = (value: string): string =>
  value === "true" ? "Yes" : value === "false" ? "No" : enumWords(value);

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/** A field of a form by which readers choose one of some values, or any. */
export function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The fields by which readers choose the values of some properties. */
export function PropChoices({
  props,
  parameters,
}: {
  readonly props: readonly ChoiceProp[];
  readonly parameters: PageInput["parameters"];
}) {
  return (
    <>
      {props.map((prop) => (
        <Choice
          key={prop.name}
          name={prop.name}
          label={propertyWords(prop.name)}
          chosen={parameters[prop.name] ?? ""}
          options={choiceValues(prop).map((value) => ({ value, name: choiceWords(value) }))}
        />
      ))}
    </>
  );
}
