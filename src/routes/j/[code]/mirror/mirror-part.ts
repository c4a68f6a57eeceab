// What a page that works without a script holds of the wall: in short, and never beside a form, because the
// page of a form stays under 15 kB. The script is sent all of it over its line.
import { shortenMirror } from '#domain/mirror.ts';
import type { PhoneSeat } from '#domain/wire.ts';

const stageOfKind = { event: 'history', reflection: 'goals', idea: 'priorities' } as const;

/** isAsked: the person who may write a card looks at the wall instead [O1]. */
export function mirrorPart(
	{ view, mirror }: PhoneSeat,
	isAsked: boolean
): Pick<PhoneSeat, 'view' | 'mirror'> & { hasWall: boolean } {
	const { step } = view;
	if (!mirror) return { view, mirror, hasWall: false };
	if (step.at !== 'cards') return { view, mirror: shortenMirror(mirror), hasWall: false };
	if (!isAsked) return { view, mirror: undefined, hasWall: true };
	const looking = { ...view, step: { at: 'waiting' as const, stage: stageOfKind[step.kind] } };
	return { view: looking, mirror: shortenMirror(mirror), hasWall: false };
}
