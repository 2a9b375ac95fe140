import { type EntityName, entityOf } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import type { EmbedView } from "../page.js";
import { headingOf } from "../parts/relationWords.js";
import { typeWords } from "../parts/wording.js";
import type { EntityValue } from "./entityAnswer.js";
import { allLinks } from "./links.js";
import { LinkRows, targetWords } from "./linkTable.js";
import { Properties } from "./propertiesSection.js";

interface EmbedProps {
  readonly type: EntityName;
  readonly entity: EntityValue;
  /** The relation that is shown alone, opened; null: all, each closed. */
  readonly focus: string | null;
}

function EntityInShort({ type, entity, focus }: EmbedProps) {
  const links = allLinks(type, entity);
  return (
    <>
      <p class="small mute">
        {upperFirst(typeWords(type, 1))}. {entityOf(type).description}
      </p>
      {entity.description && <p>{entity.description}</p>}
      {focus === null && <Properties type={type} entity={entity} links={links} />}
      {links
        .filter(({ totalCount }) => totalCount > 0)
        .map((each) => (
          <details key={each.field.field} class="list" open={focus !== null}>
            <summary>
              {headingOf(each.field)} ({targetWords(each)})
            </summary>
            <LinkRows type={type} owner={entity} links={each} isFocus={focus !== null} />
          </details>
        ))}
    </>
  );
}

/** An entity in short: its properties with their sources, and its links by relation with the words behind each. */
export const entityEmbed = (props: EmbedProps, description: string): EmbedView => ({
  title: props.entity.label,
  description,
  body: <EntityInShort {...props} />,
});
