import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf, optional, pattern } from "../propertyTypes.js";

/** What sort of body it is. */
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
  description: "What sort of body it is.",
  valuesConfig: {
    GOVERNMENT: {
      description: "The government, a department or a statistical office.",
    },
    ARMS_LENGTH_BODY: {
      description: "A national body at arm's length from government.",
    },
    NHS_TRUST: {
      description: "An NHS trust, foundation trust or centre of one.",
    },
    CHARITY: { description: "A voluntary body, such as Macmillan Cancer Support." },
    COMPANY: { description: "A business that a source names." },
    BOARD: { description: "A group that oversees and decides." },
    COMMITTEE: { description: "A committee or group with a remit." },
    PARTNERSHIP: { description: "A partnership or coalition of bodies." },
    PROFESSIONAL_BODY: {
      description: "A body of a profession or an industry.",
    },
    TEAM: { description: "A team or service within a body or across bodies." },
  },
});

@entity({
  description: "A named body: an arm's-length body, trust, charity, company, board, committee or the like.",
  identifiedBy: [{ prop: "odsCode" }],
})
export class Organisation extends Entity {
  @prop(enumOf(OrganisationKind), "What sort of body it is.")
  kind!: OrganisationKind;

  @prop(
    optional(pattern(/^[0-9A-Z]{3}$/, "RXF", { searchable: true, cited: true })),
    "NHS Organisation Data Service code; null where no look-up at hand gives one.",
  )
  odsCode!: string | null;
}
