import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { kindOf, optional, pattern } from "../propertyTypes.js";
import { CodeScheme } from "../values/code.js";

/** Kind of organisation, for example a charity or an NHS trust. */
export enum OrganisationKind {
  GOVERNMENT = "GOVERNMENT",
  ARMS_LENGTH_BODY = "ARMS_LENGTH_BODY",
  NHS_TRUST = "NHS_TRUST",
  CHARITY = "CHARITY",
  COMPANY = "COMPANY",
  BOARD = "BOARD",
  COMMITTEE = "COMMITTEE",
  PARTNERSHIP = "PARTNERSHIP",
  PROFESSIONAL_BODY = "PROFESSIONAL_BODY",
  TEAM = "TEAM",
}

registerEnumType(OrganisationKind, {
  name: "OrganisationKind",
  description: "Kind of organisation, for example a charity or an NHS trust.",
  valuesConfig: {
    GOVERNMENT: {
      description: "The government, a department or a statistical office.",
    },
    ARMS_LENGTH_BODY: {
      description: "A national body at arm's length from government.",
    },
    NHS_TRUST: {
      description: "An NHS trust that provides care, or a foundation trust.",
    },
    CHARITY: { description: "A charity, for example Macmillan Cancer Support." },
    COMPANY: { description: "A commercial business." },
    BOARD: { description: "A board that oversees and decides." },
    COMMITTEE: { description: "A committee or group with a remit." },
    PARTNERSHIP: { description: "A partnership or coalition of bodies." },
    PROFESSIONAL_BODY: {
      description: "A body that represents a profession or an industry.",
    },
    TEAM: { description: "A team or service within a body or across bodies." },
  },
});

@entity({
  description: "A named organisation: an arm's-length body, trust, charity, company, board, committee or similar.",
  identifiedBy: [{ prop: "odsCode" }],
  rdf: ["org:Organization", "schema:Organization"],
})
export class Organisation extends Entity {
  @prop(
    optional(kindOf(OrganisationKind)),
    "Kind of organisation, for example a charity or an NHS trust; null if it cannot be judged from the sources.",
  )
  kind!: OrganisationKind | null;

  @prop(
    optional(pattern(/^[0-9A-Z]{3}$/, "RXF", { searchable: true, cited: true, codeScheme: CodeScheme.ODS })),
    "NHS Organisation Data Service code; null if no available look-up contains one.",
  )
  odsCode!: string | null;
}
