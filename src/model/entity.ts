import "reflect-metadata";
import { Field, ID, InterfaceType, ObjectType } from "type-graphql";
import { composite, date, list, optional, type PropertyType, text } from "./propertyTypes.js";
import { Alias, aliasSchema, Code, codeSchema } from "./values.js";

/** One property of an entity, from which its checks, fields, filters and orders are derived. */
export interface PropSpec {
  readonly name: string;
  readonly type: PropertyType<unknown>;
  readonly description: string;
}

/** A property that identifies one entity, such as a code; within a scope where it is unique only there. */
export interface Identifier {
  readonly prop: string;
  /** The entity at the other end of a relation within which the property is unique, and which one is meant where none is given. */
  readonly scope?: {
    readonly argument: string;
    readonly relation: string;
    readonly type: string;
    readonly defaultValue: string;
  };
}

/** The declaration of an entity type. */
export interface EntitySpec {
  /** GraphQL name, such as "PolicyArea". */
  readonly name: string;
  readonly cls: new () => Entity;
  /** Name of the plural root field, such as "policyAreas". */
  readonly plural: string;
  readonly description: string;
  /** Property by which lists are ordered unless asked otherwise, before name and id. */
  readonly order: string | null;
  /** Properties other than the id that identify one entity, offered as arguments of the singular root field. */
  readonly identifiedBy: readonly Identifier[];
  /** An argument of the plural root field that lists the wanted values of a property, beside the filter that can say the same. */
  readonly listedBy: { readonly argument: string; readonly prop: string } | null;
  /** Derived from the rest of a release: seeds do not state it, and search does not find it. */
  readonly derived: boolean;
  /** Own properties and those that every entity has. */
  readonly props: readonly PropSpec[];
}

type Constructor = abstract new () => object;
const ownProps = new Map<Constructor, PropSpec[]>();
const specs = new Map<Constructor, EntitySpec>();

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? unknown : never) : never;

/** Declares a property: its kind and what it means. TypeScript refuses a kind that differs from the property's type. */
export function prop<T>(kind: PropertyType<T>, description: string) {
  return <K extends string, C extends Partial<Record<K, unknown>>>(
    target: C & (Same<C[K], T> extends never ? { __kindMismatch: [C[K], T] } : unknown),
    key: K,
  ): void => {
    Field(kind.graphql as () => StringConstructor, {
      description,
      nullable: kind.optional,
      simple: true,
    })(target, key);
    const owner = target.constructor as unknown as Constructor;
    const props = ownProps.get(owner) ?? [];
    props.push({ name: key, type: kind as PropertyType<unknown>, description });
    ownProps.set(owner, props);
  };
}

/** Anything with a global id. */
@InterfaceType("Node", {
  description: "Anything that can be fetched by its global id.",
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "Stable, readable, global id: the type in kebab-case, a colon and a slug, such as alliance:east-midlands.",
    simple: true,
  })
  id!: string;
}

/** What every entity of the graph has. */
@InterfaceType("Entity", {
  implements: Node,
  description: "Anything that the sources speak of, with the words that support what is said of it.",
})
export abstract class Entity extends Node {
  @prop(
    text({ searchable: true }),
    "Official label of the year nearest to December 2016, or the words printed where there is none.",
  )
  name!: string;

  @prop(
    list(
      composite(() => Alias, aliasSchema, null),
      { cited: false },
    ),
    "Other names, each with the source that uses it; misprints included.",
  )
  aliases!: readonly Alias[];

  @prop(
    list(
      composite(() => Code, codeSchema, null),
      { cited: false },
    ),
    "Codes by which official look-ups know it, each with its scheme and validity.",
  )
  codes!: readonly Code[];

  @prop(optional(text()), "What it is, in a sentence of the curators'; null where the name says it all.")
  description!: string | null;

  @prop(optional(date({ cited: false })), "First day on which it exists or holds; null where no bound is known.")
  validFrom!: string | null;

  @prop(optional(date({ cited: false })), "Day from which it no longer exists or holds; null where no bound is known.")
  validTo!: string | null;
}

interface Declaration {
  description: string;
  /** Plural root field where it is not the singular with an s. */
  plural?: string;
  order?: string;
  identifiedBy?: readonly Identifier[];
  derived?: true;
  listedBy?: EntitySpec["listedBy"];
}

/** Declares an entity type; the class's name is its GraphQL name. */
export function entity(declaration: Declaration) {
  return (cls: new () => Entity): void => {
    const name = cls.name;
    ObjectType(name, {
      description: declaration.description,
      implements: Entity,
      simpleResolvers: true,
    })(cls);
    specs.set(cls, {
      name,
      cls,
      plural: declaration.plural ?? `${lowerFirst(name)}s`,
      description: declaration.description,
      order: declaration.order ?? null,
      identifiedBy: declaration.identifiedBy ?? [],
      derived: declaration.derived ?? false,
      listedBy: declaration.listedBy ?? null,
      props: [...(ownProps.get(Entity) ?? []), ...(ownProps.get(cls) ?? [])],
    });
  };
}

/** The declaration of a class. Throws where the class was never declared. */
export function specOf(cls: new () => Entity): EntitySpec {
  const spec = specs.get(cls);
  if (!spec) throw new Error(`${cls.name} is not declared with @entity`);
  return spec;
}

/** "PolicyArea" to "policyArea". */
export const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** "policyAreas" to "PolicyAreas". */
export const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
