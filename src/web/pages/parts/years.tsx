import { countText } from "./wording.js";

/** First and last year of a strip. */
const FIRST = 2011;
const END = 2027;
const LEFT = 8;
const WIDTH = 744;
const ROW = 34;
const TOP = 22;

const DAY_MS = 86_400_000;
const START = Date.UTC(FIRST, 0, 1);
const SPAN = (Date.UTC(END, 0, 1) - START) / DAY_MS;

/** Where a day lies on a strip; days before and after it lie at its ends. */
function at(day: string): number {
  const days = (Date.parse(`${day}T00:00:00Z`) - START) / DAY_MS;
  return Math.round((LEFT + (Math.min(Math.max(days, 0), SPAN) / SPAN) * WIDTH) * 10) / 10;
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

/** From here on a label ends with the strip instead of beginning with its bar. */
const LATE = LEFT + WIDTH * 0.6;

function Bar({ life, y }: { readonly life: Life; readonly y: number }) {
  const { validFrom, validTo, isOwn, label } = life;
  const x0 = validFrom === null ? LEFT : at(validFrom);
  const x1 = validTo === null ? LEFT + WIDTH : at(validTo);
  const [top, bottom] = [y + 5, y + 17];
  return (
    <g>
      <path class={isOwn ? "life own" : "life"} d={`M${x0} ${top}H${x1}V${bottom}H${x0}Z`} />
      <path class="bound" d={`M${x0} ${top}H${x1}M${x0} ${bottom}H${x1}`} />
      <path class={validFrom === null ? "bound maybe" : "bound"} d={`M${x0} ${top}V${bottom}`} />
      <path class={validTo === null ? "bound maybe" : "bound"} d={`M${x1} ${top}V${bottom}`} />
      <text
        class={isOwn ? "now" : undefined}
        x={x0 > LATE ? LEFT + WIDTH : x0}
        y={y}
        text-anchor={x0 > LATE ? "end" : undefined}
      >
        {label}
      </text>
    </g>
  );
}

/**
 * Years from 2011 to 2026 with one row for each life. A firm border is a known bound, a dashed one is not. Screen readers get the lives in words.
 * @param day the day that the page shows; null: none
 */
export function Years({ lives, day }: { readonly lives: readonly Life[]; readonly day: string | null }) {
  const bottom = TOP + lives.length * ROW + 4;
  const years = Array.from({ length: END - FIRST + 1 }, (_, index) => FIRST + index);
  const said = lives.map((life) => `${life.label}: ${lifeWords(life)}`).join(". ");
  return (
    <section class="scroll" tabindex={0} aria-label={`Years of ${lives[0]?.label}`}>
      <svg
        class="strip"
        viewBox={`0 0 760 ${bottom + 20}`}
        width="760"
        height={bottom + 20}
        role="img"
        aria-label={`${countText(lives.length, "row")}. ${said}.`}
      >
        <g>
          {years.map((year) => (
            <path key={year} class="hair" d={`M${at(`${year}-01-01`)} ${TOP}V${bottom}`} />
          ))}
          {years
            .filter((year) => year % 2 === 1 && year < END)
            .map((year) => (
              <text key={year} x={at(`${year}-01-01`) + 3} y={bottom + 16}>
                {year}
              </text>
            ))}
        </g>
        {lives.map((life, index) => (
          <Bar key={life.label} life={life} y={TOP + 14 + index * ROW} />
        ))}
        {day !== null && (
          <>
            <path class="day0" d={`M${at(day)} 16V${bottom}`} />
            <text class="now" x={Math.min(Math.max(at(day), 60), 700)} y="12" text-anchor="middle">
              {words(day)}
            </text>
          </>
        )}
      </svg>
    </section>
  );
}
