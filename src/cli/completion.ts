import { Argument, type Command } from "commander";
import { examples } from "./runCommand.js";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

interface Completed {
  readonly name: string;
  readonly description: string;
  /** Its own subcommands. */
  readonly words: readonly string[];
  /** Its options and those of its subcommands. */
  readonly options: readonly { readonly long: string; readonly description: string }[];
}

/** Adds the command that prints the completion of a shell. All commands that it completes must have been added before. */
export function addCompletion(program: Command): void {
  program
    .command("completion")
    .description("print a script that completes commands and options in a shell")
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .addHelpText(
      "after",
      `${examples("completion bash", "completion fish")}\nLoad it in bash: source <(npx cpg completion bash)`,
    )
    .action((shell: Shell) => void process.stdout.write(SCRIPTS[shell](commandsOf(program))));
}

const commandsOf = (program: Command): readonly Completed[] =>
  program.commands.map((command) => ({
    name: command.name(),
    description: firstSentence(command.description()),
    words: command.commands.map((each) => each.name()),
    options: [command, ...command.commands]
      .flatMap((each) => each.options)
      .flatMap(({ long, description }) => (long ? [{ long, description }] : [])),
  }));

const firstSentence = (text: string): string => text.split(/[;:]/)[0] ?? text;

const namesOf = (commands: readonly Completed[]): string => commands.map(({ name }) => name).join(" ");

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const SCRIPTS: Readonly<Record<Shell, (commands: readonly Completed[]) => string>> = {
  bash: (commands) => `_cpg() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${namesOf(commands)} help" -- "$word"))
    return
  fi
  local options="" words=""
  case "\${COMP_WORDS[1]}" in
${commands.map(({ name, options, words }) => `    ${name}) options="${options.map(({ long }) => long).join(" ")}" words="${words.join(" ")}" ;;`).join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options --help" -- "$word")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _cpg cpg
`,
  zsh: (commands) => `#compdef cpg
_cpg() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({ name, description }) => `      ${quoted(`${name}:${description}`)}`).join("\n")}
    )
    _describe command commands
    return
  fi
  local -a options words
  case "$words[2]" in
${commands.map(({ name, options, words }) => `    ${name}) words=(${words.join(" ")}) options=(${options.map(({ long, description }) => quoted(`${long}:${description}`)).join(" ")}) ;;`).join("\n")}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then _describe option options; else _describe command words; _files; fi
}
compdef _cpg cpg
`,
  fish: (commands) =>
    commands
      .flatMap(({ name, description, words, options }) => [
        `complete -c cpg -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
        ...words.map((word) => `complete -c cpg -n '__fish_seen_subcommand_from ${name}' -a ${word}`),
        ...options.map(
          ({ long, description: text }) =>
            `complete -c cpg -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d ${quoted(text)}`,
        ),
      ])
      .map((line) => `${line}\n`)
      .join(""),
};
