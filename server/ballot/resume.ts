// What a start finds of the last run: urns to go on with, a closing to finish, remains to destroy.
// rembuk.db decides; an urn file alone never makes a round open or closed.
import { existsSync } from 'node:fs';
import type { OpeningId } from '#domain/ids.ts';
import { readAsk } from './ask.ts';
import { finishClosing } from './closing.ts';
import type { BallotRoom } from './room.ts';
import { listOpenRounds, type RoundRecord } from './store.ts';
import { destroyUrnFiles, listUrns, urnPath } from './urn-file.ts';
import { openUrn } from './urn.ts';

/**
 * Run once, before anything is cast. An urn whose opening has no open round is destroyed unread, and
 * no acknowledged answer can be in it that is not counted: either its rounds have closed, and the
 * transaction that closed them also wrote its answers down; or they were never marked open, and
 * casting takes answers only for openings it learnt of after that mark was committed.
 */
export async function resumeOpenings(room: BallotRoom): Promise<void> {
	const open = Map.groupBy(await listOpenRounds(room.db), (round) => openingOf(round));
	for (const id of listUrns(room.folder)) {
		if (!open.has(id)) destroyUrnFiles(urnPath(room.folder, id));
	}
	for (const [id, rounds] of open) await resumeOne(room, id, rounds);
}

async function resumeOne(room: BallotRoom, id: OpeningId, rounds: readonly RoundRecord[]): Promise<void> {
	const first = rounds[0] as RoundRecord;
	const path = urnPath(room.folder, id);
	if (!existsSync(path)) {
		throw new Error(
			`resuming open rounds: their urn is missing (${path}). It holds answers that were acknowledged. ` +
				'Put the whole data folder of the last run back, with its urn folder, and start again.'
		);
	}
	const { ask, areDotsShown, isCoded } = await readAsk(room.db, first);
	const urn = openUrn(room.folder, id, { areDotsShown, isCoded, pages: room.urnPages });
	const opening = {
		id,
		sessionId: first.session_id,
		roundIds: rounds.map((round) => round.id),
		ask,
		urn
	};
	const inUrn = new Set(urn.listRounds());
	if (inUrn.size !== rounds.length || !opening.roundIds.every((roundId) => inUrn.has(roundId))) {
		urn.close();
		throw new Error(
			`resuming open rounds: the urn ${path} is of other rounds than rembuk.db says. ` +
				'Put the whole data folder of the last run back and start again.'
		);
	}
	room.openings.add(opening);
	if (urn.isSealed) await finishClosing(room, opening);
}

function openingOf(round: RoundRecord): OpeningId {
	if (round.opening_id !== null) return round.opening_id;
	throw new Error(
		'resuming open rounds: a round is open without an opening; rembuk.db has been changed by hand'
	);
}
