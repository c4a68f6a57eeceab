// How a screen of the scoring asks for another one.
import type { RoundId } from '#domain/ids.ts';

export type Go = (event: Event, to: { place?: string; anew?: RoundId }) => void;
