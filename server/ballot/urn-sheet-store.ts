// Paper sheets in the urn, each keyed in twice: under its number and never under a seat [L43] [L47].
import type Database from 'better-sqlite3';
import type { Answer } from '#domain/ballot.ts';
import type { RequestId, RoundId } from '#domain/ids.ts';
import { isSameLine, type Pass, type SheetAnswer } from '#domain/sheet.ts';
import type { RoomAnswer } from './urn-room.ts';

/** answer: JSON, so that one column holds a level, "unknown" and a row of numbers; null where the line is empty. */
export const sheetTable = `
CREATE TABLE IF NOT EXISTS sheet (
	number INTEGER NOT NULL, pass INTEGER NOT NULL CHECK (pass IN (1, 2)), request TEXT NOT NULL,
	PRIMARY KEY (number, pass)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sheet_line (
	number INTEGER NOT NULL, pass INTEGER NOT NULL, round_id TEXT NOT NULL REFERENCES round (id), answer TEXT,
	PRIMARY KEY (number, pass, round_id), FOREIGN KEY (number, pass) REFERENCES sheet (number, pass)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS sealed_against_sheets BEFORE INSERT ON sheet_line WHEN (SELECT is_sealed FROM sealing) = 1
BEGIN SELECT RAISE(ABORT, 'the urn is sealed'); END;
CREATE TRIGGER IF NOT EXISTS sealed_against_settling BEFORE UPDATE ON sheet_line WHEN (SELECT is_sealed FROM sealing) = 1
BEGIN SELECT RAISE(ABORT, 'the urn is sealed'); END;
CREATE TRIGGER IF NOT EXISTS sealed_against_withdrawing BEFORE DELETE ON sheet_line WHEN (SELECT is_sealed FROM sealing) = 1
BEGIN SELECT RAISE(ABORT, 'the urn is sealed'); END;
`;

export type SheetLine = { readonly roundId: RoundId; readonly answer: SheetAnswer };
export type KeyedSheet = {
	readonly sheet: number;
	readonly pass: Pass;
	/** Which form brought it, so that the same one sent again is known. */
	readonly request: RequestId;
	readonly lines: readonly SheetLine[];
};
/** Both keyings of one line of a sheet that was keyed in twice. */
export type TwoLines = {
	readonly sheet: number;
	readonly roundId: RoundId;
	readonly first: SheetAnswer;
	readonly second: SheetAnswer;
};

type Handle = Database.Database;
type PairRow = { number: number; round_id: RoundId; first: string | null; second: string | null };

const toText = (answer: SheetAnswer): string | null => (answer === null ? null : JSON.stringify(answer));
const toAnswer = (text: string | null): SheetAnswer => (text === null ? null : (JSON.parse(text) as Answer));

/** A sheet whole, in one synced commit: on disk when this returns. */
export function writeSheet(handle: Handle, { sheet, pass, request, lines }: KeyedSheet): void {
	handle
		.transaction(() => {
			handle.prepare('INSERT INTO sheet (number, pass, request) VALUES (?, ?, ?)').run(sheet, pass, request);
			const add = handle.prepare(
				'INSERT INTO sheet_line (number, pass, round_id, answer) VALUES (?, ?, ?, ?)'
			);
			for (const { roundId, answer } of lines) add.run(sheet, pass, roundId, toText(answer));
		})
		.immediate();
}

export function findRequest(handle: Handle, sheet: number, pass: Pass): RequestId | undefined {
	return handle
		.prepare<[number, number], RequestId>('SELECT request FROM sheet WHERE number = ? AND pass = ?')
		.pluck()
		.get(sheet, pass);
}

/** Numbers of the sheets that were keyed in this time, lowest first. */
export function listKeyed(handle: Handle, pass: Pass): number[] {
	return handle
		.prepare<[number], number>('SELECT number FROM sheet WHERE pass = ? ORDER BY number')
		.pluck()
		.all(pass);
}

/** The sheets with something on this line, in either keying. */
export function listFilled(handle: Handle, roundId: RoundId): Set<number> {
	const numbers = handle
		.prepare<[RoundId], number>('SELECT number FROM sheet_line WHERE round_id = ? AND answer IS NOT NULL')
		.pluck()
		.all(roundId);
	return new Set(numbers);
}

export function listTwoLines(handle: Handle): TwoLines[] {
	return handle
		.prepare<[], PairRow>(
			`SELECT one.number, one.round_id, one.answer AS first, two.answer AS second FROM sheet_line AS one
			JOIN sheet_line AS two ON two.number = one.number AND two.round_id = one.round_id AND two.pass = 2
			WHERE one.pass = 1 ORDER BY one.number, one.round_id`
		)
		.all()
		.map((row) => ({
			sheet: row.number,
			roundId: row.round_id,
			first: toAnswer(row.first),
			second: toAnswer(row.second)
		}));
}

/** From here on both keyings of this line say this. */
export function settleLine(
	handle: Handle,
	{ sheet, roundId, answer }: { sheet: number; roundId: RoundId; answer: SheetAnswer }
): void {
	handle
		.prepare('UPDATE sheet_line SET answer = ? WHERE number = ? AND round_id = ?')
		.run(toText(answer), sheet, roundId);
}

/** Both keyings of it. */
export function removeSheet(handle: Handle, sheet: number): void {
	handle
		.transaction(() => {
			handle.prepare('DELETE FROM sheet_line WHERE number = ?').run(sheet);
			handle.prepare('DELETE FROM sheet WHERE number = ?').run(sheet);
		})
		.immediate();
}

/** What is counted: lines that two keyings agree on, and that say something [L45]. */
export function listSheetAnswers(handle: Handle): RoomAnswer[] {
	return listTwoLines(handle).flatMap(({ roundId, first, second }) =>
		first !== null && isSameLine(first, second) ? [{ roundId, channel: 'paper' as const, answer: first }] : []
	);
}
