// One table for the whole house: every route and every action, for everyone who might knock. It is
// compared with the route files themselves, so that a new page cannot be forgotten.
import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { fillRoute, listRoutes } from '../fixtures/permission-route.ts';
import { turnRows } from '../fixtures/permission-turns.ts';
import { makeTone } from '../fixtures/sound.ts';
import {
	dumpStored,
	openPermissionHouse,
	passwordOfAll,
	readOutcome,
	visitors,
	type Outcome,
	type PermissionHouse,
	type Visitor
} from '../fixtures/permission-house.ts';

type Form = (house: PermissionHouse, who: Visitor) => Record<string, string>;
/** Outcomes in the order of visitors: nobody, member, researcher, facilitator, foreign facilitator, admin. */
type Row = { may: string; form?: Form; sound?: Buffer };

const everyone = 'ok ok ok ok ok ok';
const signedIn = 'login login ok ok ok ok';
const deskOnly = 'login login away ok ok ok';
const deskOfProgramme = 'login login away ok none ok';
const change = 'login login no ok none ok';
/** Instruments belong to the house, and not to a programme. */
const deskWriters = 'login login no ok ok ok';
const noId = '0'.repeat(32);
const admins = 'login login no no no ok';

const person: Form = ({ forms }, who) => forms.person(`baru-${who}`);
const newDraft: Form = () => ({ draft: randomBytes(16).toString('hex') });
const sheetForm: Form = () => ({
	opening: '0'.repeat(32),
	request: randomBytes(16).toString('hex'),
	sheet: '1',
	[`cell-${'0'.repeat(32)}`]: '1'
});
const ofMember: Form = ({ perVisitor }, who) => ({ member: perVisitor.memberIds[who], role: 'officer' });
const ofTarget: Form = ({ perVisitor }, who) => ({ account: perVisitor.targetIds[who] });

