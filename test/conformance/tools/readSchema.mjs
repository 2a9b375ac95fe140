// Prints the schema that programs of GraphQL Tools, such as GraphQL Code Generator, read from an address by introspection.
import { UrlLoader } from "@graphql-tools/url-loader";
import { printSchema } from "graphql";

const [{ schema }] = await new UrlLoader().load(process.argv[2], {});
console.log(printSchema(schema));
