import type { EntityName } from "../../../model/entities.js";
import { propertyWords } from "../../../model/propertyWords.js";
import type { PageInput } from "../page.js";
import { KeptInputs } from "../parts/keptInputs.js";
import { useSite } from "../parts/site.js";
import { enumWords } from "../parts/wording.js";
import { choices, choiceValues, isOffered, lackable } from "./listColumns.js";

const words = (value: string): string => (value === "true" ? "Yes" : value === "false" ? "No" : enumWords(value));

function Choice({
  name,
  label,
  chosen,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { value: string; name: string }[];
}) {
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

/** The form by which readers choose rows of a type's table. */
export function ListForm({
  type,
  input,
  path,
}: {
  readonly type: EntityName;
  readonly input: PageInput;
  readonly path: string;
}) {
  const { publicPath } = useSite();
  const { parameters } = input;
  return (
    <form class="choose" action={publicPath + path}>
      <label>
        Name contains
        <input name="name" value={parameters.name ?? ""} />
      </label>
      {choices(type).map((prop) => (
        <Choice
          key={prop.name}
          name={prop.name}
          label={propertyWords(prop.name)}
          chosen={parameters[prop.name] ?? ""}
          options={choiceValues(prop).map((value) => ({ value, name: words(value) }))}
        />
      ))}
      {lackable(type).length > 0 && (
        <Choice
          name="without"
          label="Without"
          chosen={parameters.without ?? ""}
          options={lackable(type)
            .filter((field) => isOffered(field) || field.field === parameters.without)
            .map(({ field }) => ({ value: field, name: propertyWords(field) }))}
        />
      )}
      {parameters.sort && <input type="hidden" name="sort" value={parameters.sort} />}
      <KeptInputs />
      <button type="submit">Show</button>
    </form>
  );
}
