import type { PageProblem, View } from "./page.js";
import { SearchForm } from "./pageLayout.js";
import { Link } from "./parts/site.js";

const TITLES: Readonly<Record<PageProblem["status"], string>> = {
  300: "Which one do you mean?",
  400: "This address cannot be read",
  404: "There is no such page",
  503: "The graph cannot be read at the moment",
};

/** The page for an address without one: what was wrong, what is near, and the search box. */
export function problemView({ status, message, suggestions, title: own }: PageProblem): View {
  const title = own ?? TITLES[status];
  return {
    title,
    description: title,
    crumbs: [{ name: title }],
    status,
    body: (
      <>
        <h1>{title}</h1>
        <p>{message}</p>
        {suggestions.length > 0 && (
          <>
            {status !== 300 && own === null && <p>Did you mean</p>}
            <ul>
              {suggestions.map(({ name, path, why }) => (
                <li key={path}>
                  <Link to={path}>{name}</Link>
                  {why && <span class="small mute"> {why}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        {status === 503 ? <p>Please try again in a moment.</p> : <SearchForm id="q2" big />}
      </>
    ),
  };
}
