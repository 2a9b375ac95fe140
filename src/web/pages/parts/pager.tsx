import { changed, Link, useSite } from "./site.js";

/**
 * Ways to the next and the first page of a list.
 * @param after cursor of the next page; null if there is none
 */
export function Pager({ after, isFirst }: { readonly after: string | null; readonly isFirst: boolean }) {
  const { url } = useSite();
  if (after === null && isFirst) return null;
  return (
    <nav aria-label="Pages" class="row">
      {!isFirst && <Link to={changed(url, { after: null })}>First page</Link>}
      {after !== null && (
        <Link to={changed(url, { after })} rel="next">
          Next page
        </Link>
      )}
    </nav>
  );
}
