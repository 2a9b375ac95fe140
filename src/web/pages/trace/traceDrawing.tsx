import { Picture, type PictureProps } from "../../picture/picture.js";
import type { DrawnTrace, TraceNode } from "./drawnTrace.js";

interface DrawingProps extends Pick<PictureProps<TraceNode>, "linkBox" | "linkNote"> {
  readonly drawn: DrawnTrace;
}

/** A wider picture does not shrink to the page on a screen, in pixels. */
const WIDE = 930;

/** The picture of a trace on its page, in a frame that can be moved. Screen readers are told of the list instead. */
export function TraceDrawing({ drawn, ...links }: DrawingProps) {
  const { layout } = drawn;
  const [width, height] = [Math.ceil(layout.width) + 4, Math.ceil(layout.height)];
  // A picture that is higher than wide has a sheet of its own on paper: beside anything else it would be too small.
  const shape = [width > WIDE && "wide", height > width && "tall"].filter(Boolean).join(" ");
  return (
    <section class="pic" tabindex={0} aria-label="Picture of the trace. The list below says the same.">
      <svg
        class={shape || undefined}
        viewBox={`-2 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
      >
        <Picture {...drawn} {...links} />
      </svg>
    </section>
  );
}
