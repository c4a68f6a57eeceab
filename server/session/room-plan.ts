// The plan as monitoring reads it: its actions with what was noted of them from meeting to meeting, and
// the statements they were to strengthen. Loaded only in the stages that show it.
import { statementRef, type ActionCard, type StatementRef } from '#domain/board.ts';
import type { InstrumentVersionId } from '#domain/ids.ts';
import { isSameStatement } from '#domain/comparable.ts';
import type { Instrument, Statement } from '#domain/instrument.ts';
import { isOverdue, isUnfinished, progressLimits, type ProgressState } from '#domain/progress.ts';
import { parseTargets } from '#domain/progress-row.ts';
import { cleanLine, countChars, type Text } from '#domain/text.ts';
import type { ActionProgress } from '#domain/view.ts';
import { readContent } from '#server/instrument/content.ts';
import type { SessionBoards } from './boards.ts';
import { findNewestVersion, listProgress } from './change-store.ts';
import { findInstrumentContent, type Db, type SessionRecord } from './store.ts';

/** A statement that an action points to. */
export type WorkedOn = { ref: StatementRef; number: number; of: number; text: Text };
export type RoomPlan = { actions: ActionProgress[]; workedOn: WorkedOn[] };
/** untilMs: notes written later are left out. */
type Parts = { db: Db; boards: Pick<SessionBoards, 'listActions'>; untilMs?: number | undefined };

/** versionId: of the session's assessment; without one, that of the group's newest. */
export async function loadPlan(
	{ db, boards, untilMs }: Parts,
	session: Pick<SessionRecord, 'group_id' | 'date'>,
	versionId: InstrumentVersionId | undefined
): Promise<RoomPlan> {
	const cards = await boards.listActions(session.group_id);
	const version = versionId ?? (await findNewestVersion(db, session.group_id));
	const content = version && (await findInstrumentContent(db, version));
	const instrument = content === undefined ? undefined : readContent(content);
	const noted = await listProgress(db, { groupId: session.group_id, untilMs });
	const notes = Map.groupBy(noted, (note) => note.card_id);
	const actions = cards.map((card): ActionProgress => {
		const rows = (notes.get(card.id) ?? []).reverse();
		// What fits the room: of a row that has all columns, its results stand where a short note would.
		const own = rows.map(({ state, note, results, date }) => ({
			state,
			note: note || shorten(results),
			date
		}));
		const state: ProgressState = own[0]?.state ?? 'not-started';
		return {
			id: card.id,
			what: card.what,
			who: card.who,
			when: card.when,
			due: card.due,
			isOverdue: isOverdue({ due: card.due, state }, session.date),
			state,
			statements: numbersOf(card),
			notes: own,
			targets: rows.map((row) => parseTargets(row.targets)).find((targets) => targets.length > 0) ?? []
		};
	});
	return {
		actions: arrange(actions),
		workedOn:
			version && instrument
				? listWorkedOn(cards, { version, instrument, known: await readPointedTo(db, cards) })
				: []
	};
}

/** One line, as long as a short note may be. */
function shorten(text: string): string {
	const line = cleanLine(text);
	const { noteChars } = progressLimits;
	return countChars(line) > noteChars ? `${[...line].slice(0, noteChars - 1).join('')}…` : line;
}

function numbersOf({ statements }: ActionCard): number[] {
	return [...new Set(statements.map((ref) => Number(ref.split(':')[1])))].sort((a, b) => a - b);
}

/** Unfinished first, overdue before the others, then by day; those without one keep the plan's order [P8]. */
function arrange(actions: readonly ActionProgress[]): ActionProgress[] {
	const rank = (action: ActionProgress) => (action.isOverdue ? 0 : isUnfinished(action.state) ? 1 : 2);
	const day = ({ due }: ActionProgress) => (due === '' ? '9999' : due);
	return [...actions].sort((a, b) => rank(a) - rank(b) || day(a).localeCompare(day(b), 'en'));
}

/** What actions point to, in the version they meant. */
export type PointedTo = ReadonlyMap<StatementRef, Statement>;

export async function readPointedTo(
	db: Db,
	cards: readonly Pick<ActionCard, 'statements'>[]
): Promise<PointedTo> {
	const refs = [...new Set(cards.flatMap((card) => card.statements))];
	const known = new Map<StatementRef, Statement>();
	for (const [versionId, own] of Map.groupBy(refs, (ref) => ref.split(':')[0] as InstrumentVersionId)) {
		const content = await findInstrumentContent(db, versionId);
		const statements = content === undefined ? [] : readContent(content).statements;
		for (const ref of own) {
			const statement = statements.find(({ number }) => ref === statementRef(versionId, number));
			if (statement) known.set(ref, statement);
		}
	}
	return known;
}

/**
 * The statements of this version that actions point to. A link means the version it was made in [P3]; where
 * this one asks the very same words, it is the same statement.
 */
export function listWorkedOn(
	cards: readonly Pick<ActionCard, 'statements'>[],
	{ version, instrument, known }: { version: InstrumentVersionId; instrument: Instrument; known: PointedTo }
): WorkedOn[] {
	const pointedTo = new Set(cards.flatMap((card) => card.statements));
	const former = [...pointedTo].flatMap((ref) => known.get(ref) ?? []);
	return instrument.statements.flatMap((statement) => {
		const { number, positive } = statement;
		const ref = statementRef(version, number);
		return pointedTo.has(ref) || former.some((each) => isSameStatement(each, statement))
			? { ref, number, of: instrument.statements.length, text: positive }
			: [];
	});
}
