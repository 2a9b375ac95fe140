import type { Citation } from "../model/evidence.js";
import type { EntityRecord } from "../model/release.js";
import { paragraphAround } from "../seeds/verify/paragraph.js";
import { textsIn } from "../seeds/verify/sourceText.js";

/**
 * Shows a quotation's paragraph from the texts in some folders; null where the text is not at hand, or is not the one that was read.
 * @param folders as SOURCES_DIR gives them
 */
export function paragraphsIn(folders: readonly string[]): (citation: Citation, source: EntityRecord) => string | null {
  const texts = textsIn(folders);
  return ({ start, end }, { props }) => {
    const text = typeof props.file === "string" ? texts(props.file) : null;
    return text && text.sha256 === props.sha256 ? paragraphAround(text, start, end) : null;
  };
}
