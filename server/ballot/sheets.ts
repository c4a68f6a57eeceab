// Paper sheets on their way into the urn of what is open: keyed in twice, settled where the two differ, or
// withdrawn [L41]–[L46]. What a sheet may say is domain/sheet's; their rows are urn-sheet-store.ts.
import type { Ask } from '#domain/ballot.ts';
import { checkRoomAnswers } from '#domain/channel.ts';
import type { OpeningId, RequestId, RoundId, SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import {
	checkLines,
	checkSheetNumber,
	isSameLine,
	readCells,
	type Pass,
	type SheetAnswer
} from '#domain/sheet.ts';
import { countOthers } from './hands.ts';
import type { Opening } from './openings.ts';
import { listPeople, type People } from './people-store.ts';
import type { BallotRoom } from './room.ts';
import type { SheetLine, TwoLines } from './urn-sheet-store.ts';

type Place = { readonly sessionId: SessionId; readonly openingId: OpeningId; readonly sheet: number };
export type SheetKeyed = Place & {
	readonly pass: Pass;
	readonly request: RequestId;
	/** The cells of each open round, as they were typed; a round that is left out is an empty line. */
	readonly cells: Readonly<Record<RoundId, readonly string[]>>;
	/** That the empty lines are meant. */
	readonly isConfirmed: boolean;
};
export type SheetSettled = Place & { readonly roundId: RoundId; readonly cells: readonly string[] };
export type SheetWithdrawn = Place;
/** What lies there of sheets, for who keys them in: numbers, and both answers only where they differ. */
export type SheetState = {
	readonly openingId: OpeningId;
	readonly ask: Ask;
	readonly roundIds: readonly RoundId[];
	readonly once: readonly number[];
	readonly twice: readonly number[];
	readonly differing: readonly TwoLines[];
};

/** Undefined when nothing is open. */
export function readSheets(room: BallotRoom, sessionId: SessionId): SheetState | undefined {
	const opening = room.openings.listOf(sessionId).find(({ urn }) => !urn.isSealed);
	if (!opening) return undefined;
	const { id, ask, roundIds, urn } = opening;
	const twice = urn.room.listSheets(2);
	const once = urn.room.listSheets(1).filter((sheet) => !twice.includes(sheet));
	return { openingId: id, ask, roundIds, once, twice, differing: urn.room.listDiffering() };
}

/**
 * Keys a sheet in for the first or the second time. Refusals: 'round-closed' (another opening, or none),
 * those of checkSheetNumber, readCells (about the line, from 1), checkLines and checkRoomAnswers, 'sheet-keyed' and
 * 'sheet-unknown' (a second time without a first).
 */
export async function keySheet(room: BallotRoom, keyed: SheetKeyed): Promise<Refused | { kept: number }> {
	const { sheet, pass, request, isConfirmed } = keyed;
	const people = await listPeople(room.db, keyed.sessionId);
	// Nothing is awaited from here on: the rounds cannot close in between.
	const opening = findOpening(room, keyed);
	if (isRefused(opening)) return opening;
	const unfit = checkSheetNumber(sheet);
	if (unfit) return unfit;
	const { urn } = opening;
	const former = urn.room.findSheetRequest(sheet, pass);
	if (former !== undefined) return former === request ? { kept: sheet } : refuse('sheet-keyed', 'sheet'); // [L48]
	if (pass === 2 && urn.room.findSheetRequest(sheet, 1) === undefined)
		return refuse('sheet-unknown', 'sheet'); // [L43]
	const lines = readLines(opening, keyed.cells);
	if (isRefused(lines)) return lines;
	const answers = lines.map(({ answer }) => answer);
	const refused = checkLines(answers, { isConfirmed }) ?? checkPeople(opening, { sheet, lines }, people);
	if (refused) return refused;
	urn.room.keySheet({ sheet, pass, request, lines });
	return { kept: sheet };
}

/** Types a differing line for the third time. Refusals: 'round-closed', 'sheet-unknown', 'sheet-third-answer'. */
export function settleSheet(room: BallotRoom, settled: SheetSettled): Refused | { kept: number } {
	const { sheet, roundId } = settled;
	const opening = findOpening(room, settled);
	if (isRefused(opening)) return opening;
	const answer = readCells(opening.ask, settled.cells);
	if (isRefused(answer)) return answer;
	const isThis = (line: TwoLines) => line.sheet === sheet && line.roundId === roundId;
	const two = opening.urn.room.listDiffering().find(isThis);
	if (!two) return refuse('sheet-unknown', 'sheet'); // settled already, or withdrawn
	const isOneOfThem = isSameLine(answer, two.first) || isSameLine(answer, two.second);
	if (!isOneOfThem) return refuse('sheet-third-answer'); // [L44]
	opening.urn.room.settleSheet({ sheet, roundId, answer });
	return { kept: sheet };
}

/** Takes a sheet out again, whole [L46]. Refusals: 'round-closed', 'sheet-unknown'. */
export function withdrawSheet(room: BallotRoom, withdrawn: SheetWithdrawn): Refused | { withdrawn: number } {
	const { sheet } = withdrawn;
	const opening = findOpening(room, withdrawn);
	if (isRefused(opening)) return opening;
	if (opening.urn.room.findSheetRequest(sheet, 1) === undefined) return refuse('sheet-unknown', 'sheet');
	opening.urn.room.withdrawSheet(sheet);
	return { withdrawn: sheet };
}

function findOpening(room: BallotRoom, { sessionId, openingId }: Place): Opening | Refused {
	const opening = room.openings.find(openingId);
	const isHere = opening?.sessionId === sessionId && !opening.urn.isSealed;
	return isHere ? opening : refuse('round-closed');
}

function readLines({ ask, roundIds }: Opening, cells: SheetKeyed['cells']): SheetLine[] | Refused {
	const lines: SheetLine[] = [];
	for (const [at, roundId] of roundIds.entries()) {
		const typed = Object.hasOwn(cells, roundId) ? cells[roundId] : undefined;
		const answer: SheetAnswer | Refused = typed === undefined ? null : readCells(ask, typed);
		if (isRefused(answer)) return refuse(answer.refused, String(at + 1));
		lines.push({ roundId, answer });
	}
	return lines;
}

/** [L2] [L5] With this sheet there are still not more answers than people, on any line. */
function checkPeople(
	{ urn }: Opening,
	{ sheet, lines }: { sheet: number; lines: readonly SheetLine[] },
	people: People
): Refused | undefined {
	for (const { roundId, answer } of lines) {
		if (answer === null) continue;
		const sheets = urn.room.listFilledSheets(roundId).add(sheet).size;
		const others = countOthers(urn, { roundId, channel: 'paper' }, people);
		const refused = checkRoomAnswers(sheets, others);
		if (refused) return refused;
	}
	return undefined;
}
