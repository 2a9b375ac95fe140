import type { EntityName } from "../../../model/entities.js";
import { propertyWords } from "../../../model/propertyWords.js";
import type { PageInput } from "../page.js";
import { Choice, PropChoices } from "../parts/choice.js";
import { KeptInputs } from "../parts/keptInputs.js";
import { useSite } from "../parts/site.js";
import { choices, isOffered, lackable } from "./listColumns.js";

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
      <PropChoices props={choices(type)} parameters={parameters} />
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
