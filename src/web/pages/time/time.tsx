import { definePage, type PageInput } from "../page.js";
import { longDay } from "../parts/day.js";
import { queryString } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { listed, typeWords } from "../parts/wording.js";
import { Years } from "../parts/years.js";
import { BodiesOn, type Kind } from "./bodiesOn.js";
import { changesOf, families } from "./changes.js";
import { ChangeTable } from "./changeTable.js";
import { TimeForms } from "./timeForms.js";
import { isBetween, readTime, type TimeInput } from "./timeInput.js";
import { type TimePageQuery, type TimePageQueryVariables, timePage } from "./timeQuery.js";
import { timeRows } from "./timeRows.js";

const TITLE = "Time";

/** What the page shows as files. */
const filesOf = ({ parameters: { on, from, to } }: PageInput) =>
  (["csv", "json"] as const).map((suffix) => ({
    name: suffix.toUpperCase(),
    path: `/time.${suffix}${queryString({ on, from, to })}`,
  }));

/** The words behind all changes of all times would be most of the page; they are there for what changed between two days. */
const variablesOf = (input: PageInput): TimePageQueryVariables => ({ withEvidence: readTime(input).between !== null });

const kindsOf = ({ alliances, stps, cancerNetworks, ccgs }: TimePageQuery): readonly Kind[] => [
  { type: "Alliance", bodies: alliances.nodes },
  { type: "Stp", bodies: stps.nodes },
  { type: "CancerNetwork", bodies: cancerNetworks.nodes },
  { type: "Ccg", bodies: ccgs.nodes, isCounted: true },
];

/** Bodies that followed one another, as strips of years; where two days are compared, only what changed between them. */
function Successions({
  kinds,
  asked: { on, between },
}: {
  readonly kinds: readonly Kind[];
  readonly asked: TimeInput;
}) {
  const drawn = kinds.filter(({ isCounted }) => !isCounted);
  const shown = drawn
    .flatMap(({ type, bodies }) => families(bodies).map((family) => ({ type, family })))
    .filter(({ family }) => !between || changesOf(family).some(({ day }) => isBetween(day, between)));
  return (
    <section id="successions">
      <h2>Successions</h2>
      {shown.length === 0 ? (
        <p>
          No source at hand says that between these days one of the{" "}
          {listed(
            drawn.map(({ type }) => typeWords(type, 2)),
            "or",
          )}{" "}
          followed another.
        </p>
      ) : (
        <p class="small mute">A firm border is a known bound, a dashed one is not.</p>
      )}
      <div class="strips">
        {shown.map(({ type, family }) => (
          <section key={family[0]?.id}>
            <h3>
              {family[0]?.label} <span class="small mute">{typeWords(type, 2)}</span>
            </h3>
            <Years lives={family} days={between ? [between.from, between.to] : [on]} />
          </section>
        ))}
      </div>
    </section>
  );
}

/** The bodies on a day, what changed before and after it or between two days, and what followed what. */
export const time = definePage<TimePageQuery, TimePageQueryVariables>({
  url: "/time",
  isDated: false,
  document: timePage,
  variables: variablesOf,
  data: (answer, input) => ({ rows: timeRows(kindsOf(answer), readTime(input)) }),
  view(answer, input) {
    const asked = readTime(input);
    const { on, between } = asked;
    const kinds = kindsOf(answer);
    const isHome = !(input.parameters.on || between);
    const title = between
      ? `What changed from ${longDay(between.from)} to ${longDay(between.to)}`
      : `Bodies on ${longDay(on)}`;
    return {
      title,
      description: `${title}: Cancer Alliances, STPs, networks and CCGs, and what followed them.`,
      crumbs: isHome ? [{ name: TITLE }] : [{ name: TITLE, path: "/time" }, { name: title }],
      body: (
        <>
          <h1>{title}</h1>
          <Take title={title} document={timePage} variables={variablesOf(input)} files={filesOf(input)} />
          <TimeForms {...asked} />
          {between ? (
            <section id="changes">
              <h2>Changes</h2>
              <ChangeTable kinds={kinds} isShown={(day) => isBetween(day, between)}>
                After {longDay(between.from)}, up to {longDay(between.to)}
              </ChangeTable>
            </section>
          ) : (
            <>
              <BodiesOn kinds={kinds} on={on} />
              <section id="before">
                <h2>What changed before</h2>
                <p class="small mute">Compare two days to see the words behind each change between them.</p>
                <ChangeTable kinds={kinds} isShown={(day) => day <= on}>
                  Up to {longDay(on)}
                </ChangeTable>
              </section>
              <section id="after">
                <h2>What changed after</h2>
                <ChangeTable kinds={kinds} isShown={(day) => day > on}>
                  After {longDay(on)}
                </ChangeTable>
              </section>
            </>
          )}
          <Successions kinds={kinds} asked={asked} />
        </>
      ),
    };
  },
});
