import { upperFirst } from "../../../model/entity.js";
import { entityNameOf, idPrefix } from "../../../model/identity.js";
import { changed, Link, useSite } from "../parts/site.js";
import { formatCount, typeWords } from "../parts/wording.js";
import type { SearchPageQuery } from "./searchQuery.js";

/** One way to narrow a search. */
interface Facet {
  readonly name: string;
  /** Value of the parameter; null: not narrowed. */
  readonly value: string | null;
  readonly count: number;
}

interface FacetListProps {
  readonly title: string;
  /** The parameter that narrows. */
  readonly parameter: string;
  readonly facets: readonly Facet[];
  readonly chosen: string | null;
}

function FacetList({ title, parameter, facets, chosen }: FacetListProps) {
  const { url } = useSite();
  return (
    <>
      <h2>{title}</h2>
      <ul class="plain">
        {facets.map(({ name, value, count }) => (
          <li key={name}>
            <Link
              to={changed(url, { [parameter]: value, after: null })}
              aria-current={value === chosen ? "true" : undefined}
            >
              {name}
            </Link>{" "}
            <span class="mute">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FacetsProps {
  readonly answer: Pick<SearchPageQuery, "hits" | "ofAllTypes" | "inAllSources">;
  readonly type: string | null;
  readonly source: string | null;
}

/** The ways to narrow a search, by type and by source, with how many results each leaves. */
export function Facets({ answer, type, source }: FacetsProps) {
  const { hits, ofAllTypes = hits, inAllSources = hits } = answer;
  const types = ofAllTypes.byType.map(({ type: value, count }) => ({ name: entityNameOf(value), count }));
  return (
    <nav id="narrow" class="side" aria-label="Narrow the search">
      <FacetList
        title="Type"
        parameter="type"
        chosen={type}
        facets={[
          { name: "All", value: null, count: ofAllTypes.totalCount },
          ...types.map(({ name, count }) => ({ name: upperFirst(typeWords(name, 2)), value: idPrefix(name), count })),
        ]}
      />
      <FacetList
        title="Source"
        parameter="source"
        chosen={source?.slice(source.indexOf(":") + 1) ?? null}
        facets={[
          { name: "All", value: null, count: inAllSources.totalCount },
          ...inAllSources.bySource.map(({ source: { id, title }, count }) => ({
            name: title,
            value: id.slice(id.indexOf(":") + 1),
            count,
          })),
        ]}
      />
    </nav>
  );
}
