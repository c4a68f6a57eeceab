// Is there something to compare in this room, and with what? One answer for hall, phone and desk.
import type { Language } from '#domain/text.ts';
import type { StatementChange, TrendRow } from '#domain/view.ts';
import type { RoomRound, SessionState } from './room-state.ts';
import { buildStatementChange, type Compared } from './view-change.ts';
import { buildLine } from './view-line.ts';

export function findCompared({
	assessment,
	change,
	pairing,
	direct,
	plan
}: SessionState): Compared | undefined {
	if (!assessment || !change) return undefined;
	const workedOn = plan?.workedOn.map(({ number }) => number) ?? [];
	return { assessment, change, pairing, direct, workedOn };
}

/** A statement's change, where it was revealed on both sides. */
export function findStatementChange(
	state: SessionState,
	{ statement }: RoomRound,
	language: Language
): StatementChange | undefined {
	const compared = findCompared(state);
	const isThere =
		compared?.change.before.counts.has(statement.number) &&
		compared.change.after.counts.has(statement.number);
	return compared && isThere ? buildStatementChange(compared, statement, language) : undefined;
}

/** A statement over all assessments of the series, where those are a line. */
export function findStatementLine(
	{ change }: SessionState,
	{ statement }: RoomRound,
	language: Language
): TrendRow | undefined {
	return change && buildLine({ change }, statement, language);
}
