// The choices of what is open, lowest level first: what hands are counted for.
import type { HallScene, HallView } from '#domain/view.ts';
import { askedAnswers } from '../../../hall/[session]/scene/asked-answers.ts';

type Scoring = HallScene & { at: 'scoring' };
export type HandPlace = { sheet: Parameters<typeof toSheet>[0]; name: string; word: string };
const toSheet = (sheet: ReturnType<typeof askedAnswers>['answers'][number]['sheet']) => sheet;

export function listHandPlaces(
	{ scale }: Pick<HallView, 'scale'>,
	{ asks, questions }: Pick<Scoring, 'asks' | 'questions'>,
	reader: Parameters<typeof askedAnswers>[1]
): HandPlace[] {
	if (asks !== 'score') {
		const { answers } = askedAnswers({ asks, questions, scale }, reader);
		// A poll says yes first; its levels begin with "not yet".
		return asks === 'poll' ? [...answers].reverse() : [...answers];
	}
	const pictures = scale?.pictures ?? 'plant';
	return (scale?.levels ?? []).map(({ level, word }) => ({
		sheet: toSheet(pictures),
		name: `${pictures}-${level}`,
		word: word[reader.language]
	}));
}
