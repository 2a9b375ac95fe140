import { Field, ObjectType, registerEnumType } from "type-graphql";
import { z } from "zod";
import { DateScalar, date, enumOf, type Members, optional, text } from "../propertyTypes.js";
import { day, nullable } from "./schemas.js";

/** Scheme of a code. */
export enum CodeScheme {
  GSS = "GSS",
  ODS = "ODS",
}

registerEnumType(CodeScheme, {
  name: "CodeScheme",
  description: "Coding scheme: ONS or NHS Organisation Data Service.",
  valuesConfig: {
    GSS: {
      description: "Office for National Statistics: nine characters, such as E38000146.",
    },
    ODS: {
      description: "NHS Organisation Data Service: three characters, such as 03N.",
    },
  },
});

/** A code in an official scheme. */
@ObjectType("Code", {
  description: "A code in an official scheme.",
  simpleResolvers: true,
})
export class Code {
  @Field(() => CodeScheme, { description: "Coding scheme: ONS or NHS Organisation Data Service." })
  scheme!: CodeScheme;

  @Field(() => String, {
    description: "The code. It may be reassigned to another body later.",
  })
  code!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which the code is valid; null if unknown.",
  })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which the code is no longer valid; null if unknown.",
  })
  validTo!: string | null;

  /** Id of the Source. The API resolves it to a Source. */
  source!: string | null;
}

export const codeSchema = z.strictObject({
  scheme: z.enum(CodeScheme),
  code: z.string(),
  validFrom: nullable(day),
  validTo: nullable(day),
  source: nullable(z.string()),
}) as z.ZodType<Code>;

export const codeMembers: Members = {
  scheme: enumOf(CodeScheme),
  code: text(),
  validFrom: optional(date()),
  validTo: optional(date()),
  source: optional(text()),
};
