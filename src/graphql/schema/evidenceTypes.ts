import { Field, Int, ObjectType } from "type-graphql";
import { Basis, type Citation, Confidence, Strength } from "../../model/evidence.js";

/** Words of a source that support a statement. */
@ObjectType("Citation", { description: "Words of a source that support a statement.", simpleResolvers: true })
export class CitationType {
  @Field(() => String, { description: "Position in the source: section, paragraph, table row and column." })
  locator!: string;

  @Field(() => String, {
    description: "The quotation exactly as printed, with white space collapsed. At most 40 words.",
  })
  quote!: string;

  @Field(() => Int, { description: "Offset of the quotation's first code point in the source's text file." })
  start!: number;

  @Field(() => Int, { description: "Offset after the quotation's last code point." })
  end!: number;
}

/** Evidence for a statement. */
@ObjectType("Evidence", {
  description: "Evidence for a statement: who makes it, how sure the curators are, and quotations.",
  simpleResolvers: true,
})
export class EvidenceType {
  @Field(() => Basis, { description: "Who makes the statement." })
  basis!: Basis;

  @Field(() => Confidence, { description: "How sure the curators are that the quotations support the statement." })
  confidence!: Confidence;

  @Field(() => Strength, {
    nullable: true,
    description: "How close the link is; null if the evidence supports a property, not a link.",
  })
  strength!: Strength | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the confidence is not HIGH, or how an inference was made; null if not needed.",
  })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The property that the evidence supports, such as population; null if it supports a link.",
  })
  field!: string | null;

  @Field(() => [CitationType], { description: "The quotations that support the statement." })
  citations!: readonly Citation[];
}
