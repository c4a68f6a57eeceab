// The board over real sockets and y-websocket's own provider: what is acknowledged is on disk and on
// every screen, and what is not allowed costs one line and nothing else.
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cardsOf, changeCard, removeCard, writeField, writeText } from '#domain/board-doc.ts';
import { closeCodes } from '#domain/wire.ts';
import { BoardClient } from '../fixtures/board-client.ts';
import { addGoal, flat, gone, newCardId, rowsOf, startBoardHouse } from '../fixtures/board-house.ts';
import { makeDataFolder } from '../fixtures/data-folder.ts';

describe('an edit', () => {
	test('[TRUST A3] is on disk, in rows and on every other screen once its mark is answered', async () => {
		const house = await startBoardHouse();
		const [imas, yati, wall] = [house.editor(), house.editor(), house.reader()];
		gone(imas, yati, wall);
		await Promise.all([imas.synced(), yati.synced(), wall.synced()]);
		addGoal(imas.doc, 'Usaha bersama maju');
		await imas.saved();
		expect(rowsOf(house)).toMatchObject([{ kind: 'goal', text: 'Usaha bersama maju' }]);
		await yati.when(() => yati.content.goal.length === 1);
		await wall.when(() => wall.content.goal.length === 1);
		const [row] = house.rows<{ author: string; bytes: Buffer }>('SELECT author, bytes FROM board_update');
		expect(row?.author).toBe(house.actor.accountId);
	});

	test('[TRUST D1] [D3] random concurrent edits of five editors converge, on screens, in rows and after a restart', async () => {
		const dataFolder = makeDataFolder();
		const house = await startBoardHouse({ dataFolder });
		const editors = Array.from({ length: 5 }, () => house.editor());
		gone(...editors);
		await Promise.all(editors.map((editor) => editor.synced()));
		const turns = process.env['LONG'] ? 2000 : 200;
		const [plan] = fc.sample(
			fc.array(fc.tuple(fc.nat(4), fc.nat(5), fc.nat(1000), fc.string({ unit: 'grapheme', maxLength: 8 })), {
				minLength: turns,
				maxLength: turns
			}),
			{ seed: 20160516, numRuns: 1 }
		);
		const kept = new Set<string>();
		for (const [index, [who, does, at, text]] of plan!.entries()) {
			const { doc, provider } = editors[who]!;
			const ids = [...cardsOf(doc).keys()] as never[];
			const id = ids[at % Math.max(1, ids.length)];
			if (does <= 1 || id === undefined) kept.add(addGoal(doc, `kartu ${index}`));
			else if (does === 2) changeCard(doc, id, (map) => writeText(map, 'text', `${text} ${index}`));
			else if (does === 3) changeCard(doc, id, (map) => writeField(map, 'reached', (at % 5) * 25));
			else if (does === 4) {
				removeCard(doc, id);
				kept.delete(id);
			} else if (provider.wsconnected) provider.ws?.close();
			if (index % 20 === 0) await editors[who]!.synced();
		}
		for (const editor of editors) await editor.saved();
		const late = house.editor();
		gone(late);
		await late.synced();
		const whole = flat(late.doc);
		for (const editor of editors)
			await editor.when(() => JSON.stringify(flat(editor.doc)) === JSON.stringify(whole));
		expect(rowsOf(house)).toEqual(whole);
		const ids = new Set(late.content.goal.map(({ id }) => id as string));
		expect([...kept].filter((id) => !ids.has(id))).toEqual([]);
		for (const editor of [...editors, late]) editor.leave();
		await house.close();
		const again = await startBoardHouse({ dataFolder, as: { actor: house.actor, token: house.signInToken } });
		const after = new BoardClient({ origin: again.origin, groupId: house.groupId, token: house.signInToken });
		gone(after);
		await after.synced();
		expect(flat(after.doc)).toEqual(whole);
	});

	test('[TRUST D2] sent by a tab that closes in the same moment is kept', async () => {
		const house = await startBoardHouse();
		for (let turn = 0; turn < 10; turn += 1) {
			const editor = house.editor();
			await editor.synced();
			addGoal(editor.doc, `terakhir ${turn}`);
			editor.leave();
		}
		const late = house.editor();
		gone(late);
		await late.synced();
		await late.when(() => late.content.goal.length === 10);
	});

	test('[TRUST A3] made within a second of SIGTERM is there after the restart', async () => {
		const dataFolder = makeDataFolder();
		const house = await startBoardHouse({ dataFolder });
		const editor = house.editor();
		gone(editor);
		await editor.synced();
		const ids = Array.from({ length: 30 }, (_, index) => addGoal(editor.doc, `kartu ${index}`));
		await editor.saved();
		await house.close();
		const stored = house.rows<{ id: string }>('SELECT id FROM board_card').map(({ id }) => id);
		expect(stored.sort()).toEqual([...ids].sort());
	});

	test('[TRUST D3] the server restarts with editors open: they come back, and no card is doubled', async () => {
		const dataFolder = makeDataFolder();
		const first = await startBoardHouse({ dataFolder });
		const [imas, yati] = [first.editor(), first.editor()];
		await Promise.all([imas.synced(), yati.synced()]);
		addGoal(imas.doc, 'sebelum');
		await imas.saved();
		await yati.when(() => yati.content.goal.length === 1);
		await first.close();
		// Both go on while there is no server.
		addGoal(imas.doc, 'sementara itu, Imas');
		addGoal(yati.doc, 'sementara itu, Yati');
		for (const client of [imas, yati]) client.leave();
		const second = await startBoardHouse({
			dataFolder,
			as: { actor: first.actor, token: first.signInToken }
		});
		const back = [imas, yati].map(
			({ doc }) =>
				new BoardClient({ origin: second.origin, groupId: first.groupId, token: first.signInToken, doc })
		);
		gone(...back);
		for (const client of back) await client.saved();
		for (const client of back) await client.when(() => client.content.goal.length === 3);
		const texts = second
			.rows<{ content: string }>('SELECT content FROM board_card')
			.map(({ content }) => JSON.parse(content).text as string);
		expect(texts.sort()).toEqual(['sebelum', 'sementara itu, Imas', 'sementara itu, Yati']);
	});

	test('[TRUST D4] the last one leaves while a save runs: nothing is lost, and the board is let go of', async () => {
		const house = await startBoardHouse();
		for (let turn = 0; turn < 20; turn += 1) {
			const editor = house.editor();
			await editor.synced();
			for (let card = 0; card < 5; card += 1) addGoal(editor.doc, `${turn} ${card}`);
			editor.leave();
			const next = house.editor();
			await next.synced();
			await next.when(() => next.content.goal.length === (turn + 1) * 5);
			next.leave();
		}
		expect(rowsOf(house)).toHaveLength(100);
	});
});

