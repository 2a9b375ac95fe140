import type { ComponentChildren } from "preact";
import { entityPath } from "../../../model/identity.js";
import { withDay } from "./day.js";
import { Link, useSite } from "./site.js";

/** A link to an entity's page, on the day of this page. */
export function EntityLink({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const { asOf } = useSite();
  return <Link to={withDay(entityPath(id), asOf)}>{children}</Link>;
}

interface EntityLinksProps {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
}

/** Links to the pages of several entities, separated by commas. */
export const EntityLinks = ({ nodes }: EntityLinksProps) => (
  <>
    {nodes.map(({ id, label }, index) => (
      <>
        {index > 0 && ", "}
        <EntityLink id={id}>{label}</EntityLink>
      </>
    ))}
  </>
);
