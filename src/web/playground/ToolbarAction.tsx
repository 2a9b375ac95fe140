/** @jsxImportSource react */
import { ToolbarButton } from "@graphiql/react";
import { type ReactNode, useState } from "react";

interface ToolbarActionProps {
  readonly label: string;
  /** Does it, and returns the message to show. */
  readonly run: () => Promise<string>;
  readonly className: string;
  /** The icon. */
  readonly children: ReactNode;
}

/** A button of the toolbar that says what came of it, until the focus leaves it. */
export function ToolbarAction({ label, run, className, children }: ToolbarActionProps) {
  const [message, setMessage] = useState("");
  const act = async (): Promise<void> => {
    // Screen readers read a message only where it changes.
    setMessage("");
    setMessage(await run());
  };
  return (
    <span className={className}>
      <ToolbarButton label={label} onClick={() => void act()} onBlur={() => setMessage("")}>
        {children}
      </ToolbarButton>
      <span role="status" className="status-message">
        {message}
      </span>
    </span>
  );
}
