import { NUMBER_WORDS } from "./figures.js";

/** British endings and the American ones, tried one after the other. Both sides of a comparison go through them, so a word that only looks British does no harm. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Plural: CCGs, centres; but not illness, virus, diagnosis.
  [/(?<=..)(?<![sui])s$/u, ""],
  [/^programme/u, "program"],
  [/(?<=...)is(e|ed|er|ing|ation|ational)$/u, "iz$1"],
  [/(?<=..)ys(e|ed|er|ing)$/u, "yz$1"],
  [/(?<=...)our(ed|ing|al|able|ite)?$/u, "or$1"],
  [/(?<=[bcdfghkpt])re$/u, "er"],
  // Haematology, gynaecology, oesophagus, oedema.
  [/(?<!^.{0,3}$)[ao]e/gu, "e"],
  [/(?<=..e)ll(ed|er|or|ing)$/u, "l$1"],
  [/(?<=licen|defen|offen)ce/u, "se"],
  [/^practis/u, "practic"],
  [/^enrol(?!l)/u, "enroll"],
  [/^fulfil(?!l)/u, "fulfill"],
  [/^ageing$/u, "aging"],
  [/(?<=catal|dial)ogue/u, "og"],
  [/(?<=judg|acknowledg)ement$/u, "ment"],
  [/^sulph/u, "sulf"],
  [/^grey$/u, "gray"],
];

/** A folded word in the singular and in American spelling, so that "centres" and "center", "programme" and "program" are one; a number in digits. */
export const stem = (word: string): string =>
  NUMBER_WORDS.get(word) ?? RULES.reduce((spelt, [british, american]) => spelt.replace(british, american), word);
