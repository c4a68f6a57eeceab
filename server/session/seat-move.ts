// Desk commands about one person: present or not, scoring or not, a companion without a phone, and a
// code with which a seat goes on on another phone. Runs inside the caller's transaction.
import type { DeskCommand } from '#domain/command.ts';
import type { SeatId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { checkLine, cleanLine } from '#domain/text.ts';
import { randomId } from '#server/database/secret.ts';
import type { Desk, Done } from './move.ts';
import { addPerson } from './person.ts';
import { sharePhone, takePhonesBack } from './share.ts';
import { deriveTransferCode, hashTransferCode } from './seat-secret.ts';
import {
	appendSeat,
	countCompanions,
	findSeat,
	writeSeat,
	writeTransfer,
	type SeatRecord
} from './seat-store.ts';

export const seatCommands = [
	'set-present',
	'set-scores',
	'add-companion',
	'move-seat',
	'add-person',
	'share-phone',
	'take-phones-back'
] as const;
export type SeatCommand = Extract<DeskCommand, { name: (typeof seatCommands)[number] }>;

/** Companions: their labels go on every screen, and nobody brings a hundred mentors. */
export const companionLimits = { labelChars: 80, companions: 100 } as const;
/** How long a code that moves a seat to another phone lives. */
export const transferMs = 10 * 60_000;

export async function carryOutSeat(desk: Desk, command: SeatCommand): Promise<Done | Refused> {
	if (command.name === 'add-companion') return addCompanion(desk, command.label);
	if (command.name === 'add-person') return addPerson(desk, command.by);
	if (command.name === 'share-phone') return sharePhone(desk);
	if (command.name === 'take-phones-back') return takePhonesBack(desk);
	const seat = await findOwn(desk, command.seatId);
	if (!seat) return refuse('seat-unknown');
	switch (command.name) {
		case 'set-present':
			await setPresent(desk, seat, command.isPresent);
			return '';
		case 'set-scores':
			return setScores(desk, seat, command.scores);
		case 'move-seat':
			return moveSeat(desk, seat);
	}
}

async function findOwn({ trx, session }: Desk, id: SeatId): Promise<SeatRecord | undefined> {
	const seat = await findSeat(trx, id);
	// [TRUST F5] a seat of another meeting is unknown here.
	return seat?.session_id === session.id ? seat : undefined;
}

export async function setPresent(
	{ trx, nowMs }: Pick<Desk, 'trx' | 'nowMs'>,
	seat: SeatRecord,
	isPresent: boolean
): Promise<void> {
	if ((seat.has_left === 0) === isPresent) return;
	await writeSeat(trx, seat.id, { has_left: isPresent ? 0 : 1, left_at_ms: isPresent ? null : nowMs });
}

async function setScores({ trx }: Desk, seat: SeatRecord, scores: boolean): Promise<Done> {
	// [L20] Whoever has no phone and scores after all answers in turns.
	const turns = scores && seat.has_phone === 0 && seat.channel === 'own-phone';
	await writeSeat(trx, seat.id, {
		scores: scores ? 1 : 0,
		...(turns ? { channel: 'shared-phone' as const } : {})
	});
	return '';
}

async function addCompanion({ trx, session, nowMs }: Desk, label: string): Promise<Done | Refused> {
	const refused = checkLine(label, { about: 'label', maxChars: companionLimits.labelChars });
	if (refused) return refused;
	if ((await countCompanions(trx, session.id)) >= companionLimits.companions) return refuse('too-many');
	await appendSeat(trx, {
		id: randomId<'seat'>(),
		session_id: session.id,
		token_hash: null,
		picture: null,
		picture_turn: 1,
		member_id: null,
		label: cleanLine(label),
		scores: 0,
		has_left: 0,
		has_phone: 0,
		joined_at_ms: nowMs,
		left_at_ms: null
	});
	return '';
}

async function moveSeat({ trx, session, nowMs, requestId }: Desk, seat: SeatRecord): Promise<Done | Refused> {
	if (seat.has_phone === 0) return refuse('seat-unknown');
	const code = deriveTransferCode(session.id, requestId);
	await writeTransfer(trx, {
		code_hash: hashTransferCode(session.id, code),
		seat_id: seat.id,
		session_id: session.id,
		expires_at_ms: nowMs + transferMs
	});
	return 'transfer';
}
