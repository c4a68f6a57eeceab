// Who may read and write a board, and what bad input costs: one line, and nothing else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { changeCard } from '#domain/board-doc.ts';
import { boardLimits } from '#domain/board.ts';
import { boardLineLimits, closeCodes } from '#domain/wire.ts';
import { writeUpdate } from '#server/gateway/board-frame.ts';
import { BoardClient } from '../fixtures/board-client.ts';
import {
	addGoal,
	flat,
	gone,
	newCardId,
	rowsOf,
	startBoardHouse,
	type BoardHouse
} from '../fixtures/board-house.ts';
import { got } from '../fixtures/live-house.ts';

describe('who may do what', () => {
	test('[TRUST F5] strangers, wrong keys, members and the signed-out stay outside', async () => {
		const house = await startBoardHouse();
		const other = await house.openSession();
		const stranger = await house.addPerson('facilitator', 'tamu', true);
		const { origin, groupId } = house;
		const seat = (await house.joinMany(house.session, 1))[0]!;
		const knocks: [string, ConstructorParameters<typeof BoardClient>[0], number][] = [
			['nobody', { origin, groupId }, closeCodes.notSignedIn],
			['a seat', { origin, groupId, token: seat.token }, closeCodes.notSignedIn],
			['a stranger', { origin, groupId, token: stranger.token }, closeCodes.notFound],
			['a wrong key', { origin, groupId, session: { id: house.session.id, key: 'x' } }, closeCodes.notFound],
			[
				'the key of another group',
				{ origin, groupId, session: { id: other.id, key: other.hallKey } },
				closeCodes.notFound
			],
			[
				'a group that is none',
				{ origin, groupId: newCardId() as never, token: house.signInToken },
				closeCodes.notFound
			],
			['no id', { origin, groupId: '__proto__' as never, token: house.signInToken }, closeCodes.notFound],
			['another epoch', { origin, groupId, epoch: 2, token: house.signInToken }, closeCodes.boardEpochPast]
		];
		for (const [who, dial, code] of knocks) {
			const client = new BoardClient(dial);
			gone(client);
			expect(await client.closed(), who).toBe(code);
		}
	});

	test('[TRUST F5] the key of a meeting that is over opens nothing any more', async () => {
		const house = await startBoardHouse({ heartbeatMs: 200 });
		const open = house.reader();
		gone(open);
		await open.synced();
		got(await house.command(house.session, { name: 'close-session', confirmed: true }));
		expect(await open.closed()).toBe(closeCodes.sessionClosed);
		const late = house.reader();
		gone(late);
		expect(await late.closed()).toBe(closeCodes.sessionClosed);
	});

	test('[TRUST F5] a reader sees everything and can never write', async () => {
		const house = await startBoardHouse();
		const researcher = await house.addPerson('researcher', 'peneliti');
		const editor = house.editor();
		gone(editor);
		await editor.synced();
		addGoal(editor.doc, 'Usaha bersama');
		await editor.saved();
		for (const make of [() => house.reader(), () => house.editor(researcher)]) {
			const reader = make();
			gone(reader);
			await reader.synced();
			expect(reader.content.goal).toHaveLength(1);
			// What it brings along in its answer to the first sync is left aside; writing costs the line.
			addGoal(reader.doc, 'bukan hak saya');
			expect(await reader.closed()).toBe(closeCodes.notAllowed);
			const brought = new BoardClient({
				origin: house.origin,
				groupId: house.groupId,
				session: { id: house.session.id, key: house.session.hallKey },
				doc: reader.doc
			});
			gone(brought);
			await brought.synced();
			expect(brought.codes).toEqual([]);
		}
		expect(rowsOf(house)).toHaveLength(1);
		await editor.saved();
		expect(editor.content.goal).toHaveLength(1);
	});

	test('[TRUST F5] an editor shut out while editing: the next change is refused, and nobody sees it', async () => {
		const house = await startBoardHouse();
		const guest = await house.addPerson('facilitator', 'rekan');
		const [imas, rekan] = [house.editor(), house.editor(guest)];
		gone(imas, rekan);
		await Promise.all([imas.synced(), rekan.synced()]);
		addGoal(rekan.doc, 'selagi boleh');
		await rekan.saved();
		const { programme } = got(await house.backstage.programmes.getGroup(house.actor, house.groupId));
		got(await house.backstage.programmes.removePerson(house.actor, programme.id, guest.actor.accountId));
		addGoal(rekan.doc, 'setelah tidak boleh');
		expect(await rekan.closed()).toBe(closeCodes.notFound);
		await imas.saved();
		expect(imas.content.goal.map(({ text }) => text)).toEqual(['selagi boleh']);
		expect(rowsOf(house)).toHaveLength(1);
	});

	test('[TRUST F5] signed out, or the account shut: asked again with every change and every heartbeat', async () => {
		const house = await startBoardHouse({ heartbeatMs: 200 });
		const [first, second] = [
			await house.addPerson('facilitator', 'rekan'),
			await house.addPerson('facilitator', 'kawan')
		];
		const [typing, idle] = [house.editor(first), house.editor(second)];
		gone(typing, idle);
		await Promise.all([typing.synced(), idle.synced()]);
		await house.backstage.accounts.signOut(first.token);
		got(
			await house.backstage.accounts.setDisabled(house.actor, {
				id: second.actor.accountId,
				isDisabled: true
			})
		);
		addGoal(typing.doc, 'sudah keluar');
		expect(await typing.closed()).toBe(closeCodes.notSignedIn);
		expect(await idle.closed()).toBe(closeCodes.notSignedIn);
		expect(rowsOf(house)).toEqual([]);
	});
});

