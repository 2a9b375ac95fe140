/** A first and a last day, both included. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

const INTERVAL = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:\/(\d{4})(?:-(\d\d))?(?:-(\d\d))?)?$/;

/** Names of the months, as printed. */
export const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Two digits of a month or a day. */
export const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** Returns the last day of a month. */
export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Returns the days of a day, month, year or interval in EDTF (ISO 8601-2): 2016-12-06, 2016-12, 2016, 2017-04/2018-03. Null for anything else. */
export function daysOf(edtf: string): Days | null {
  const parts = INTERVAL.exec(edtf);
  if (!parts) return null;
  const [
    ,
    year = "",
    month,
    day,
    lastYear = year,
    lastMonth = parts[4] ? undefined : month,
    lastDay = parts[4] ? undefined : day,
  ] = parts;
  const end = lastMonth ?? "12";
  return {
    earliest: `${year}-${month ?? "01"}-${day ?? "01"}`,
    latest: `${lastYear}-${end}-${lastDay ?? twoDigits(lastDayOf(Number(lastYear), Number(end)))}`,
  };
}
