import type { SourceTexts } from "../graphql/resolvers/requestContext.js";
import { getOrInsert } from "../model/getOrInsert.js";
import type { EntityRecord } from "../model/release.js";
import { type IndexedText, indexText } from "../model/wordMatch.js";
import { paragraphAround } from "../seeds/verify/paragraph.js";
import { lineOf, type SourceText, textsIn } from "../seeds/verify/sourceText.js";
import { offsetsOf } from "../seeds/verify/textRange.js";

/**
 * The source texts in some folders, as far as they are the versions that the release cites.
 * @param folders as in SOURCES_DIR
 */
export function sourceTextsIn(folders: readonly string[]): SourceTexts {
  const texts = textsIn(folders);
  const textOf = ({ props }: EntityRecord): SourceText | null => {
    const text = typeof props.file === "string" ? texts(props.file) : null;
    return text && text.sha256 === props.sha256 ? text : null;
  };
  const indexes = new WeakMap<SourceText, IndexedText>();
  const indexOf = (text: SourceText): IndexedText => getOrInsert(indexes, text, () => indexText(text.normal));
  return {
    paragraph({ start, end }, source) {
      const text = textOf(source);
      return text && paragraphAround(text, start, end);
    },
    text(source) {
      const text = textOf(source);
      return (
        text && {
          indexed: indexOf(text),
          offsetsOf: (range) => offsetsOf(text, range),
          lineOf: (offset) => lineOf(text, offset),
        }
      );
    },
  };
}
