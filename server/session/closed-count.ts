// How many answered what has closed, and of how many.
import type { RoomRound, SessionState } from './room-state.ts';

/** Of several rounds closed together: how many answered every one can be at most the fewest. */
export function countClosed(
	{ answered }: SessionState,
	rounds: readonly Pick<RoomRound, 'id' | 'present_at_close'>[]
): { answered: number; present: number } {
	const counts = rounds.map((round) => answered.get(round.id) ?? 0);
	const present = Math.max(0, ...rounds.map((round) => round.present_at_close ?? 0));
	return { answered: Math.min(...counts), present: Math.max(present, ...counts) };
}
