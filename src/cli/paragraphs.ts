import type { Citation } from "../model/evidence.js";
import type { EntityRecord } from "../model/release.js";
import { paragraphAround } from "../seeds/verify/paragraph.js";
import { textsIn } from "../seeds/verify/sourceText.js";

/**
 * Returns a function that finds a quotation's paragraph in the source texts of some folders; null if the text is not available or has changed.
 * @param folders as in SOURCES_DIR
 */
export function paragraphsIn(folders: readonly string[]): (citation: Citation, source: EntityRecord) => string | null {
  const texts = textsIn(folders);
  return ({ start, end }, { props }) => {
    const text = typeof props.file === "string" ? texts(props.file) : null;
    return text && text.sha256 === props.sha256 ? paragraphAround(text, start, end) : null;
  };
}
