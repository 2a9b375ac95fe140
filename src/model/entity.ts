import { getOrInsert } from "./getOrInsert.js";
import "reflect-metadata";
import { Field, ID, InterfaceType, ObjectType } from "type-graphql";
import type { EntityName } from "./entities.js";
import { composite, date, list, optional, type PropertyType, text } from "./propertyTypes.js";
import type { PropertyTerm, PublicTerm } from "./publicTerms.js";
import { Alias, aliasMembers, aliasSchema } from "./values/alias.js";
import { Code, codeMembers, codeSchema } from "./values/code.js";

/** A property of an entity. Checks, GraphQL fields, filters and sort orders are derived from it. */
export interface PropSpec {
  readonly name: string;
  readonly type: PropertyType<unknown>;
  readonly description: string;
  /** The public RDF term with the same meaning; null if there is none. */
  readonly rdf: PropertyTerm | null;
}

/** A property that identifies one entity, such as a code. With a scope, it is unique only within that scope. */
export interface Identifier {
  readonly prop: string;
  /** The related entity within which the property is unique, and the default for the argument that names it. */
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
  readonly name: EntityName;
  readonly cls: new () => Entity;
  /** Name of the plural root field, such as "policyAreas". */
  readonly plural: string;
  readonly description: string;
  /** Property that lists are sorted by default, before name and id. */
  readonly order: string | null;
  /** Properties other than the id that identify one entity. They become arguments of the singular root field. */
  readonly identifiedBy: readonly Identifier[];
  /** A shortcut argument of the plural root field that lists the wanted values of a property. The filter can do the same. */
  readonly listedBy: { readonly argument: string; readonly prop: string } | null;
  /** True if the entities are derived from the rest of a release: seeds do not contain them and search does not return them. */
  readonly derived: boolean;
  /** Its slugs are official names of look-ups, with the year if two entities have the same name. `validate` warns where they differ. */
  readonly namedByLookup: boolean;
  /** Public RDF classes to which every entity of the type belongs. */
  readonly rdf: readonly PublicTerm[];
  /** Its own properties and the common properties of all entities. */
  readonly props: readonly PropSpec[];
}

type Constructor = abstract new () => object;
const ownProps = new Map<Constructor, PropSpec[]>();
const specs = new Map<Constructor, EntitySpec>();

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? unknown : never) : never;

/**
 * Declares a property with its type and description. A property type that differs from the TypeScript type does not compile.
 * @param rdf the public RDF term with the same meaning
 */
export function prop<T>(type: PropertyType<T>, description: string, rdf: PropertyTerm | null = null) {
  return <K extends string, C extends Partial<Record<K, unknown>>>(
    target: C & (Same<C[K], T> extends never ? { __typeMismatch: [C[K], T] } : unknown),
    key: K,
  ): void => {
    Field(type.graphql as () => StringConstructor, {
      description,
      nullable: type.optional,
      simple: true,
    })(target, key);
    const owner = target.constructor as Constructor;
    const prop = { name: key, type: type as PropertyType<unknown>, description, rdf };
    getOrInsert(ownProps, owner, (): PropSpec[] => []).push(prop);
  };
}

/** An object with a global id. */
@InterfaceType("Node", {
  description: "An object that can be fetched by its global id.",
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "Stable, readable global id: the type in kebab-case, a colon and a slug, for example alliance:east-midlands.",
    simple: true,
  })
  id!: string;
}

/** Common properties of all entities. */
@InterfaceType("Entity", {
  implements: Node,
  description: "Anything that the sources describe, with the quotations that support each statement.",
})
export abstract class Entity extends Node {
  @Field(() => String, {
    description:
      "The name, with the years in which it is valid where another entity of the type bears the same name: East Midlands (2025).",
    simple: true,
  })
  label!: string;

  @prop(
    text({ searchable: true }),
    "Official name in the year nearest to December 2016, or the printed wording if there is no official name.",
    { term: "rdfs:label" },
  )
  name!: string;

  @prop(
    list(
      composite(() => Alias, aliasSchema, null, {
        members: aliasMembers,
        sourced: "The source that uses the name; null where it is in general use.",
      }),
      { cited: false },
    ),
    "Other names, including misprints, each with the source that uses it.",
    { term: "skos:altLabel", member: "name" },
  )
  aliases!: readonly Alias[];

  @prop(
    list(
      composite(() => Code, codeSchema, null, { members: codeMembers, sourced: "The source that gives the code." }),
      { cited: false },
    ),
    "Codes in official look-ups, each with its scheme and validity.",
    { term: "skos:notation", member: "code" },
  )
  codes!: readonly Code[];

  @prop(optional(text()), "Description in one sentence, written by the curators; null if the name is enough.", {
    term: "dcterms:description",
  })
  description!: string | null;

  @prop(optional(date({ cited: false })), "First day on which the entity exists or is valid; null if unknown.")
  validFrom!: string | null;

  @prop(
    optional(date({ cited: false })),
    "First day on which the entity no longer exists or is valid; null if unknown.",
  )
  validTo!: string | null;
}

interface Declaration {
  description: string;
  /** Name of the plural root field, if it is not the singular plus "s". */
  plural?: string;
  order?: string;
  identifiedBy?: readonly Identifier[];
  derived?: true;
  namedByLookup?: true;
  /** Public RDF classes to which every entity of the type belongs, if any fits. */
  rdf?: readonly PublicTerm[];
  listedBy?: EntitySpec["listedBy"];
}

/** Declares an entity type. The class name becomes its GraphQL name. */
export function entity(declaration: Declaration) {
  return (cls: new () => Entity): void => {
    // The list of types (entities.ts) holds the class under this name.
    const name = cls.name as EntityName;
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
      namedByLookup: declaration.namedByLookup ?? false,
      rdf: declaration.rdf ?? [],
      listedBy: declaration.listedBy ?? null,
      props: [...(ownProps.get(Entity) ?? []), ...(ownProps.get(cls) ?? [])],
    });
  };
}

/** Returns the declaration of a class. Throws if the class has no @entity decorator. */
export function specOf(cls: new () => Entity): EntitySpec {
  const spec = specs.get(cls);
  if (!spec) throw new Error(`${cls.name} is not declared with @entity`);
  return spec;
}

/** The properties of a type that seeds state: all that are not derived from the rest of a release. */
export const statedProps = ({ props }: EntitySpec): readonly PropSpec[] => props.filter(({ type }) => !type.derived);

/** Converts "PolicyArea" to "policyArea". */
export const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Converts "policyAreas" to "PolicyAreas". */
export const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
