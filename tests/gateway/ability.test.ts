// [TRUST F5] Who may say what over which socket: the whole table; a kind of message without a row fails.
import { describe, expect, test } from 'vitest';
import type { CardDraft } from '#domain/card-draft.ts';
import type { Role } from '#domain/ability.ts';
import { commands } from '../fixtures/commands.ts';
import { LiveClient, newRequestId } from '../fixtures/live-client.ts';
import { got, startHouse, type LiveHouse, type LiveSession } from '../fixtures/live-house.ts';
import { openSession } from '../fixtures/live-session.ts';
import { readSource } from '../fixtures/source-tree.ts';

const card: CardDraft = { kind: 'event', text: 'Bantuan cair', when: '2014', mood: 1 };
const kinds = ['ping', 'cast', 'card', 'command'] as const;
type Kind = (typeof kinds)[number];

/** What a holder hears: an answer's kind, or the code its line is closed with. */
type Heard = 'beat' | 'ack' | 'answered' | number | `no ${string}`;
type Row = { coming: 'in' | number; says?: Record<Kind, Heard> };

const rows: Record<string, Row> = {
	'nobody at a phone': { coming: 4401 },
	'nobody at a desk': { coming: 4401 },
	'nobody at a hall': { coming: 4404 },
	'a seat of this session': {
		coming: 'in',
		says: { ping: 'beat', cast: 'ack', card: 'no card-not-now', command: 4400 }
	},
	'a seat of another session': {
		coming: 'in',
		says: { ping: 'beat', cast: 'no round-unknown', card: 'no card-not-now', command: 4400 }
	},
	'a seat at a desk': { coming: 4401 },
	'a seat at a hall': { coming: 4404 },
	'the key at a hall': { coming: 'in', says: { ping: 'beat', cast: 4400, card: 4400, command: 4400 } },
	"another session's key at a hall": { coming: 4404 },
	'the key at a desk': { coming: 4401 },
	'an admin at a desk': { coming: 'in', says: { ping: 'beat', cast: 4400, card: 4400, command: 'answered' } },
	'a facilitator of the programme at a desk': {
		coming: 'in',
		says: { ping: 'beat', cast: 4400, card: 4400, command: 'answered' }
	},
	'a facilitator of another programme at a desk': { coming: 4404 },
	'a researcher of the programme at a desk': { coming: 4403 },
	'a researcher of another programme at a desk': { coming: 4404 },
	'a researcher of the programme at a hall': {
		coming: 'in',
		says: { ping: 'beat', cast: 4400, card: 4400, command: 4400 }
	},
	'a researcher of another programme at a hall': { coming: 4404 },
	'a facilitator at a phone': { coming: 4401 }
};

async function addAccount({ backstage, actor }: LiveHouse, role: Role, login: string) {
	const { path } = got(await backstage.accounts.invite(actor, role));
	const token = path.split('/').at(-1)!;
	return got(
		await backstage.accounts.acceptInvitation({
			token,
			name: login,
			login,
			password: 'sandi yang panjang sekali'
		})
	);
}

/** A session led by a facilitator, in a programme a researcher may read, and strangers to both. */
async function setUp() {
	const house = await startHouse();
	const { backstage } = house;
	const facilitator = await addAccount(house, 'facilitator', 'pemimpin');
	const researcher = await addAccount(house, 'researcher', 'peneliti');
	const session = await openSession(backstage, facilitator.actor, 'led');
	const { groupId } = got(await backstage.sessions.list(facilitator.actor)).find(
		({ id }) => id === session.id
	)!;
	const { programme } = got(await backstage.programmes.getGroup(facilitator.actor, groupId));
	got(await backstage.programmes.addPerson(facilitator.actor, programme.id, researcher.actor.accountId));
	const other = await house.openSession();
	return {
		house,
		session,
		other,
		programme,
		facilitator,
		researcher,
		strangeFacilitator: await addAccount(house, 'facilitator', 'tamu'),
		strangeResearcher: await addAccount(house, 'researcher', 'pengamat'),
		seat: (await house.joinMany(session, 1))[0]!,
		foreignSeat: (await house.joinMany(other, 1))[0]!
	};
}
type Stage = Awaited<ReturnType<typeof setUp>>;

