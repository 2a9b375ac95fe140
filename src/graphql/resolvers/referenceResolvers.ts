import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Source } from "../../model/entities/source.js";
import type { Citation } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { plainQuote } from "../../model/plainQuote.js";
import type { ReleaseSummary } from "../../model/release.js";
import { costs } from "../fieldCost.js";
import { CitationType } from "../schema/evidenceTypes.js";
import { ReferenceStyle, referenceText } from "./reference.js";
import type { RequestContext } from "./requestContext.js";

/** About the largest reference: title, address and quotation. */
const REFERENCE_BYTES = 1_000;
/** About the largest paragraph, which has to be found in the text of the source. */
const PARAGRAPH_BYTES = 4_000;

const STYLE = { defaultValue: ReferenceStyle.HARVARD, description: "How it is written." };

/** Texts that are made of a citation, by what they are; the same citations are asked for again and again. */
const texts = new WeakMap<ReleaseSummary, WeakMap<Citation, Map<string, string>>>();

/** A text that is made of a citation once. */
function madeOnce({ reader }: RequestContext, citation: Citation, what: string, make: () => string): string {
  const ofRelease = getOrInsert(texts, reader.release, () => new WeakMap<Citation, Map<string, string>>());
  return getOrInsert(
    getOrInsert(ofRelease, citation, () => new Map<string, string>()),
    what,
    make,
  );
}

/** A quotation as readers see it, given once for each citation. */
export const plainQuoteOf = (citation: Citation, context: RequestContext): string =>
  madeOnce(context, citation, "plain", () =>
    plainQuote(citation.quote, String(context.source(citation.source)?.props.file ?? "")),
  );

/** The reference to a citation, written once in each style. */
export const referenceOf = (citation: Citation, style: ReferenceStyle, context: RequestContext): string =>
  madeOnce(context, citation, style, () => referenceTo(context, style, citation.source, citation));

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
  plainQuote(@Root() citation: Citation, @Ctx() context: RequestContext): string {
    return plainQuoteOf(citation, context);
  }

  @FieldResolver(() => String, { description: "The quotation with its source, ready for a bibliography." })
  @costs({ bytes: REFERENCE_BYTES })
  reference(
    @Root() citation: Citation,
    @Arg("style", () => ReferenceStyle, STYLE) style: ReferenceStyle,
    @Ctx() context: RequestContext,
  ): string {
    return referenceOf(citation, style, context);
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
