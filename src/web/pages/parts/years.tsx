import { REFERENCE_DAY } from "../../../model/defaults.js";
import { brokenText, widthOf } from "../../picture/brokenText.js";
import { countText } from "./wording.js";

/** Narrow enough for the screen of a telephone. */
const WIDTH = 342;
const LEFT = 8;
const RIGHT = WIDTH - LEFT;
/** Height of a row without the lines of its label, and of a line of text. */
const ROW = 20;
const LINE = 14;
/** What bold letters of 12 pixels take. */
const TEXT_SIZE = 13;
/** A strip shows at least so many years, so that its bars tell early from late. */
const FEWEST_YEARS = 6;
/** So many years further than the lives a day of the page lengthens a strip; later and earlier days are marked at its ends. */
const MAX_MORE_YEARS = 10;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const yearOf = (day: string): number => Number(day.slice(0, 4));
const yearStart = (year: number): string => `${year}-01-01`;

/** Which years a strip shows, and where each day lies on it. */
interface Axis {
  readonly first: number;
  /** The year after the last one. */
  readonly end: number;
  readonly at: (day: string) => number;
}

/** Keeps a number between two others. */
const within = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** The years from one before the first day that is known to one after the last. Days far from all lives lie at its ends, since an address can name any day. */
function axisOf(lives: readonly Life[], days: readonly string[]): Axis {
  const bounds = lives.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter((day) => day !== null);
  const known = (bounds.length > 0 ? bounds : [REFERENCE_DAY]).map(yearOf);
  const [least, most] = [Math.min(...known) - MAX_MORE_YEARS, Math.max(...known) + MAX_MORE_YEARS];
  const years = [...known, ...days.map((day) => within(least, yearOf(day), most))];
  const first = Math.min(...years) - 1;
  const end = Math.max(Math.max(...years) + 2, first + FEWEST_YEARS);
  const [from, to] = [timeOf(yearStart(first)), timeOf(yearStart(end))];
  const at = (day: string): number =>
    Math.round((LEFT + within(0, (timeOf(day) - from) / (to - from), 1) * (RIGHT - LEFT)) * 10) / 10;
  return { first, end, at };
}

const LONG = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const words = (day: string): string => LONG.format(new Date(`${day}T00:00:00Z`));

/** What is drawn in one row of a strip. */
export interface Life {
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether the row is about what the page is about. */
  readonly isOwn?: boolean;
}

/** When something exists, in a sentence without its subject. */
function lifeWords({ validFrom, validTo }: Pick<Life, "validFrom" | "validTo">): string {
  const begins = validFrom === null ? "beginning not known" : `from ${words(validFrom)}`;
  return `${begins}, ${validTo === null ? "end not known" : `until ${words(validTo)}`}`;
}

/** A life in its row. */
interface Row {
  readonly life: Life;
  readonly lines: readonly string[];
  /** Where the first line of the label stands, and where the bar begins. */
  readonly y: number;
  readonly top: number;
}

function rowsOf(lives: readonly Life[], start: number): readonly Row[] {
  let y = start;
  return lives.map((life) => {
    const lines = brokenText(life.label, RIGHT - LEFT, TEXT_SIZE);
    const row = { life, lines, y: y + LINE, top: y + lines.length * LINE + 5 };
    y += lines.length * LINE + ROW;
    return row;
  });
}

interface RowProps {
  readonly row: Row;
  readonly at: Axis["at"];
}

function Bar({ row: { life, top }, at }: RowProps) {
  const { validFrom, validTo, isOwn } = life;
  const x0 = validFrom === null ? LEFT : at(validFrom);
  const x1 = validTo === null ? RIGHT : at(validTo);
  const bottom = top + 12;
  return (
    <g>
      <path class={isOwn ? "life own" : "life"} d={`M${x0} ${top}H${x1}V${bottom}H${x0}Z`} />
      <path class="bound" d={`M${x0} ${top}H${x1}M${x0} ${bottom}H${x1}`} />
      <path class={validFrom === null ? "bound maybe" : "bound"} d={`M${x0} ${top}V${bottom}`} />
      <path class={validTo === null ? "bound maybe" : "bound"} d={`M${x1} ${top}V${bottom}`} />
    </g>
  );
}

/** The name above a bar. It begins with the bar; where it would stick out, it ends with the strip. */
function Label({ row: { life, lines, y }, at }: RowProps) {
  const start = life.validFrom === null ? LEFT : at(life.validFrom);
  const isLate = start + Math.max(...lines.map((line) => widthOf(line, TEXT_SIZE))) > RIGHT;
  const x = isLate ? RIGHT : start;
  return (
    <text class={life.isOwn ? "now" : undefined} x={x} y={y} text-anchor={isLate ? "end" : undefined}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? undefined : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface YearsProps {
  readonly lives: readonly Life[];
  /** The days that the page is about, each marked by a line. */
  readonly days: readonly string[];
}

/** Years with one row for each life. A firm border is a known bound, a dashed one is not. Screen readers get the lives in words. */
export function Years({ lives, days }: YearsProps) {
  const { first, end, at } = axisOf(lives, days);
  const top = 8 + days.length * LINE;
  const rows = rowsOf(lives, top);
  const bottom = (rows.at(-1)?.top ?? top) + ROW;
  const height = bottom + 20;
  const years = Array.from({ length: end - first + 1 }, (_, index) => first + index);
  const said = lives.map((life) => `${life.label}: ${lifeWords(life)}`).join(". ");
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={`${countText(lives.length, "row")}. ${said}.`}
    >
      <g>
        {years.map((year) => (
          <path key={year} class="hair" d={`M${at(yearStart(year))} ${top}V${bottom}`} />
        ))}
        {years
          .filter((year) => year % 2 === 1 && year < end)
          .map((year) => (
            <text key={year} x={at(yearStart(year)) + 3} y={bottom + 16}>
              {year}
            </text>
          ))}
      </g>
      {rows.map((row) => (
        <Bar key={row.life.label} row={row} at={at} />
      ))}
      {days.map((day, index) => {
        const y = 12 + index * LINE;
        return (
          <g key={day}>
            <path class="day0" d={`M${at(day)} ${y + 4}V${bottom}`} />
            <text class="now" x={Math.min(Math.max(at(day), 60), WIDTH - 60)} y={y} text-anchor="middle">
              {words(day)}
            </text>
          </g>
        );
      })}
      {rows.map((row) => (
        <Label key={row.life.label} row={row} at={at} />
      ))}
    </svg>
  );
}
