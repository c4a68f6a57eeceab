// One urn: the answers of the rounds that were opened together, keyed by seat so that a person can
// change theirs, in a file of its own that closing destroys. Prepared, synchronous statements on its
// own handle; the only other SQL about ballots is in store.ts. Who may cast is not decided here.
import Database from 'better-sqlite3';
import { settleCast, type Answer } from '#domain/ballot.ts';
import type { DotsAnswer } from '#domain/ranking.ts';
import type { OpeningId, RoundId, SeatId } from '#domain/ids.ts';
import type { SeatChannel } from '#domain/channel.ts';
import { codeTable, findSeatOfCode, hasAnyAnswer, writeSeatCode } from './urn-code-store.ts';
import { RoomAnswers, roomTables } from './urn-room.ts';
import { closeOverLog, createEmptyFile, destroyUrnFiles, syncFolder, urnPath } from './urn-file.ts';

export type Sent = {
	readonly roundId: RoundId;
	readonly seatId: SeatId;
	readonly answer: Answer;
	readonly revision: number;
	readonly channel: SeatChannel;
	/** Which of the seat's phones: one that took the seat over must not learn what lies here by trying. */
	readonly holder?: string;
	/** The participant code of the seat, null where it has no card, undefined where nothing was said. */
	readonly code?: string | null | undefined;
};
export type Settled = ReturnType<typeof settleCast>;
/** Who has answered which round; never what. */
export type Voter = Pick<Sent, 'roundId' | 'seatId' | 'channel'>;

// Two hundred seats and thirty rounds fill about 300 pages of 4 kB; a runaway writer must not fill the disk.
const usualPages = 8192;

const tables = `
CREATE TABLE round (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
	round_id TEXT NOT NULL REFERENCES round (id), seat_id TEXT NOT NULL, revision INTEGER NOT NULL,
	level INTEGER, channel TEXT NOT NULL, holder TEXT NOT NULL, dots TEXT, PRIMARY KEY (round_id, seat_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sealing (is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1))) STRICT;
INSERT INTO sealing VALUES (0);
${codeTable}
${roomTables}
-- Nothing gets into a sealed urn, whatever the program around it believes [R].
CREATE TRIGGER sealed_against_new BEFORE INSERT ON answer WHEN (SELECT is_sealed FROM sealing) = 1
BEGIN SELECT RAISE(ABORT, 'the urn is sealed'); END;
CREATE TRIGGER sealed_against_change BEFORE UPDATE ON answer WHEN (SELECT is_sealed FROM sealing) = 1
BEGIN SELECT RAISE(ABORT, 'the urn is sealed'); END;
`;

type Row = {
	round_id: RoundId;
	seat_id: SeatId;
	revision: number;
	level: number | null;
	channel: SeatChannel;
	holder: string;
	/** In a round of dots: how many on each idea, as JSON; level is null then. */
	dots: string | null;
};
type Given = Pick<Row, 'level' | 'dots'>;
type Pages = number | undefined;

function toColumns(answer: Answer): Given {
	return {
		level: typeof answer === 'number' ? answer : null,
		dots: typeof answer === 'object' ? JSON.stringify(answer) : null
	};
}

function toAnswer({ level, dots }: Given): Answer {
	return dots === null ? (level ?? 'unknown') : (JSON.parse(dots) as DotsAnswer);
}

/** The handle as it must be set: a fault when the disk does not let it be. */
export function openUrnHandle(path: string, pages = usualPages): Database.Database {
	const handle = new Database(path, { fileMustExist: true });
	try {
		// The order matters: better-sqlite3's build turns WAL into synchronous=NORMAL unless told after it,
		// and NORMAL lost every acknowledged answer in a replayed power cut.
		handle.pragma('journal_mode = WAL');
		handle.pragma('synchronous = FULL');
		handle.pragma('foreign_keys = ON');
		// What a changed answer was stays in the log only, until destroying writes over it.
		handle.pragma('secure_delete = ON');
		handle.pragma('temp_store = MEMORY');
		handle.pragma('busy_timeout = 5000');
		handle.pragma(`max_page_count = ${pages}`);
		const durability = handle.pragma('synchronous', { simple: true });
		const logging = handle.pragma('journal_mode', { simple: true });
		if (durability !== 2 || logging !== 'wal')
			throw new Error(
				`opening the urn ${path}: synchronous=${durability}, journal_mode=${logging}. ` +
					'A data folder on a network share cannot keep answers safely: move it to a local disk.'
			);
		return handle;
	} catch (fault) {
		handle.close();
		throw fault;
	}
}

