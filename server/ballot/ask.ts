// What a round asks for, read from where it was pinned: the session's instrument for scores and for looking back, the
// round's own row for dots; direct change, influence and the end poll have one scale each.
import type { Ask } from '#domain/ballot.ts';
import { directLevels } from '#domain/direct-change.ts';
import { influenceValues } from '#domain/influence.ts';
import { pollLevels } from '#domain/poll.ts';
import type { DotsSetup } from '#domain/ranking.ts';
import { readContent } from '#server/instrument/content.ts';
import type { Secrecy } from '#domain/session.ts';
import type { RatingKind } from '#domain/rank-round.ts';
import { getRankSetup, getSetup } from '#server/session/agenda.ts';
import { findScoring, type Db, type RoundRecord } from './store.ts';

export type Asked = {
	readonly ask: Ask;
	/** The room was told that its dots are seen as they fall [K4]. */
	readonly areDotsShown: boolean;
	/** Scores under participant codes [Q15]. */
	readonly isCoded?: boolean;
};

export function asksScores(levels: number, secrecy: Secrecy = 'secret'): Asked {
	return { ask: { kind: 'score', levels }, areDotsShown: false, isCoded: secrecy === 'code' };
}

export function asksDots({ dots, options, isOpen }: DotsSetup): Asked {
	return { ask: { kind: 'dots', dots, options: options.length }, areDotsShown: isOpen };
}

/** Of every idea at once, and always in secret. */
export function asksRating(kind: RatingKind, { options }: { options: readonly unknown[] }): Asked {
	return { ask: { kind, options: options.length }, areDotsShown: false };
}

/** Turun, tetap, naik: cast like a score, on a scale of its own [C7]. */
export function asksChange(): Asked {
	return asksScores(directLevels.length);
}

/** From none to very much: cast like a score, on a scale of its own [I3]. */
export function asksInfluence(): Asked {
	return asksScores(influenceValues.length);
}

/** Not yet, and yes: cast like a score, on a scale of its own [V3]. */
export function asksPoll(): Asked {
	return asksScores(pollLevels.length);
}

/** Of a round that is open: its own opening's other rounds ask the same. */
export async function readAsk(db: Db, round: RoundRecord): Promise<Asked> {
	if (round.kind === 'dots') return asksDots(getSetup(round));
	if (round.kind === 'usg' || round.kind === 'pairs')
		return asksRating(round.kind, getRankSetup({ ...round, kind: round.kind }));
	if (round.kind === 'change') return asksChange();
	if (round.kind === 'influence') return asksInfluence();
	if (round.kind === 'poll') return asksPoll();
	const scoring = await findScoring(db, round.session_id);
	if (!scoring) throw new Error(`round ${round.id} scores a statement and belongs to no assessment`);
	// [Q15] A memory on the same scale is no score, and under no code.
	const secrecy = round.kind === 'score' ? scoring.secrecy : 'secret';
	return asksScores(readContent(scoring.content).scale.levels.length, secrecy);
}