/** The address and the cookie with which each row comes. */
function dialOf(stage: Stage, row: string): { path: string; cookie?: string } {
	const { house, session, other, facilitator, researcher, strangeFacilitator, strangeResearcher } = stage;
	const desk = `/live/desk/${session.id}`;
	const hall = `/live/hall/${session.id}`;
	const signedIn = (token: string) => ({ cookie: `masuk=${token}` });
	const seated = { cookie: `kursi=${stage.seat.token}` };
	const dials: Record<string, { path: string; cookie?: string }> = {
		'nobody at a phone': { path: '/live/phone' },
		'nobody at a desk': { path: desk },
		'nobody at a hall': { path: hall },
		'a seat of this session': { path: '/live/phone', ...seated },
		'a seat of another session': { path: '/live/phone', cookie: `kursi=${stage.foreignSeat.token}` },
		'a seat at a desk': { path: desk, ...seated },
		'a seat at a hall': { path: hall, ...seated },
		'the key at a hall': { path: `${hall}?key=${session.hallKey}` },
		"another session's key at a hall": { path: `${hall}?key=${other.hallKey}` },
		'the key at a desk': { path: `${desk}?key=${session.hallKey}` },
		'an admin at a desk': { path: desk, ...signedIn(house.signInToken) },
		'a facilitator of the programme at a desk': { path: desk, ...signedIn(facilitator.token) },
		'a facilitator of another programme at a desk': { path: desk, ...signedIn(strangeFacilitator.token) },
		'a researcher of the programme at a desk': { path: desk, ...signedIn(researcher.token) },
		'a researcher of another programme at a desk': { path: desk, ...signedIn(strangeResearcher.token) },
		'a researcher of the programme at a hall': { path: hall, ...signedIn(researcher.token) },
		'a researcher of another programme at a hall': { path: hall, ...signedIn(strangeResearcher.token) },
		'a facilitator at a phone': { path: '/live/phone', ...signedIn(facilitator.token) }
	};
	return dials[row]!;
}

type Answer = { t: string; id?: string; why?: string };

/** Opens a line, says one thing, and tells what was heard. */
async function say(stage: Stage, row: string, frame: { t: string; id?: string }): Promise<Heard> {
	const line = new LiveClient<Answer>({ origin: stage.house.origin, ...dialOf(stage, row) });
	await line.when((first) => first.t !== 'beat');
	line.sendFrame(frame);
	const wanted = (answer: Answer) => (frame.t === 'ping' ? answer.t === 'beat' : answer.id === frame.id);
	const heard = await Promise.race([line.when(wanted).catch(() => line.closed), line.closed]);
	line.cut();
	if (typeof heard === 'number') return heard;
	if (heard.t === 'beat' || heard.t === 'ack') return heard.t;
	const isShut = ['not-allowed', 'not-found', 'not-signed-in'].includes(heard.why ?? '');
	if (frame.t === 'command') return isShut ? `no ${heard.why}` : 'answered';
	return `no ${heard.why}`;
}

