const HEIGHT = 10;

interface BarProps {
  /** From 0 to 1. */
  readonly share: number;
  readonly width: number;
  /** Whether the whole is drawn around the share. */
  readonly isFramed?: boolean;
}

/** A share as a bar. The number stands beside it in words, so screen readers are not told of it. */
export function Bar({ share, width, isFramed = false }: BarProps) {
  return (
    <svg class="bar" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {isFramed && <rect class="b0" x="0.5" y="0.5" width={width - 1} height={HEIGHT - 1} />}
      <rect class="b1" width={Math.round(share * width * 10) / 10} height={HEIGHT} />
    </svg>
  );
}
