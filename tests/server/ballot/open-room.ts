// A fresh data folder with a meeting in its scoring stage and the ballot path over it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Answer } from '#domain/ballot.ts';
import { isRefused } from '#domain/refusal.ts';
import type { CardId, OpeningId, RoundId, SeatId, SessionId } from '#domain/ids.ts';
import type { DotsOption } from '#domain/ranking.ts';
import { makeBallots, type Ballots } from '#server/ballot/ballots.ts';
import type { Db } from '#server/ballot/store.ts';
import { makeUrnFolder } from '#server/ballot/urn-file.ts';
import { createUrn } from '#server/ballot/urn.ts';
import { makeDataFolder, openFreshDatabase } from '../../fixtures/data-folder.ts';
import { makeMeeting } from '../../fixtures/meeting.ts';

type Options = Partial<Parameters<typeof makeMeeting>[1]> & Partial<Parameters<typeof makeBallots>[0]>;

export async function openRoom({
	seats = 6,
	statements = 1,
	pace = 'own',
	fields,
	stage,
	secrecy = 'secret',
	...options
}: Options = {}) {
	const { db, clock, dataFolder, close } = await openFreshDatabase();
	const meeting = await makeMeeting(db, {
		seats,
		statements,
		pace,
		secrecy,
		...(fields && { fields }),
		...(stage && { stage })
	});
	const logged: string[] = [];
	const log = (doing: string, fault: unknown) => void logged.push(`${doing}: ${String(fault)}`);
	const ballots = makeBallots({ db, clock, dataFolder, log, ...options });
	onTestFinished(() => ballots.close());
	const listUrnFiles = () => readdirSync(join(dataFolder, 'urn')).sort();
	return { db, clock, dataFolder, ballots, logged, listUrnFiles, closeDatabase: close, ...meeting };
}

/** The same with all rounds of the first field open. */
export async function openScoring(options: Options = {}) {
	const room = await openRoom(options);
	const openingId = await openAll(room.ballots, room);
	return { ...room, openingId, seat: room.seatIds[0] as SeatId, round: room.roundIds[0] as RoundId };
}

export function makeIdeas(count: number): DotsOption[] {
	return Array.from({ length: count }, (_, index) => ({
		ideaId: String(index + 1).padStart(32, 'c') as CardId,
		text: `Gagasan ${index + 1}`
	}));
}

/** A meeting that has scored nothing, in its priorities stage, with dots asked on so many ideas. */
export async function openChoosing({
	ideas = 3,
	dots = 3,
	isOpen = false,
	...options
}: Options & { ideas?: number; dots?: number; isOpen?: boolean } = {}) {
	const room = await openRoom({ statements: 0, stage: 'priorities', ...options });
	const asked = { sessionId: room.sessionId, ideas: makeIdeas(ideas), dots, isOpen };
	const opened = await room.ballots.openDots(asked);
	if (isRefused(opened)) throw new Error(opened.refused);
	return {
		...room,
		asked,
		openingId: opened.openingId,
		round: opened.roundId,
		seat: room.seatIds[0] as SeatId
	};
}

export async function openAll(
	ballots: Ballots,
	{ sessionId, roundIds }: { sessionId: SessionId; roundIds: readonly RoundId[] }
): Promise<OpeningId> {
	const opened = await ballots.openRounds({ sessionId, roundIds });
	if (isRefused(opened)) throw new Error(opened.refused);
	return opened.openingId;
}

export function sent(roundId: RoundId, seatId: SeatId, answer: Answer, revision = 1) {
	return { roundId, seatId, answer, revision, channel: 'own-phone' as const };
}

type Others = { ballots: Ballots; round: RoundId; seatIds: readonly SeatId[] };

/** Everybody but the first answers too: what fewer than five have answered is not kept [B7]. */
export async function castByOthers({ ballots, round, seatIds }: Others, answer: Answer = 1): Promise<void> {
	for (const seat of seatIds.slice(1)) await ballots.cast(sent(round, seat, answer));
}

/** Levels of all ballots, lowest first; 0 is "don't know". */
export async function listLevels(db: Db): Promise<number[]> {
	const rows = await db.selectFrom('ballot').select('level').execute();
	return rows.map(({ level }) => level ?? 0).sort();
}

/** Dots of all ballots, in the order of their texts. */
export async function listDots(db: Db): Promise<(string | null)[]> {
	const rows = await db.selectFrom('ballot').select('dots').execute();
	return rows.map(({ dots }) => dots).sort();
}

/** How many pages an urn takes before anything is in it, whatever tables it has today. */
export function countEmptyPages(): number {
	const urn = createUrn(makeUrnFolder(makeDataFolder()), '0'.repeat(32) as OpeningId, { roundIds: [] });
	const handle = new Database(urn.path, { readonly: true });
	try {
		return handle.pragma('page_count', { simple: true }) as number;
	} finally {
		handle.close();
		urn.destroy();
	}
}

/** As the desk's command leaves it. */
export async function sayHeadcount(
	{ db, sessionId }: { db: Db; sessionId: SessionId },
	headcount: number
): Promise<void> {
	await db.updateTable('session').set({ headcount }).where('id', '=', sessionId).execute();
}
