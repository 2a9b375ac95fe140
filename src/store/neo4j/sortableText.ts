/** The last character that all parts of Neo4j sort in the same position. */
const LAST = "\ud7ff";

/** Characters that Neo4j's indexes sort by code point and its operators by code unit: surrogates and above, and the escape character itself. */
const BEYOND = /[\ud7ff\ue000-\uffff]|[\ud800-\udbff][\udc00-\udfff]?|[\udc00-\udfff]/g;

const WIDTH = 14;
const FIRST = 0x20;

/** Encodes a text so that Neo4j's indexes and operators both sort it by code point: each character above that limit becomes an escape sequence of three characters. */
export const encodeSortable = (text: string): string =>
  text.replace(BEYOND, (letter) => {
    const place = (letter.codePointAt(0) as number) - LAST.charCodeAt(0);
    return LAST + String.fromCharCode(FIRST + (place >> WIDTH), FIRST + (place & ((1 << WIDTH) - 1)));
  });

/** Decodes the result of `encodeSortable`. */
export const decodeSortable = (encoded: string): string =>
  encoded.includes(LAST)
    ? encoded.replace(/\ud7ff(.)(.)/gs, (_, high: string, low: string) =>
        String.fromCodePoint(
          LAST.charCodeAt(0) + ((high.charCodeAt(0) - FIRST) << WIDTH) + (low.charCodeAt(0) - FIRST),
        ),
      )
    : encoded;
