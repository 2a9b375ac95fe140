import { type EntityName, entityOf } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { idPrefix } from "../../../model/identity.js";
import { capitalised } from "../../../model/propertyWords.js";

/** "policy area" or "policy areas", by the count; "CCG" or "CCGs". */
export const typeWords = (type: EntityName, count: number): string =>
  capitalised(idPrefix(count === 1 ? type : entityOf(type).plural).replaceAll("-", " ")).replace(/ works$/, " work");

/** A number of things of a type: "1 metric", "1,200 metrics". */
export const countOfType = (count: number, type: EntityName): string =>
  `${count.toLocaleString("en-GB")} ${typeWords(type, count)}`;

/** One thing of a type, with its article: "a metric", "an STP". */
export const oneOfType = (type: EntityName): string =>
  `${/^([aeio]|STP)/.test(typeWords(type, 1)) ? "an" : "a"} ${typeWords(type, 1)}`;

/** Parts of a sentence: "a, b and c", or with "or". */
export const listed = (parts: readonly string[], conjunction: "and" | "or" = "and"): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${conjunction} ${parts.at(-1)}`;

/** A value of an enum in words: "AS_PRINTED" as "As printed". */
export const enumWords = (value: string): string => upperFirst(capitalised(value.toLowerCase().replaceAll("_", " ")));

/** A count with the words for what is counted: "1 quotation", "2,230 quotations". */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** Reads from a description when there is nothing, from a word for it to the end of the sentence. */
function reasonAfter(word: "null" | "empty"): (description: string) => string | null {
  const pattern = new RegExp(`\\b${word} (?:if|where) (.+?)\\.(?:\\s|$)`, "i");
  return (description) => {
    const [, reason] = pattern.exec(description) ?? [];
    return reason ? `${upperFirst(reason)}.` : null;
  };
}

/**
 * Why a property may be empty, as its description says: "ONS code; null if no look-up contains one." gives "No look-up contains one.". Null if it does not
 * say.
 */
export const whyNull = reasonAfter("null");

/** Why a list may be empty, as its description says: "Named leads; empty if none is named." gives "None is named.". Null if it does not say. */
export const whyNone = reasonAfter("empty");

/** Why a property may be empty, in words for every property. */
export const whyEmpty = (description: string): string => whyNull(description) ?? "No source at hand gives it.";

const COUNT = new Intl.NumberFormat("en-GB");

/** A count with separators of thousands: "2,230". */
export const formatCount = (count: number): string => COUNT.format(count);

const SHARE = new Intl.NumberFormat("en-GB", { style: "percent" });

/** A share as a whole percentage: 0.87 as "87%". */
export const formatShare = (share: number): string => SHARE.format(share);