describe('presence', () => {
	test('editors see who is here and where, by the names of their accounts; readers see nobody', async () => {
		const house = await startBoardHouse();
		const guest = await house.addPerson('facilitator', 'rekan');
		const [imas, wall] = [house.editor(), house.reader()];
		gone(imas, wall);
		await Promise.all([imas.synced(), wall.synced()]);
		const rekan = house.editor(guest);
		gone(rekan);
		await rekan.synced();
		const namesAt = (client: BoardClient) =>
			[...client.provider.awareness.getStates().values()].map((state) => state['name'] as string).sort();
		const heard = (client: BoardClient, names: string[]) =>
			new Promise<void>((done) => {
				const look = () => {
					if (namesAt(client).join() !== names.sort().join()) return;
					client.provider.awareness.off('change', look);
					done();
				};
				client.provider.awareness.on('change', look);
				look();
			});
		const both = [house.actor.name, guest.actor.name];
		await Promise.all([heard(imas, [...both]), heard(rekan, [...both])]);
		rekan.provider.awareness.setLocalState({
			name: guest.actor.name,
			at: { card: newCardId(), field: 'text' }
		});
		rekan.leave();
		await heard(imas, [house.actor.name]);
		expect(namesAt(wall)).toEqual([]);
	});

	test('[TRUST F5] a name that is not one’s own, or a state without end, costs the line', async () => {
		const house = await startBoardHouse();
		for (const state of [
			{ name: 'Orang lain' },
			{ name: house.actor.name, at: { card: randomBytes(4000).toString('hex') } }
		]) {
			const liar = house.editor();
			gone(liar);
			await liar.synced();
			liar.provider.awareness.setLocalState(state);
			expect(await liar.closed()).toBe(closeCodes.badFrame);
		}
	});
});
