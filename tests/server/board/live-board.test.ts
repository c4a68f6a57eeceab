import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { changeCard, readBoard, removeCard, writeField } from '#domain/board-doc.ts';
import { statementRef } from '#domain/board.ts';
import type { CardId, InstrumentVersionId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { readContent } from '#server/board/card-row.ts';
import { listLinks, listPointers, listSnapshots, listUpdatesAfter } from '#server/board/store.ts';
import { addOne, anybody, contentOf, openBoardRoom, sendEdit } from '../../fixtures/board-room.ts';

const version = 'b'.repeat(32) as InstrumentVersionId;
const goal = (text: string) => ({ kind: 'goal', from: 'desk', text }) as const;

describe('a change', () => {
	test('[TRUST D1] is stored and projected in one transaction: a fault in either leaves neither', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { db, groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		await sendEdit(board, (doc) => addOne(doc, goal('pertama')));
		for (const table of ['board_update', 'board_card']) {
			await sql`CREATE TRIGGER full BEFORE INSERT ON ${sql.table(table)} BEGIN SELECT RAISE(ABORT, 'full'); END`.execute(
				db
			);
			expect(await sendEdit(board, (doc) => addOne(doc, goal('kedua')))).toEqual({ refused: 'disk-failed' });
			await sql`DROP TRIGGER full`.execute(db);
			expect((await contentOf(board)).goal.map(({ text }) => text)).toEqual(['pertama']);
			expect(await readContent(db, groupId)).toEqual(await contentOf(board));
			expect(await listUpdatesAfter(db, { groupId, epoch: 1, seq: 0 })).toHaveLength(1);
		}
		// The same again is taken once the disk has room.
		expect(await sendEdit(board, (doc) => addOne(doc, goal('kedua')))).toBeUndefined();
		expect(await readContent(db, groupId)).toEqual(await contentOf(board));
		expect(log).toHaveBeenCalledTimes(2);
		log.mockRestore();
	});

	test('[TRUST A5] a full disk is a refusal, reading goes on, and it recovers', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { db, groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		await sendEdit(board, (doc) => addOne(doc, goal('sebelum')));
		await sql`PRAGMA max_page_count = 1`.execute(db);
		const heard: string[] = [];
		for (let turn = 0; turn < 200 && heard.length === 0; turn += 1) {
			const refused = await sendEdit(board, (doc) => addOne(doc, goal('x'.repeat(200))));
			if (refused) heard.push(refused.refused);
		}
		expect(heard).toEqual(['disk-failed']);
		const before = await contentOf(board);
		expect(await readContent(db, groupId)).toEqual(before);
		await sql`PRAGMA max_page_count = 100000`.execute(db);
		expect(await sendEdit(board, (doc) => addOne(doc, goal('sesudah')))).toBeUndefined();
		expect((await contentOf(board)).goal).toHaveLength(before.goal.length + 1);
		log.mockRestore();
	});

	test('[D2] a refused one is taken back, and good ones of the same moment are kept', async () => {
		const { db, groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		const heard: Uint8Array[] = [];
		board.listen((update) => heard.push(update));
		const answers = await Promise.all([
			sendEdit(board, (doc) => addOne(doc, goal('baik'))),
			sendEdit(board, (doc) => addOne(doc, goal('x'.repeat(601)))),
			sendEdit(board, (doc) => addOne(doc, goal('terlarang')), {
				alongside: async () => refuse('not-allowed')
			}),
			sendEdit(board, (doc) => addOne(doc, goal('baik juga')))
		]);
		expect(answers).toEqual([
			undefined,
			{ refused: 'text-too-long', about: 'text' },
			{ refused: 'not-allowed' },
			undefined
		]);
		const content = await contentOf(board);
		expect(content.goal.map(({ text }) => text).sort()).toEqual(['baik', 'baik juga']);
		expect(await readContent(db, groupId)).toEqual(content);
		const mirror = new Y.Doc();
		for (const update of heard) Y.applyUpdate(mirror, update);
		expect(readBoard(mirror)).toEqual(content);
	});

	test('[D2] what somebody sent behind a refused change is refused with it, in this moment or a later one', async () => {
		const { db, groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		const doc = new Y.Doc();
		const updates: Uint8Array[] = [];
		doc.on('update', (update) => updates.push(update));
		const id = addOne(doc, goal('x'.repeat(601)));
		changeCard(doc, id, (map) => writeField(map, 'reached', 25));
		const answers = await Promise.all(
			updates.map((work) => board.change({ work, author: 'a'.repeat(32), from: doc, alongside: anybody }))
		);
		expect(answers).toEqual(Array(2).fill({ refused: 'text-too-long', about: 'text' }));
		expect(await board.read((theirs) => theirs.store.pendingStructs)).toBeNull();
		expect(await listUpdatesAfter(db, { groupId, epoch: 1, seq: 0 })).toEqual([]);
	});

	test('what changes nothing is not stored', async () => {
		const { db, groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		await sendEdit(board, (doc) => addOne(doc, goal('sekali')));
		const whole = await board.read((doc) => Y.encodeStateAsUpdate(doc));
		expect(await board.change({ work: whole, author: 'phone', alongside: anybody })).toBeUndefined();
		expect(await listUpdatesAfter(db, { groupId, epoch: 1, seq: 0 })).toHaveLength(1);
	});

	test('nobody reads what is not on disk yet', async () => {
		const { groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		const stored = sendEdit(board, (doc) => addOne(doc, goal('satu')));
		const counts = [await board.read((doc) => readBoard(doc).goal.length)];
		await stored;
		counts.push(await board.read((doc) => readBoard(doc).goal.length));
		expect(counts).toEqual([0, 1]);
	});
});

describe('rows', () => {
	test('[P1] links are rows that are followed both ways, and go when the card or the link goes', async () => {
		const { db, groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		const ref = statementRef(version, 13);
		let idea = '' as CardId;
		let action = '' as CardId;
		await sendEdit(board, (doc) => {
			idea = addOne(doc, { kind: 'idea', from: 'desk', text: 'Papan', statements: [ref] });
			action = addOne(doc, {
				kind: 'action',
				from: 'desk',
				what: 'Pelatihan',
				ideas: [idea],
				statements: [ref],
				due: '2016-05-16'
			});
		});
		expect(await listPointers(db, { groupId, kind: 'statement', ref })).toEqual([idea, action].sort());
		expect(await listPointers(db, { groupId, kind: 'idea', ref: idea })).toEqual([action]);
		const due = await db
			.selectFrom('board_card')
			.select('due')
			.where('kind', '=', 'action')
			.executeTakeFirst();
		expect(due).toEqual({ due: '2016-05-16' });
		await sendEdit(board, (doc) =>
			changeCard(doc, action, (map) => {
				(map.get('ideas') as Y.Map<unknown>).delete(idea);
				writeField(map, 'due', '');
			})
		);
		expect(await listPointers(db, { groupId, kind: 'idea', ref: idea })).toEqual([]);
		await sendEdit(board, (doc) => removeCard(doc, action));
		expect((await listLinks(db, groupId)).map(({ card_id }) => card_id)).toEqual([idea]);
	});

	test('[D8] what cannot be read has no row and no fault', async () => {
		const { db, groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		expect(
			await sendEdit(board, (doc) =>
				doc.getMap('cards').set('f'.repeat(32), new Y.Map(Object.entries({ kind: 'photo' })))
			)
		).toBeUndefined();
		expect(await db.selectFrom('board_card').selectAll().execute()).toEqual([]);
		expect(await listUpdatesAfter(db, { groupId, epoch: 1, seq: 0 })).toHaveLength(1);
	});
});

describe('what nobody expects', () => {
	test.each([['a text'], [7], [null], [new Y.Text('huruf')], [new Y.Array()]])(
		'[D8] [TRUST D7] a record that is no card (%s) is kept, and the board goes on',
		async (record) => {
			const { db, groupId, make } = await openBoardRoom();
			const boards = make();
			const board = await boards.open.take(groupId);
			expect(
				await sendEdit(board, (doc) => (doc.getMap('cards') as Y.Map<unknown>).set('f'.repeat(32), record))
			).toBeUndefined();
			expect(await sendEdit(board, (doc) => addOne(doc, goal('sesudahnya')))).toBeUndefined();
			expect((await readContent(db, groupId)).goal).toHaveLength(1);
			boards.open.release(groupId);
			await vi.waitFor(() => expect(boards.open.count).toBe(0));
			expect((await contentOf(await boards.open.take(groupId))).goal).toHaveLength(1);
		}
	);

	test('[TRUST A5] a commit fails, and so does reading anew: nobody sees or builds on what is not on disk', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { db, groupId, make } = await openBoardRoom();
		const board = await make().open.take(groupId);
		const doc = new Y.Doc();
		addOne(doc, goal('pertama'));
		const work = Y.encodeStateAsUpdate(doc);
		const change = { work, author: 'a'.repeat(32), alongside: anybody };
		await sql`ALTER TABLE board_card RENAME TO card_away`.execute(db);
		await sql`ALTER TABLE board_snapshot RENAME TO snapshot_away`.execute(db);
		expect(await board.change(change)).toEqual({ refused: 'disk-failed' });
		await expect(board.read((theirs) => readBoard(theirs))).rejects.toThrow(/board_snapshot/);
		expect(await board.change(change)).toEqual({ refused: 'disk-failed' });
		await sql`ALTER TABLE card_away RENAME TO board_card`.execute(db);
		await sql`ALTER TABLE snapshot_away RENAME TO board_snapshot`.execute(db);
		expect((await contentOf(board)).goal).toEqual([]);
		expect(await board.change(change)).toBeUndefined();
		expect(await readContent(db, groupId)).toEqual(await contentOf(board));
		expect((await contentOf(board)).goal).toHaveLength(1);
		expect(log).toHaveBeenCalled();
		log.mockRestore();
	});
});

describe('opening', () => {
	test('[TRUST D3] a board opened again is the same, with few updates left to read', async () => {
		const { db, groupId, make } = await openBoardRoom();
		const boards = make();
		const board = await boards.open.take(groupId);
		let id = '' as CardId;
		await sendEdit(board, (doc) => (id = addOne(doc, goal('0'))));
		for (let turn = 1; turn <= 1000; turn += 1)
			await board.change({
				author: 'program',
				alongside: anybody,
				work: (doc) => void changeCard(doc, id, (map) => writeField(map, 'reached', (turn % 5) * 25))
			});
		const content = await contentOf(board);
		boards.open.release(groupId);
		await boards.close();
		const snapshots = await listSnapshots(db, { groupId, epoch: 1 });
		expect(snapshots.map(({ seq }) => seq)).toEqual([1000, 800, 600]);
		expect(await listUpdatesAfter(db, { groupId, epoch: 1, seq: 0 })).toHaveLength(1001);
		expect(await contentOf(await make().open.take(groupId))).toEqual(content);
	});

	test('[TRUST D4] the last one to leave lets go of it, unless somebody came back meanwhile', async () => {
		const { groupId, make } = await openBoardRoom();
		const boards = make();
		const first = await boards.open.take(groupId);
		const stored = sendEdit(first, (doc) => addOne(doc, goal('satu')));
		boards.open.release(groupId);
		const again = await boards.open.take(groupId);
		expect(again).toBe(first);
		await stored;
		await boards.open.settled();
		expect(boards.open.count).toBe(1);
		boards.open.release(groupId);
		await vi.waitFor(() => expect(boards.open.count).toBe(0));
		expect((await contentOf(await boards.open.take(groupId))).goal).toHaveLength(1);
	});
});