describe('[TRUST F5] every role and every message', () => {
	test('[TRUST F5] the table knows every kind of message there is', () => {
		const names = [...readSource('src/domain/command.ts').text.matchAll(/name: '([a-z-]+)'/g)];
		expect(Object.keys(commands).sort()).toEqual(names.map(([, name]) => name).sort());
		const up = readSource('src/domain/wire.ts')
			.text.split('// ---')
			.find((part) => part.includes('what a client asks'));
		expect([...up!.matchAll(/ t: '([a-z-]+)'/g)].map(([, kind]) => kind).sort()).toEqual([...kinds].sort());
	});

	test('[TRUST F5] who may come in, and what each may say there', async () => {
		const stage = await setUp();
		const round = stage.session.roundIds[0]!;
		got(
			await stage.house.backstage.sessions.command(
				stage.facilitator.actor,
				stage.session.id,
				newRequestId(),
				{ name: 'open', roundIds: [round] }
			)
		);
		const heard: Record<string, Row> = {};
		for (const row of Object.keys(rows)) {
			const line = new LiveClient<Answer>({ origin: stage.house.origin, ...dialOf(stage, row) });
			const coming = await Promise.race([
				line
					.when(() => true)
					.then(
						() => 'in' as const,
						() => line.closed
					),
				line.closed
			]);
			line.cut();
			if (coming !== 'in') {
				heard[row] = { coming };
				continue;
			}
			heard[row] = {
				coming,
				says: {
					ping: await say(stage, row, { t: 'ping' }),
					cast: await say(stage, row, { t: 'cast', id: 1, round, answer: 1, revision: 1 } as {
						t: string;
					}),
					// A round is open: a phone of either meeting hears why not, and nobody else is even listened to.
					card: await say(stage, row, { t: 'card', id: newRequestId(), card } as { t: string }),
					command: await say(stage, row, { t: 'command', id: newRequestId(), command: commands.show } as {
						t: string;
					})
				}
			};
		}
		expect(heard).toEqual(rows);
	});

	test('[TRUST F5] every command, by everyone who is not at this desk, changes nothing', async () => {
		const stage = await setUp();
		const look = async () => {
			const desk = got(
				await stage.house.backstage.sessions.desk(stage.facilitator.actor, stage.session.id, 'id')
			);
			return {
				...desk,
				hall: { ...desk.hall, timer: undefined },
				phonesConnected: 0,
				hallsConnected: 0,
				seats: desk.seats.map((seat) => ({ ...seat, isConnected: false }))
			};
		};
		const before = await look();
		const silenced = Object.entries(rows).filter(
			([, row]) => row.says !== undefined && row.says.command !== 'answered'
		);
		expect(silenced.length).toBeGreaterThan(3);
		for (const [row] of silenced)
			for (const command of Object.values(commands))
				expect(
					await say(stage, row, { t: 'command', id: newRequestId(), command } as { t: string }),
					`${row}: ${command.name}`
				).toBe(4400);
		expect(await look()).toEqual(before);
	});

	test('[TRUST F5] a desk asks again with every message: signed out, shut out, made a researcher', async () => {
		const stage = await setUp();
		const { house, session, facilitator } = stage;
		const { accounts, programmes } = house.backstage;
		const ends: [string, () => Promise<unknown>, string, number][] = [
			[
				'made a researcher',
				() => accounts.setRole(house.actor, facilitator.actor.accountId, 'researcher'),
				'not-allowed',
				4403
			],
			[
				'taken out of the programme',
				() => programmes.removePerson(house.actor, stage.programme.id, facilitator.actor.accountId),
				'not-found',
				4404
			],
			['signed out', () => accounts.signOut(facilitator.token), 'not-signed-in', 4401]
		];
		for (const [what, end, why, code] of ends) {
			const desk = deskOf(stage, session, facilitator.token);
			await desk.when((frame) => frame.t === 'desk');
			await end();
			const id = newRequestId();
			desk.sendFrame({ t: 'command', id, command: { name: 'pause' } });
			const answer = await Promise.race([desk.when((frame) => frame.id === id), desk.closed]);
			if (typeof answer !== 'number') expect(answer, what).toMatchObject({ t: 'no', why });
			expect(await desk.closed, what).toBe(code);
			got(await accounts.setRole(house.actor, facilitator.actor.accountId, 'facilitator'));
			if (what === 'taken out of the programme')
				got(await programmes.addPerson(house.actor, stage.programme.id, facilitator.actor.accountId));
		}
	});

	test('[TRUST F5] a desk that only listens is let go within a heartbeat of its signing out', async () => {
		const house = await startHouse({ heartbeatMs: 200 });
		const session = await house.openSession();
		const desk = house.desk(session);
		await desk.whenView(() => true);
		await house.backstage.accounts.signOut(house.signInToken);
		expect(await desk.closed).toBe(4401);
	});
});

function deskOf({ house }: Stage, session: LiveSession, token: string) {
	return new LiveClient<Answer>({
		origin: house.origin,
		path: `/live/desk/${session.id}`,
		cookie: `masuk=${token}`
	});
}
