// What a session keeps as JSON, its agenda, its focus and what a round of dots asked, read by the
// domain's one parser. A row that holds something else was not written by us: that is a fault, said
// with the row's id and never guessed around [W5].
import type { RoundId, SessionId } from '#domain/ids.ts';
import type { RankKind, RankSetup } from '#domain/rank-round.ts';
import type { DotsSetup } from '#domain/ranking.ts';
import type { AgendaItem, Focus } from '#domain/session.ts';
import {
	parseAgenda,
	parseDotsSetup,
	parseFocus,
	parseMirrored,
	parseRatingSetup
} from '#domain/wire-parse.ts';

export function getAgenda({ id, agenda }: { id: SessionId; agenda: string }): AgendaItem[] {
	const parsed = parseAgenda(agenda);
	if (parsed === undefined) throw new Error(`session ${id}: its stored agenda cannot be read`);
	return parsed;
}

export function getFocus({ id, focus }: { id: SessionId; focus: string }): Focus {
	const parsed = parseFocus(focus);
	if (parsed === undefined) throw new Error(`session ${id}: its stored focus cannot be read`);
	return parsed;
}

/** Is this a meeting without a projector, whose phones show what it would [O3]? Kept beside the focus. */
export function isMirrored({ focus }: { focus: string }): boolean {
	return parseMirrored(focus);
}

/** What the screens are to show next, as it is stored: whether phones mirror it stays as it was [O3]. */
export function writeFocus(
	session: { focus: string },
	focus: Focus,
	isOnPhones: boolean = isMirrored(session)
): string {
	return JSON.stringify(isOnPhones ? { ...focus, isMirrored: true } : focus);
}

/** What a round that puts ideas in order asked, whichever its method. */
export function getRankSetup(row: { id: RoundId; kind: RankKind; setup: string | null }): RankSetup {
	const { id, kind, setup } = row;
	if (kind === 'dots') return { kind, ...getSetup(row) };
	const parsed = setup === null ? undefined : parseRatingSetup(setup);
	if (parsed === undefined) throw new Error(`round ${id}: what it asked cannot be read`);
	return { kind, ...parsed };
}

export function getSetup({ id, setup }: { id: RoundId; setup: string | null }): DotsSetup {
	const parsed = setup === null ? undefined : parseDotsSetup(setup);
	if (parsed === undefined) throw new Error(`round ${id}: what it asked cannot be read`);
	return parsed;
}
