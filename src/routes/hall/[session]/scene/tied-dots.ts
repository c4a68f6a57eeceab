// Which ideas have as many dots and still have to be talked about.
import type { Ranking } from '#domain/ranking.ts';

/** How many ideas share how many dots, most dots first; none once the room has settled it. */
export function listTies({ ideas, isSettled }: Ranking): { dots: number; ideas: number }[] {
	if (isSettled) return [];
	const counts = new Map<number, number>();
	for (const { dots } of ideas) counts.set(dots, (counts.get(dots) ?? 0) + 1);
	return (
		[...counts]
			.map(([dots, count]) => ({ dots, ideas: count }))
			// Ideas nobody chose are alike, and nothing to talk about.
			.filter((tie) => tie.ideas > 1 && tie.dots > 0)
			.sort((a, b) => b.dots - a.dots)
	);
}
