/** How often to check the parent process, in milliseconds. */
const LOOK_AGAIN = 300;

/**
 * Ends this process when npm has ended. npm runs a command through a shell; a signal to npm ends npm and the shell, but not the command,
 * so a server would keep its port. Without npm this does nothing: a command that was started in the background should keep running.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function endWithParent(env = process.env) {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_AGAIN);
  timer.unref();
}