/** Makes the urn of an opening and leaves it safely on disk, before any row says the rounds are open. */
export function createUrn(
	folder: string,
	openingId: OpeningId,
	given: {
		roundIds: readonly RoundId[];
		areDotsShown?: boolean;
		isCoded?: boolean | undefined;
		pages?: Pages;
	}
): Urn {
	const path = urnPath(folder, openingId);
	createEmptyFile(path);
	try {
		const handle = openUrnHandle(path, given.pages);
		try {
			handle.transaction(() => {
				handle.exec(tables);
				const add = handle.prepare('INSERT INTO round (id) VALUES (?)');
				for (const roundId of given.roundIds) add.run(roundId);
			})();
			syncFolder(folder);
			return new Urn(path, handle, given);
		} catch (fault) {
			handle.close();
			throw fault;
		}
	} catch (fault) {
		destroyUrnFiles(path);
		throw fault;
	}
}

/** Opens an urn that an earlier run of the server left behind. */
export function openUrn(
	folder: string,
	openingId: OpeningId,
	given: { areDotsShown?: boolean; isCoded?: boolean | undefined; pages?: Pages } = {}
): Urn {
	const path = urnPath(folder, openingId);
	let handle: Database.Database | undefined;
	try {
		handle = openUrnHandle(path, given.pages);
		const found = handle.pragma('quick_check(1)', { simple: true });
		if (found !== 'ok') throw new Error(String(found));
		addWhatIsNewer(handle);
		return new Urn(path, handle, given);
	} catch (cause) {
		handle?.close();
		throw new Error(
			`opening the urn ${path}: it cannot be read. Copy the whole data folder before anything else, ` +
				'then put back the last copy in which Rembuk starts.',
			{ cause }
		);
	}
}

/** An urn left behind by a program that knew less; a meeting may be paused over a newer version. */
function addWhatIsNewer(handle: Database.Database): void {
	handle.exec(codeTable);
	handle.exec(roomTables);
	const columns = handle.pragma('table_info(answer)') as { name: string }[];
	if (columns.some(({ name }) => name === 'dots')) return;
	handle.prepare('ALTER TABLE answer ADD COLUMN dots TEXT').run();
}

export class Urn {
	readonly path: string;
	/** The room was told that its dots are seen as they fall. */
	readonly areDotsShown: boolean;
	readonly isCoded: boolean;
	readonly room: RoomAnswers;
	readonly #handle: Database.Database;
	readonly #find: Database.Statement<[RoundId, SeatId], Pick<Row, 'revision' | 'level' | 'holder' | 'dots'>>;
	readonly #put: Database.Statement<Row>;
	#isSealed: boolean;

