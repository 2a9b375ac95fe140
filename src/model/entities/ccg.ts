import { Entity, entity, prop } from "../entity.js";
import { optional, pattern } from "../propertyTypes.js";
import { CodeScheme } from "../values/code.js";

@entity({
  description: "A Clinical Commissioning Group.",
  namedByLookup: true,
  identifiedBy: [{ prop: "code" }, { prop: "odsCode" }],
  rdf: ["org:FormalOrganization"],
})
export class Ccg extends Entity {
  @prop(
    optional(pattern(/^E38\d{6}$/, "E38000146", { searchable: true, cited: true, codeScheme: CodeScheme.GSS })),
    "ONS code in December 2016; null if the CCG did not exist then.",
  )
  code!: string | null;

  @prop(
    optional(pattern(/^[0-9A-Z]{3}$/, "03N", { searchable: true, cited: true, codeScheme: CodeScheme.ODS })),
    "NHS Organisation Data Service code in December 2016. A code may be reassigned to another body later.",
  )
  odsCode!: string | null;
}
