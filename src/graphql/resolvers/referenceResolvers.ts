import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Source } from "../../model/entities/source.js";
import type { Citation } from "../../model/evidence.js";
import { costs } from "../fieldCost.js";
import { CitationType } from "../schema/evidenceTypes.js";
import { plainQuote } from "./plainQuote.js";
import { ReferenceStyle, referenceText } from "./reference.js";
import type { RequestContext } from "./requestContext.js";

/** About the largest reference: title, address and quotation. */
const REFERENCE_BYTES = 1_000;
/** About the largest paragraph, which has to be found in the text of the source. */
const PARAGRAPH_BYTES = 4_000;

const STYLE = { defaultValue: ReferenceStyle.HARVARD, description: "How it is written." };

function referenceTo(context: RequestContext, style: ReferenceStyle, id: string, citation: Citation | null): string {
  const source = context.source(id);
  if (!source) throw new Error(`The release has no ${id}, which it cites`);
  return referenceText(style, source, citation, context.reader.release.hash);
}

/** Ready references and the words around a quotation. */
@Resolver(() => CitationType)
export class CitationReferenceResolver {
  @FieldResolver(() => String, {
    description:
      "The quotation as readers of the document see it: without the marks by which its text file stands for italics, bold type, links, paragraphs and cells.",
  })
  @costs({ repeats: "quote", bytes: 0 })
  plainQuote(@Root() { quote, source }: Citation, @Ctx() context: RequestContext): string {
    return plainQuote(quote, String(context.source(source)?.props.file ?? ""));
  }

  @FieldResolver(() => String, { description: "The quotation with its source, ready for a bibliography." })
  @costs({ bytes: REFERENCE_BYTES })
  reference(
    @Root() citation: Citation,
    @Arg("style", () => ReferenceStyle, STYLE) style: ReferenceStyle,
    @Ctx() context: RequestContext,
  ): string {
    return referenceTo(context, style, citation.source, citation);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The paragraph or table row in which the quotation stands, white space collapsed; null where the server has no copy of the source's text.",
  })
  @costs({ bytes: PARAGRAPH_BYTES })
  paragraph(@Root() citation: Citation, @Ctx() context: RequestContext): string | null {
    const source = context.source(citation.source);
    return source ? context.texts.paragraph(citation, source) : null;
  }
}

/** The reference to a source as a whole. */
@Resolver(() => Source)
export class SourceReferenceResolver {
  @FieldResolver(() => String, { description: "The source, ready for a bibliography." })
  @costs({ bytes: REFERENCE_BYTES })
  reference(
    @Root() { id }: { id: string },
    @Arg("style", () => ReferenceStyle, STYLE) style: ReferenceStyle,
    @Ctx() context: RequestContext,
  ): string {
    return referenceTo(context, style, id, null);
  }
}