	constructor(path: string, handle: Database.Database, { areDotsShown = false, isCoded = false }) {
		this.path = path;
		this.areDotsShown = areDotsShown;
		this.isCoded = isCoded;
		this.#handle = handle;
		this.room = new RoomAnswers(handle);
		this.#find = handle.prepare(
			'SELECT revision, level, holder, dots FROM answer WHERE round_id = ? AND seat_id = ?'
		);
		this.#put = handle.prepare(
			`INSERT INTO answer (round_id, seat_id, revision, level, channel, holder, dots)
			VALUES (@round_id, @seat_id, @revision, @level, @channel, @holder, @dots)
			ON CONFLICT (round_id, seat_id) DO UPDATE SET revision = excluded.revision,
			level = excluded.level, channel = excluded.channel, holder = excluded.holder, dots = excluded.dots`
		);
		this.#isSealed = handle.prepare('SELECT is_sealed FROM sealing').pluck().get() === 1;
	}

	get isSealed(): boolean {
		return this.#isSealed;
	}

	/**
	 * Answers that arrived together, settled one after the other and stored in one commit that is on
	 * disk when this returns. Throws when it is not: then none of them is stored.
	 */
	storeMany(batch: readonly Sent[]): Settled[] {
		const store = this.#handle.transaction(() => batch.map((sent) => this.#settle(sent)));
		return store.immediate();
	}

	#settle({ roundId, seatId, answer, revision, channel, code, holder = '' }: Sent): Settled {
		const row = this.#find.get(roundId, seatId);
		const stored = row && { ...row, answer: toAnswer(row) };
		const settled = settleCast(stored, { revision, answer, holder });
		const ids = { round_id: roundId, seat_id: seatId };
		if (settled === 'store') this.#put.run({ ...ids, revision, channel, holder, ...toColumns(answer) });
		if (settled === 'store' && this.isCoded && code !== undefined) writeSeatCode(this.#handle, seatId, code);
		return settled;
	}

	/** A code corrected after answering, as long as nothing is counted [Q11]. */
	correctCode(seatId: SeatId, code: string | null): void {
		if (!this.isCoded || this.#isSealed || !hasAnyAnswer(this.#handle, seatId)) return;
		this.#handle.transaction(() => writeSeatCode(this.#handle, seatId, code)).immediate();
	}

	findHolder(code: string): SeatId | undefined {
		return findSeatOfCode(this.#handle, code);
	}

	hasAnswer(roundId: RoundId, seatId: SeatId): boolean {
		return this.#find.get(roundId, seatId) !== undefined;
	}

	/** The highest revision stored for each round this seat has answered; never the answer. */
	revisionsOf(seatId: SeatId): Record<RoundId, number> {
		const rows = this.#handle
			.prepare<[SeatId], Pick<Row, 'round_id' | 'revision'>>(
				'SELECT answer.round_id, revision FROM round JOIN answer ON round_id = id AND seat_id = ?'
			)
			.all(seatId);
		return Object.fromEntries(rows.map((row) => [row.round_id, row.revision]));
	}

	listRounds(): RoundId[] {
		return this.#handle.prepare<[], RoundId>('SELECT id FROM round').pluck().all();
	}

	listVoters(): Voter[] {
		return this.#handle
			.prepare<[], Pick<Row, 'round_id' | 'seat_id' | 'channel'>>(
				'SELECT round_id, seat_id, channel FROM answer ORDER BY round_id, seat_id'
			)
			.all()
			.map((row) => ({ roundId: row.round_id, seatId: row.seat_id, channel: row.channel }));
	}

	/** Each person's dots as they lie now [K4]; a fault where the room was not told that they are seen. */
	listDots(roundId: RoundId): { seatId: SeatId; dots: DotsAnswer }[] {
		if (!this.areDotsShown) throw new Error(`the urn ${this.path} was read, and its answers are secret`);
		return this.#handle
			.prepare<[RoundId], { seat_id: SeatId; dots: string }>(
				'SELECT seat_id, dots FROM answer WHERE round_id = ? AND dots IS NOT NULL'
			)
			.all(roundId)
			.map((row) => ({ seatId: row.seat_id, dots: JSON.parse(row.dots) as DotsAnswer }));
	}

	/** No answer gets in after this has returned, in this run or a later one. */
	seal(): void {
		this.#handle.prepare('UPDATE sealing SET is_sealed = 1').run();
		this.#isSealed = true;
	}

	/** Everything, for the count; a fault while answers may still come in. */
	readAll(): Sent[] {
		if (!this.#isSealed) throw new Error(`the urn ${this.path} was read before it was sealed`);
		return this.#handle
			.prepare<[], Omit<Row, 'holder'> & { code: string | null }>(
				`SELECT round_id, answer.seat_id, revision, level, channel, dots, code FROM answer
				LEFT JOIN seat_code ON seat_code.seat_id = answer.seat_id ORDER BY round_id, answer.seat_id`
			)
			.all()
			.map((row) => ({
				roundId: row.round_id,
				seatId: row.seat_id,
				revision: row.revision,
				answer: toAnswer(row),
				channel: row.channel,
				...(this.isCoded && { code: row.code })
			}));
	}

	/** Leaves the urn on disk for the next start, its log copied into it and written over. */
	close(): void {
		closeOverLog(this.path, () => this.#handle.close());
	}

	destroy(): void {
		this.close();
		destroyUrnFiles(this.path);
	}
}