const table: Record<string, Row> = {
	'GET /': { may: everyone },
	'GET /sign-in': { may: 'ok ok away ok ok ok' },
	'POST /sign-in?/default': { may: everyone, form: () => ({ login: 'pengelola', password: passwordOfAll }) },
	'GET /recover': { may: everyone },
	'POST /recover?/default': {
		may: everyone,
		form: () => ({ login: 'pengelola', code: 'AAAA-AAAA-AAAA', password: passwordOfAll })
	},
	'GET /first-account/[token]': { may: everyone },
	'POST /first-account/[token]?/default': { may: everyone, form: person },
	'GET /invitation/[token]': { may: everyone },
	'POST /invitation/[token]?/default': { may: everyone, form: person },
	'POST /language': { may: everyone, form: () => ({ language: 'id', back: '/' }) },

	'GET /reach': { may: everyone },
	'GET /j': { may: everyone },
	'GET /j/[code]': { may: everyone },
	'POST /j/[code]?/cast': { may: 'seat ok seat seat seat seat' },
	'POST /j/[code]?/card': {
		may: 'seat ok seat seat seat seat',
		form: () => ({ kind: 'event', text: 'Bantuan cair', when: '', mood: '0', request: '0'.repeat(32) })
	},
	'POST /j/[code]?/comeBack': { may: 'door ok door door door door' },
	'POST /j/[code]?/transfer': { may: everyone, form: () => ({ transfer: 'ABCDEF' }) },
	'GET /j/[code]/seat': { may: 'door ok door door door door' },
	'POST /j/[code]/seat?/move': { may: 'door ok door door door door' },
	'POST /j/[code]/seat?/leave': { may: 'door ok door door door door' },
	// In secret no card is asked for: whoever has a seat is led to the room.
	'GET /j/[code]/card': { may: 'door ok door door door door' },
	'POST /j/[code]/card?/pick': { may: 'door ok door door door door', form: () => ({ picture: 'sendok' }) },
	'POST /j/[code]/card?/keep': { may: 'door ok door door door door' },
	'POST /j/[code]/card?/none': { may: 'door ok door door door door' },
	'POST /j/[code]/seat?/help': { may: 'door ok door door door door', form: () => ({ helped: '1' }) },
	...turnRows,
	'POST /j/[code]?/join': { may: everyone, form: ({ forms }) => forms.joinForm() },
	'POST /j/[code]?/forget': { may: 'door ok door door door door' },

	'GET /j/[code]/sound/[what]': { may: 'seat ok seat seat seat seat' },

	'GET /hall/[session]': { may: 'none none ok ok none ok' },

	'GET /records': { may: signedIn },
	'GET /records/[session]': { may: 'login login ok ok none ok' },
	'GET /records/[session]/export/[file]': { may: 'login login ok ok none ok' },
	'GET /records/group/[group]/export/[file]': { may: 'login login ok ok none ok' },

	'GET /desk': { may: deskOnly },
	'POST /desk?/create': {
		may: 'login login no ok ok ok',
		form: (_, who) => ({ name: `Program ${who}` })
	},
	'POST /desk?/example': { may: 'login login no ok ok ok' },
	'POST /desk?/practice': { may: 'login login no ok ok ok' },
	// The laptop belongs to no programme: whoever leads meetings prepares it.
	'GET /desk/preflight': { may: deskOnly },
	'GET /desk/preflight/now': { may: 'login login no ok ok ok' },
	'POST /desk/preflight?/wifi': {
		may: deskWriters,
		form: (_, who) => ({ network: `Wi-Fi ${who}`, password: 'sejahtera' })
	},
	'POST /desk/preflight?/forget': { may: deskWriters },
	'GET /desk/board/[group]': { may: deskOfProgramme },
	'GET /desk/account': { may: signedIn },
	'POST /desk/account?/password': {
		may: signedIn,
		form: () => ({ old: passwordOfAll, new: passwordOfAll })
	},
	'POST /desk/account?/codes': { may: signedIn, form: () => ({ password: passwordOfAll }) },
	'GET /desk/paper-card': { may: deskOnly },
	'GET /desk/people': { may: 'login login away no no ok' },
	'POST /desk/people?/invite': { may: admins, form: () => ({ role: 'researcher' }) },
	'POST /desk/people?/withdraw': {
		may: admins,
		form: ({ perVisitor }, who) => ({ invitation: perVisitor.withdrawIds[who] })
	},
	'POST /desk/people?/role': {
		may: admins,
		form: (house, who) => ({ ...ofTarget(house, who), role: 'facilitator' })
	},
	'POST /desk/people?/close': {
		may: admins,
		form: (house, who) => ({ ...ofTarget(house, who), how: 'close' })
	},
	'GET /desk/instrument': { may: signedIn },
	'POST /desk/instrument?/begin': { may: deskWriters, form: newDraft },
	'POST /desk/instrument?/bring': { may: deskWriters, form: () => ({ version: '0'.repeat(32) }) },
	'GET /desk/instrument/[id]': { may: signedIn },
	'GET /desk/instrument/[id]/file/[name]': { may: 'login login ok ok ok ok' },
	'POST /desk/instrument/[id]?/begin': { may: deskWriters, form: newDraft },
	// There is one version only, and nothing to compare it with.
	'GET /desk/instrument/[id]/compare': { may: 'login login none none none none' },
	'GET /desk/instrument/draft/[id]': { may: deskOnly },
	'POST /desk/instrument/draft/[id]?/save': {
		may: deskWriters,
		form: (_, who) => ({ revision: '1', shape: '1', levels: '4', 'name-id': `Rancangan ${who}` })
	},
	'POST /desk/instrument/draft/[id]?/remove': { may: deskWriters },
	'GET /desk/programme/[id]': { may: deskOfProgramme },
	'POST /desk/programme/[id]?/update': { may: change, form: (_, who) => ({ name: `Program Uji ${who}` }) },
	'POST /desk/programme/[id]?/group': {
		may: change,
		form: ({ forms }, who) => ({ ...forms.group, name: `Kelompok ${who}` })
	},
	'POST /desk/programme/[id]?/person': {
		may: change,
		// Somebody whose account is still open: the administrator has just closed their own target's.
		form: (house) => ({ ...ofTarget(house, 'nobody'), how: 'add' })
	},
	'GET /desk/group/[id]': { may: deskOfProgramme },
	'POST /desk/group/[id]?/update': {
		may: change,
		form: ({ forms }, who) => ({ ...forms.group, name: `Kelompok Uji ${who}` })
	},
	'POST /desk/group/[id]?/add': { may: change, form: (_, who) => ({ name: `Baru ${who}`, role: 'member' }) },
	'POST /desk/group/[id]?/change': {
		may: change,
		form: (house, who) => ({ ...ofMember(house, who), name: `Ganti ${who}` })
	},
	'POST /desk/group/[id]?/remove': { may: change, form: ofMember },
	'POST /desk/group/[id]/mentoring?/standing': {
		may: change,
		form: () => ({ stage: 'T1', months: '6', task: 'books' })
	},
	'GET /desk/programme/[id]/overview': { may: deskOfProgramme },
	'GET /records/programme/[programme]': { may: 'login login ok ok none ok' },
	'GET /desk/group/[id]/mentoring': { may: deskOfProgramme },
	'POST /desk/group/[id]/mentoring?/add': {
		may: change,
		form: () => ({
			request: randomBytes(16).toString('hex'),
			date: '2026-03-14',
			place: 'Balai desa',
			happened: 'Buku kas terisi'
		})
	},
	'GET /desk/group/[id]/mentoring/export/[file]': { may: 'login login no ok none ok' },
	'GET /desk/group/[id]/plan': { may: deskOfProgramme },
	'POST /desk/group/[id]/plan?/add': {
		may: change,
		form: () => ({
			request: randomBytes(16).toString('hex'),
			action: '0'.repeat(32),
			date: '2026-03-14',
			state: 'done'
		})
	},
	'GET /desk/group/[id]/chain': { may: deskOfProgramme },
	// [Q5] A researcher neither makes cards nor reads them.
	'GET /desk/group/[id]/cards': { may: deskOfProgramme },
	'POST /desk/group/[id]/cards?/make': { may: change, form: () => ({ count: '1', sheet: '1' }) },
	// [U4] A researcher neither records nor hears; pages of the desk lead elsewhere before they ask.
	'GET /desk/group/[id]/recordings': { may: deskOfProgramme },
	'POST /desk/group/[id]/recordings?/language': { may: change, form: (_, who) => ({ spoken: who }) },
	'GET /desk/group/[id]/recordings/[version]': { may: deskOfProgramme },
	'POST /desk/group/[id]/recordings/[version]?/keep': {
		may: change,
		form: () => ({ what: 's2' }),
		sound: makeTone()
	},
	'POST /desk/group/[id]/recordings/[version]?/remove': { may: change, form: () => ({ what: 's2' }) },
	'GET /desk/group/[id]/recordings/[version]/[what]': { may: 'login login no ok none ok' },
	'GET /desk/group/[id]/roster': { may: deskOfProgramme },
	'POST /desk/group/[id]/roster?/preview': { may: change, form: () => ({ text: 'Bu Wati; anggota; P' }) },
	'POST /desk/group/[id]/roster?/add': { may: change, form: (_, who) => ({ text: `Tempel ${who}` }) },
	'GET /desk/group/[id]/session': { may: deskOfProgramme },
	'POST /desk/group/[id]/session?/default': { may: change, form: ({ forms }) => forms.draft },
	'GET /desk/session/[id]/set-up': { may: deskOfProgramme },
	'POST /desk/session/[id]/set-up?/default': { may: change, form: ({ forms }) => forms.draft },
	'GET /desk/session/[id]': { may: deskOfProgramme },
	'GET /desk/session/[id]/join-sheet': { may: deskOfProgramme },
	'GET /desk/session/[id]/sheets': { may: deskOfProgramme },
	// [L47] Who may run the session keys in, and nobody else sees a number.
	'GET /desk/session/[id]/keying': { may: deskOfProgramme },
	'POST /desk/session/[id]/keying?/key': { may: change, form: sheetForm },
	'POST /desk/session/[id]/keying?/settle': { may: change, form: sheetForm },
	'POST /desk/session/[id]/keying?/withdraw': { may: change, form: sheetForm },
	'GET /desk/session/[id]/photo': { may: deskOfProgramme },
	'POST /desk/session/[id]/photo?/take': { may: change, form: () => ({ round: noId, handedOut: '5' }) },
	'POST /desk/session/[id]/photo?/withdraw': { may: change, form: () => ({ round: noId, photo: noId }) },
	'GET /desk/session/[id]/print': { may: deskOfProgramme },

	// Last: it ends the sign-ins that all the others need.
	'POST /sign-out': { may: everyone }
};

