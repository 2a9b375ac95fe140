import { EntityLink, EntityLinks } from "../parts/entityLink.js";
import type { Edge, NamedEntity } from "./entityAnswer.js";
import type { NestedParts } from "./nestedParts.js";

type Owned = NamedEntity & Readonly<Record<string, unknown>>;

/** The parts of a part: dashed where they are no part of the entity itself, with what they are parts of. */
export function NestedCells({
  nested,
  part,
  owner,
}: {
  readonly nested: NestedParts;
  readonly part: Edge["node"];
  readonly owner: NamedEntity;
}) {
  const { nodes, totalCount } = part[nested.inner.field] as { totalCount: number; nodes: readonly Owned[] };
  const ownersOf = (node: Owned) => (node[nested.owners.field] as { nodes: readonly NamedEntity[] }).nodes;
  const isOut = (node: Owned): boolean => ownersOf(node).every(({ id }) => id !== owner.id);
  const inside = nodes.filter((node) => !isOut(node));
  const outside = nodes.filter(isOut);
  const others = new Map(outside.flatMap(ownersOf).map((each) => [each.id, each]));
  return (
    <>
      <ul class="cells">
        {[...inside, ...outside].map((node) => (
          <li key={node.id} class={isOut(node) ? "out" : undefined}>
            <EntityLink id={node.id}>{node.label}</EntityLink>
            {isOut(node) && (
              <span class="vh">
                {" "}
                outside
                {ownersOf(node).length > 0 &&
                  `, in ${ownersOf(node)
                    .map(({ label }) => label)
                    .join(" and ")}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="small">
        {inside.length} of {totalCount} here.
        {outside.length > 0 && (
          <>
            {" "}
            Dashed: {others.size === 0 ? "elsewhere" : "in "}
            <EntityLinks nodes={[...others.values()]} />
          </>
        )}
      </p>
    </>
  );
}
