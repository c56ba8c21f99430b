/**
 * What crosses the frames: sizes. Never a cell, a name or an order number, because the host page reads
 * along.
 */

/** The application's height in CSS pixels. */
export interface SizeMessage {
  readonly type: 'backhaul-size';
  readonly height: number;
}

export function sizeMessage(height: number): SizeMessage {
  return { type: 'backhaul-size', height: Math.ceil(height) };
}

/** The height that a message carries, if it is one of ours and sane. */
export function heightOf(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, height } = message as Partial<SizeMessage>;
  if (type !== 'backhaul-size' || typeof height !== 'number') return undefined;
  return Number.isInteger(height) && height >= 0 && height <= 1_000_000 ? height : undefined;
}
