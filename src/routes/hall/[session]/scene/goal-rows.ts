// Goals with what phones sent about each of them, newest first.
import { reachedSteps, type BoardContent, type CardOf } from '#domain/board.ts';
import type { Goal } from '$lib/chart/goal-layout.ts';
import type { Part } from '$lib/chart/cell-layout.ts';
import type { WallWords } from './statement-name.ts';

export type GoalRow = Goal & {
	/** Which of the steps the room agreed on. */
	step: number | undefined;
	/** People per step, from their phones. */
	chosen: number[];
	reflections: CardOf<'reflection'>[];
};

export function goalRows(
	content: BoardContent,
	{ words, reached }: { words: WallWords; reached: Record<number, string> }
): { rows: GoalRow[]; loose: number } {
	const notes = content.reflection.filter((card) => !card.isHidden); // [D11]
	const goals = content.goal.filter((card) => !card.isHidden); // [D11]
	const rows = goals.map((goal): GoalRow => {
		const reflections = notes.filter((note) => note.goal === goal.id).toReversed();
		const said = goal.reached === undefined ? words.reachedUnsaid : (reached[goal.reached] ?? '');
		const far: Part[] = [{ look: goal.reached === undefined ? 'missing' : 'strong', text: said }];
		if (reflections.length > 0) far.push({ look: 'quiet', text: words.reflections(reflections.length) });
		const quotes = (side: 'helped' | 'hindered') =>
			reflections.map((note) => note[side].trim()).filter((text) => text !== '');
		return {
			id: goal.id,
			title: [{ look: 'strong', text: goal.text }],
			reached: far,
			reachedShort: [
				{
					look: 'plain',
					text: reflections.length > 0 ? `${said} · ${words.notes(reflections.length)}` : said
				}
			],
			helped: { agreed: goal.helped.trim(), quotes: quotes('helped') },
			hindered: { agreed: goal.hindered.trim(), quotes: quotes('hindered') },
			step: goal.reached === undefined ? undefined : reachedSteps.indexOf(goal.reached),
			chosen: reachedSteps.map((step) => reflections.filter((note) => note.reached === step).length),
			reflections
		};
	});
	const known = new Set(goals.map(({ id }) => id));
	return { rows, loose: notes.filter(({ goal }) => goal === undefined || !known.has(goal)).length };
}
