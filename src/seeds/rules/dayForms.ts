import { MONTHS } from "../../model/values/edtf.js";

/** True if a text prints a day, in one of the forms in which look-ups and documents do. */
export function containsDay(text: string, day: string): boolean {
  const [year = "", month = "", of = ""] = day.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  const plain = String(Number(of));
  return [
    day,
    `${year}${month}${of}`,
    `${of}/${month}/${year}`,
    `${plain}/${Number(month)}/${year}`,
    `${plain} ${name} ${year}`,
    `${plain} ${name.slice(0, 3)} ${year}`,
    `${plain}-${name.slice(0, 3)}-${year}`,
  ].some((form) => text.includes(form));
}