describe('bad input', () => {
	async function expectIntact(house: BoardHouse, spoil: (client: BoardClient) => void, code: number) {
		const [honest, bad] = [house.editor(), house.editor()];
		gone(honest, bad);
		await Promise.all([honest.synced(), bad.synced()]);
		const before = rowsOf(house);
		spoil(bad);
		expect(await bad.closed()).toBe(code);
		addGoal(honest.doc, 'masih utuh');
		await honest.saved();
		expect(honest.codes).toEqual([]);
		expect(rowsOf(house)).toHaveLength(before.length + 1);
		const late = house.editor();
		gone(late);
		await late.synced();
		expect(flat(late.doc)).toEqual(flat(honest.doc));
		for (const client of [honest, bad, late]) client.leave();
	}

	test('[TRUST F4] the two Yjs bombs cost their sender the line, and no more', async () => {
		const house = await startBoardHouse();
		const bomb = (hex: string) => (client: BoardClient) =>
			client.sendRaw(Uint8Array.from(writeUpdate(Buffer.from(hex, 'hex'))));
		await expectIntact(house, bomb('01ffffff0f0100'), closeCodes.badFrame);
		// As an update of this format the second is empty: it is taken, changes nothing, and blocks nothing.
		const editor = house.editor();
		gone(editor);
		await editor.synced();
		bomb('00010000000001000100010200001602000001fdffffffff7f0000')(editor);
		await Promise.race([editor.saved(), editor.closed()]);
		expect(rowsOf(house)).toHaveLength(1);
	});

	test('[D2] [D4] a text far over its limit, a date that cannot be, a card of nonsense: refused whole', async () => {
		const house = await startBoardHouse();
		const refused = closeCodes.boardRefused;
		await expectIntact(house, ({ doc }) => addGoal(doc, 'x'.repeat(601)), refused);
		await expectIntact(
			house,
			({ doc }) =>
				doc.transact(() => {
					addGoal(doc, 'ikut terkirim');
					const id = addGoal(doc, 'tanggal');
					changeCard(doc, id, (map) => {
						map.set('kind', 'event');
						map.set('when', '31 Februari 2016');
					});
				}),
			refused
		);
		await expectIntact(
			house,
			({ doc }) =>
				doc.transact(
					() => void changeCard(doc, addGoal(doc, 'tempat'), (map) => map.set('position', 'tidak ada'))
				),
			refused
		);
	});

	test('[TRUST F2] an update over its size, and a frame over any size', async () => {
		const house = await startBoardHouse();
		await expectIntact(
			house,
			({ doc }) => (doc.getMap('x') as Y.Map<unknown>).set('y', new Uint8Array(boardLimits.updateBytes + 1)),
			closeCodes.boardRefused
		);
		await expectIntact(house, (client) => client.sendRaw(new Uint8Array(boardLimits.syncBytes + 100)), 1009);
	});

	test('[TRUST F3] thousands of malformed frames close their own line and nothing else', async () => {
		const house = await startBoardHouse();
		const honest = house.editor();
		gone(honest);
		await honest.synced();
		addGoal(honest.doc, 'utuh');
		await honest.saved();
		const wholeUpdate = writeUpdate(Y.encodeStateAsUpdate(honest.doc));
		const frames = fc.oneof(
			fc.uint8Array({ maxLength: 60 }),
			fc
				.tuple(fc.constantFrom(0, 1, 2, 3, 100), fc.uint8Array({ maxLength: 40 }))
				.map(([kind, rest]) => Uint8Array.from([kind, ...rest])),
			fc.tuple(fc.nat(wholeUpdate.length - 1), fc.nat(255)).map(([at, byte]) => {
				const bent = Uint8Array.from(wholeUpdate);
				bent[at] = byte;
				return bent;
			})
		);
		const count = process.env['LONG'] ? 10_000 : 600;
		let bad = house.editor();
		await bad.synced();
		for (const frame of fc.sample(frames, { seed: 20160611, numRuns: count })) {
			if (bad.codes.length > 0 || !bad.provider.wsconnected) {
				bad.leave();
				bad = house.editor();
				await bad.synced();
			}
			bad.sendRaw(Uint8Array.from(frame));
			await Promise.race([bad.saved().catch(() => undefined), bad.closed().catch(() => undefined)]);
		}
		bad.leave();
		expect(honest.codes).toEqual([]);
		addGoal(honest.doc, 'masih utuh');
		await honest.saved();
		const late = house.editor();
		gone(late);
		await late.synced();
		expect(late.content.goal.map(({ text }) => text)).toEqual(expect.arrayContaining(['masih utuh']));
		expect(rowsOf(house)).toEqual(flat(late.doc));
		// Each frame may cost a line, and each line a new one: wide, for a busy machine.
	}, 240_000);

	test('[TRUST F2] a flood of frames, and more editors than a board holds', async () => {
		const house = await startBoardHouse();
		await expectIntact(
			house,
			(client) => {
				for (let frame = 0; frame < boardLineLimits.frameBurst + 50; frame += 1)
					client.sendRaw(Uint8Array.from([3]));
			},
			closeCodes.tooFast
		);
		const full = Array.from({ length: boardLineLimits.editors }, () => house.editor());
		gone(...full);
		for (const editor of full) await editor.synced();
		const one = house.editor();
		gone(one);
		expect(await one.closed()).toBe(closeCodes.tooManySockets);
		// Readers have places of their own.
		const wall = house.reader();
		gone(wall);
		await wall.synced();
	});

	test('[TRUST F1] another site cannot open a board', async () => {
		const house = await startBoardHouse();
		const answer = await new Promise<number>((done) => {
			const client = new BoardClient({
				origin: house.origin,
				groupId: house.groupId,
				token: house.signInToken
			});
			client.leave();
			void import('ws').then(({ WebSocket }) => {
				const socket = new WebSocket(
					`${house.origin.replace('http', 'ws')}/live/board/${house.groupId}?epoch=1`,
					{
						origin: 'http://elsewhere.test',
						headers: { cookie: `masuk=${house.signInToken}` }
					}
				);
				socket.on('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
				socket.on('error', () => undefined);
			});
		});
		expect(answer).toBe(403);
	});
});
