import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Citation } from "../../model/evidence.js";
import { costs } from "../fieldCost.js";
import { objects } from "../reach.js";
import { CitationType } from "./evidenceTypes.js";

/** Whether a quotation is in the sources. */
export enum QuoteStatus {
  VERIFIED = "VERIFIED",
  REPAIRED = "REPAIRED",
  NOT_FOUND = "NOT_FOUND",
  UNVERIFIED = "UNVERIFIED",
}

registerEnumType(QuoteStatus, {
  name: "QuoteStatus",
  description: "Whether a quotation is in the sources.",
  valuesConfig: {
    VERIFIED: { description: "A source has exactly these words, apart from white space." },
    REPAIRED: { description: "A source has nearly these words; the citation has the exact ones." },
    NOT_FOUND: { description: "The text of every source that was searched is available, and none has these words." },
    UNVERIFIED: {
      description:
        "No quotation of the release has these words, and the full text of a source that was searched is not available, so they may be in it.",
    },
  },
});

/** The answer for one quotation. */
@ObjectType("QuoteCheck", { description: "Whether one quotation is in the sources, and where.", simpleResolvers: true })
export class QuoteCheck {
  @Field(() => String, { description: "The quotation as it was given, with white space collapsed." })
  quote!: string;

  @Field(() => QuoteStatus, { description: "Whether it is in the sources." })
  status!: QuoteStatus;

  @Field(() => CitationType, {
    nullable: true,
    description:
      "The source's exact words with their locator and offsets; null if the quotation was not found. If the source's text is not available, this is the quotation of the release that contains the words. The locator is a line number where the release quotes nothing.",
  })
  @costs({ reach: (check) => objects(check, 1) })
  citation!: Citation | null;
}
