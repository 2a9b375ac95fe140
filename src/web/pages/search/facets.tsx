import { upperFirst } from "../../../model/entity.js";
import { entityNameOf, idPrefix } from "../../../model/identity.js";
import { KeptInputs } from "../parts/keptInputs.js";
import { changed, Link, useSite } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";
import type { SearchPageQuery } from "./searchQuery.js";

interface FacetsProps {
  readonly answer: Pick<SearchPageQuery, "all" | "release">;
  readonly text: string;
  readonly type: string | null;
  readonly source: string | null;
}

/** The ways to narrow a search: by type with counts, and by source. */
export function Facets({ answer, text, type, source }: FacetsProps) {
  const { url, publicPath } = useSite();
  const { all, release } = answer;
  const to = (value: string | null): string => changed(url, { type: value, after: null });
  const types = all.byType.map(({ type: value, count }) => ({ name: entityNameOf(value), count }));
  return (
    <nav class="side" aria-label="Narrow the search">
      <h2>Type</h2>
      <ul class="plain">
        <li>
          <Link to={to(null)} aria-current={type === null ? "true" : undefined}>
            All
          </Link>{" "}
          <span class="mute">{all.totalCount}</span>
        </li>
        {types.map(({ name, count }) => (
          <li key={name}>
            <Link to={to(idPrefix(name))} aria-current={type === idPrefix(name) ? "true" : undefined}>
              {upperFirst(typeWords(name, 2))}
            </Link>{" "}
            <span class="mute">{count}</span>
          </li>
        ))}
      </ul>
      <h2>Source</h2>
      <form action={`${publicPath}/search`} class="narrow">
        <input type="hidden" name="q" value={text} />
        {type !== null && <input type="hidden" name="type" value={type} />}
        <KeptInputs />
        <label class="vh" for="source">
          Only what this source says
        </label>
        <select id="source" name="source">
          <option value="">All sources</option>
          {release.sources.map(({ id, title }) => (
            <option key={id} value={id.slice(id.indexOf(":") + 1)} selected={id === source}>
              {title}
            </option>
          ))}
        </select>
        <button type="submit">Narrow</button>
      </form>
    </nav>
  );
}
