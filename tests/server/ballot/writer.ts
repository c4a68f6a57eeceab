// A server's ballot path in a process of its own, so that a trial can kill it. What is asked comes as
// JSON in the first argument; every line out is written synchronously, so a line read is a fact.
import { writeSync } from 'node:fs';
import type { OpeningId, RoundId, SeatId, SessionId } from '#domain/ids.ts';
import type { DotsOption } from '#domain/ranking.ts';
import { makeBallots, type Ballots, type Moment } from '#server/ballot/ballots.ts';
import { systemClock } from '#server/clock.ts';
import { openDatabase } from '#server/database/database.ts';

export type Asked = {
	dataFolder: string;
	sessionId: SessionId;
	roundIds: RoundId[];
	seatIds: SeatId[];
	does:
		| { name: 'write'; seed: number }
		| { name: 'cast-one' }
		| { name: 'cast-until-refused' }
		| { name: 'open'; killAt: Moment }
		| { name: 'ask-dots'; ideas: DotsOption[]; killAt: Moment }
		| { name: 'close'; openingId: OpeningId; killAt: Moment }
		| { name: 'resume'; killAt: Moment };
};

export function say(line: string): void {
	writeSync(1, `${line}\n`);
}

const asked = JSON.parse(process.argv[2] as string) as Asked;
const { does, sessionId, roundIds, seatIds } = asked;
const { db } = await openDatabase(asked.dataFolder, systemClock);
const ballots = makeBallots({
	db,
	clock: systemClock,
	dataFolder: asked.dataFolder,
	between(moment) {
		if ('killAt' in does && does.killAt === moment) process.kill(process.pid, 'SIGKILL');
	}
});
await ballots.resumeOpenings();
say('ready');

switch (does.name) {
	case 'write':
		await Promise.all(seatIds.map((_, seat) => writeFor(ballots, { seat, seed: does.seed })));
		break;
	case 'cast-one': {
		const [round, seat] = [roundIds[0] as RoundId, seatIds[0] as SeatId];
		await ballots.cast({ roundId: round, seatId: seat, answer: 3, revision: 1, channel: 'own-phone' });
		say('acknowledged');
		break;
	}
	case 'cast-until-refused':
		await castUntilRefused(ballots);
		break;
	case 'open':
		await ballots.openRounds({ sessionId, roundIds });
		break;
	case 'ask-dots':
		await ballots.openDots({ sessionId, ideas: does.ideas, dots: 3, isOpen: false });
		break;
	case 'close':
		await ballots.closeOpening({ sessionId, openingId: does.openingId, confirmed: true });
		break;
	case 'resume':
		break;
}

/** One phone that never stops: it answers, changes its mind, and sometimes sends the same again. */
async function writeFor(to: Ballots, { seat, seed }: { seat: number; seed: number }): Promise<void> {
	const seatId = seatIds[seat] as SeatId;
	const stored = to.revisionsOf({ sessionId, seatId });
	const next = roundIds.map((roundId) => (stored[roundId] ?? 0) + 1);
	let state = (seed * 7919 + seat * 104_729 + 1) >>> 0;
	const random = (below: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	for (;;) {
		const round = random(roundIds.length);
		const level = random(5);
		const answer = level === 0 ? ('unknown' as const) : level;
		const revision = next[round] as number;
		const cast = {
			roundId: roundIds[round] as RoundId,
			seatId,
			answer,
			revision,
			channel: 'own-phone'
		} as const;
		say(`sent ${seat} ${round} ${revision} ${answer}`);
		const outcomes = await Promise.all([to.cast(cast), ...(random(4) === 0 ? [to.cast(cast)] : [])]);
		for (const outcome of outcomes)
			say('was' in outcome ? `ack ${seat} ${round} ${revision} ${answer}` : `no ${outcome.refused}`);
		next[round] = revision + 1;
	}
}

/** Batches of different people until the disk has no more room, then one look at what still works. */
async function castUntilRefused(to: Ballots): Promise<void> {
	for (let revision = 1; revision < 200; revision += 1) {
		const outcomes = await Promise.all(
			seatIds.flatMap((seatId) =>
				roundIds.map((roundId) => to.cast({ roundId, seatId, answer: 2, revision, channel: 'own-phone' }))
			)
		);
		const refused = outcomes.filter((outcome) => 'refused' in outcome);
		say(`batch ${revision} ${outcomes.length - refused.length} ${refused.length}`);
		if (refused.length > 0) break;
	}
	const { answered } = await to.progressOf(sessionId);
	say(`reads ${Object.values(answered).join(' ')}`);
	process.kill(process.pid, 'SIGKILL');
}
