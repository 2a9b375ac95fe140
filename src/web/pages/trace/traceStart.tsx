import type { View } from "../page.js";
import { KeptInputs } from "../parts/keptInputs.js";
import { Link, queryString, useSite } from "../parts/site.js";

const TITLE = "Trace";

/** Traces that show what a trace is. */
const EXAMPLES = [
  { from: "recommendation:taskforce-2015-24", name: "What recommendation 24 led to" },
  { from: "metric:62-day-wait", name: "What leads to the 62 day wait from referral to first treatment" },
  { from: "ccg:nhs-swindon", name: "What leads to NHS Swindon" },
  { from: "policy-area:early-diagnosis", name: "What early diagnosis is linked to" },
];

function Start() {
  const { publicPath } = useSite();
  return (
    <>
      <h1>{TITLE}</h1>
      <p>
        A trace follows the links from one thing to everything that it leads to, or back to what leads to it, with the
        words of the sources on every line. Say where it should begin.
      </p>
      <form class="ask" action={`${publicPath}/trace`}>
        <label for="from">A name, a number or an id</label>
        <input id="from" name="from" type="search" placeholder="24, Swindon, 62 day wait" required />
        <KeptInputs />
        <button type="submit">Trace</button>
      </form>
      <h2>Examples</h2>
      <ul>
        {EXAMPLES.map(({ from, name }) => (
          <li key={from}>
            <Link to={`/trace${queryString({ from })}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The page that asks where a trace should begin. */
export const traceStart: View = {
  title: TITLE,
  description: "Follow the links from a recommendation to what it led to, with the words on every line.",
  crumbs: [{ name: TITLE }],
  body: <Start />,
};