test('[TRUST F5] every route and every action has a row in the table, and no row is left over', () => {
	expect(Object.keys(table).sort()).toEqual([...new Set(listRoutes())].sort());
});

test('[TRUST F5] every route, every role, own and foreign: exactly what the table says, and a refusal changes nothing', async () => {
	// Six visitors at some eighty doors, with every row of the house looked at before and after.
	test.slow();
	const house = await openPermissionHouse();
	try {
		for (const [row, { may, form, sound }] of Object.entries(table)) {
			const [method, route] = row.split(' ') as ['GET' | 'POST', string];
			const got: Outcome[] = [];
			for (const who of visitors) {
				const client = house.clients[who].copy();
				const path = fillRoute(route, house, who);
				const before = dumpStored(house.server);
				const sent =
					method === 'GET' ? await client.get(path) : await client.post(path, form?.(house, who), sound);
				const outcome = readOutcome(sent, client.cookies.get('kursi') !== undefined);
				got.push(outcome);
				if (method === 'GET' || outcome !== 'ok')
					expect(dumpStored(house.server) === before, `${row} by ${who} changed something stored`).toBe(true);
			}
			expect.soft(`${row}: ${got.join(' ')}`).toBe(`${row}: ${may}`);
		}
	} finally {
		await house.close();
	}
});

test('[TRUST F5] the link of the hall opens it to anyone who holds its key, and to nobody with another', async () => {
	const house = await openPermissionHouse();
	try {
		for (const who of visitors) {
			const open = await house.clients[who].get(`/hall/${house.ids.sessionId}?key=${house.ids.key}`);
			expect(open.status, who).toBe(200);
		}
		const other = await house.clients.nobody.get(`/hall/${house.ids.plannedId}?key=${house.ids.key}`);
		expect(readOutcome(other, false)).not.toBe('ok');
	} finally {
		await house.close();
	}
});
