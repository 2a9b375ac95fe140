/** What a command printed, and the exit code that it gave. */
export interface Output {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const SETTINGS = ["SEEDS_DIR", "SOURCES_DIR"] as const;

/** Runs a command in this process and gathers what it prints. The folders are those that are named here, and no others. */
export async function outputOf(
  command: () => Promise<number>,
  settings: Readonly<Partial<Record<(typeof SETTINGS)[number], string>>> = {},
): Promise<Output> {
  const former = SETTINGS.map((name) => [name, process.env[name]] as const);
  const [writeOut, writeErr] = [process.stdout.write, process.stderr.write];
  const out: string[] = [];
  const err: string[] = [];
  for (const name of SETTINGS) set(name, settings[name]);
  process.stdout.write = (text: string | Uint8Array) => out.push(Buffer.from(text).toString("utf8")) > 0;
  process.stderr.write = (text: string | Uint8Array) => err.push(Buffer.from(text).toString("utf8")) > 0;
  try {
    const code = await command();
    return { code, out: out.join(""), err: err.join("") };
  } finally {
    process.stdout.write = writeOut;
    process.stderr.write = writeErr;
    for (const [name, value] of former) set(name, value);
  }
}

function set(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
