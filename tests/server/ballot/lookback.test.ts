// Looking back takes the ballot's way, also over a restart, and is secret where the scores are under codes.
import { expect, test } from 'vitest';
import { makeBallots } from '#server/ballot/ballots.ts';
import { openScoring, sent } from './open-room.ts';

const codes = ['gitar-bola-jam', 'topi-tas-buku', 'nanas-kunci-awan', 'kendi-lampu-jamur', 'sepeda-bola-tas'];
const asked = [{ number: 1, place: 1, of: 1, text: { id: 'Satu', en: 'One' }, day: '2026-03-14' }];

test('[C60] [Q15] [TRUST A1] kept over a restart, on the same scale, and under no code', async () => {
	const room = await openScoring({ secrecy: 'code', seats: 5, statements: 1 });
	const { ballots, sessionId, seatIds, db, clock, dataFolder } = room;
	const ask = { sessionId, asked, levels: 4 };
	expect(await ballots.openLookback(ask)).toEqual({ refused: 'rounds-still-open' });
	await ballots.closeOpening({ sessionId, openingId: room.openingId, confirmed: true });
	expect(await ballots.openLookback(ask)).toHaveProperty('openingId');
	const rows = () => db.selectFrom('round').selectAll().where('kind', '=', 'lookback').execute();
	const [round] = await rows();
	expect(round).toMatchObject({ assessment_id: null, statement_number: 1, ordinal: 1, state: 'open' });
	const cast = (by: typeof ballots, index: number, answer: number) =>
		by.cast({ ...sent(round!.id, seatIds[index]!, answer), code: codes[index] ?? null });
	for (const index of [0, 1, 2]) expect(await cast(ballots, index, 2)).toEqual({ was: 'counted' });
	await ballots.close();

	const again = makeBallots({ db, clock, dataFolder });
	await again.resumeOpenings();
	for (const index of [3, 4]) expect(await cast(again, index, 4)).toEqual({ was: 'counted' });
	expect(await cast(again, 0, 5)).toMatchObject({ refused: 'level-off-scale' });
	await again.closeOpening({ sessionId, openingId: round!.opening_id!, confirmed: true });
	const kept = await db
		.selectFrom('ballot')
		.select(['code', 'level'])
		.where('round_id', '=', round!.id)
		.orderBy('level')
		.execute();
	expect(kept).toEqual([2, 2, 2, 4, 4].map((level) => ({ code: null, level })));
	// [C61] Once.
	expect(await again.openLookback(ask)).toEqual({ refused: 'looked-back' });
	expect(await rows()).toHaveLength(1);
	await again.close();
});
