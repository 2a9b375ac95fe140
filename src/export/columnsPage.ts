import { TABLES } from "./tables/releaseTables.js";
import type { TableSpec } from "./tables/table.js";

/** Every table with every column, as the page docs/data-columns.md. */
export const columnsPage = (): string =>
  `# Files and columns

Every table of \`cpg export csv\` and \`cpg export parquet\`. This page is derived from the model; \`npm run fix:schema\` writes it.
How to use the files: [data.md](data.md).

${TABLES.map(section).join("\n")}`;

const section = ({ name, description, columns, primaryKey }: TableSpec): string =>
  `## ${name}

${description}${primaryKey.length > 0 ? ` A row is identified by ${primaryKey.map((column) => `\`${column}\``).join(", ")}.` : ""}

| column | type | meaning |
|---|---|---|
${columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.description.replaceAll("|", "\\|")} |\n`).join("")}`;
