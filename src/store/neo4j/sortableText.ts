/** The last letter that every part of Neo4j puts in the same place. */
const LAST = "\ud7ff";

/** Letters that Neo4j's indexes put in order by code point, and its operators by code unit: those from surrogates on, and the sign that stands before them. */
const BEYOND = /[\ud7ff\ue000-\uffff]|[\ud800-\udbff][\udc00-\udfff]?|[\udc00-\udfff]/g;

const WIDTH = 14;
const FIRST = 0x20;

/** A text as Neo4j keeps it, so that its indexes and its operators both order it by code point: what is beyond the last such letter is written with three. */
export const encodeSortable = (text: string): string =>
  text.replace(BEYOND, (letter) => {
    const place = (letter.codePointAt(0) as number) - LAST.charCodeAt(0);
    return LAST + String.fromCharCode(FIRST + (place >> WIDTH), FIRST + (place & ((1 << WIDTH) - 1)));
  });

/** A text that was made by `inOrder`, as it was. */
export const decodeSortable = (encoded: string): string =>
  encoded.includes(LAST)
    ? encoded.replace(/\ud7ff(.)(.)/gs, (_, high: string, low: string) =>
        String.fromCodePoint(
          LAST.charCodeAt(0) + ((high.charCodeAt(0) - FIRST) << WIDTH) + (low.charCodeAt(0) - FIRST),
        ),
      )
    : encoded;
