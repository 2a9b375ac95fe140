import { Entity, entity, prop } from "../entity.js";
import { optional, pattern } from "../propertyTypes.js";
import { CodeScheme } from "../values/code.js";

@entity({
  description:
    "The footprint of a Sustainability and Transformation Plan. The plan itself is a Publication; the partnership is an Organisation.",
  namedByLookup: true,
  identifiedBy: [{ prop: "code" }],
  rdf: ["schema:AdministrativeArea"],
})
export class Stp extends Entity {
  @prop(
    optional(pattern(/^E54\d{6}$/, "E54000009", { searchable: true, cited: true, codeScheme: CodeScheme.GSS })),
    "ONS code in 2017; null if no look-up contains one.",
  )
  code!: string | null;
}
