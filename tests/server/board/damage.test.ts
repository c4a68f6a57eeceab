// Bits that flip on a disk: whatever is damaged, the board opens, says so, and holds what is still whole.
import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { changeCard, writeText } from '#domain/board-doc.ts';
import type { CardId } from '#domain/ids.ts';
import { readContent } from '#server/board/card-row.ts';
import { addOne, anybody, contentOf, openBoardRoom, sendEdit } from '../../fixtures/board-room.ts';

const goal = (text: string) => ({ kind: 'goal', from: 'desk', text }) as const;

/** Turns one bit of the stored bytes, as a dying disk would. */
async function flip(
	room: Awaited<ReturnType<typeof openBoardRoom>>,
	table: 'board_update' | 'board_snapshot',
	seq: number,
	at: number
) {
	const row = await room.db
		.selectFrom(table)
		.select('bytes')
		.where('seq', '=', seq)
		.executeTakeFirstOrThrow();
	const bytes = Uint8Array.from(row.bytes);
	bytes[at % bytes.length]! ^= 1 << (at % 8);
	await room.db
		.updateTable(table)
		.set({ bytes: Buffer.from(bytes) })
		.where('seq', '=', seq)
		.execute();
}

async function writeGoals(room: Awaited<ReturnType<typeof openBoardRoom>>, count: number): Promise<CardId[]> {
	const boards = room.make();
	const board = await boards.open.take(room.groupId);
	const ids: CardId[] = [];
	for (let turn = 0; turn < count; turn += 1)
		await sendEdit(board, (doc) => ids.push(addOne(doc, goal(`tujuan ${turn}`))));
	boards.open.release(room.groupId);
	await boards.close();
	return ids;
}

describe('[TRUST D5] bit flips in what is stored', () => {
	test('[TRUST D5] in any update: the board opens, says so, and no card is lost', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		for (let seq = 1; seq <= 6; seq += 1) {
			const room = await openBoardRoom();
			await writeGoals(room, 6);
			await flip(room, 'board_update', seq, 7 * seq);
			const boards = room.make();
			const board = await boards.open.take(room.groupId);
			expect(board.isDamaged).toBe(true);
			const content = await contentOf(board);
			expect(content.goal.map(({ text }) => text).sort()).toEqual(
				[0, 1, 2, 3, 4, 5].map((turn) => `tujuan ${turn}`)
			);
			expect(await readContent(room.db, room.groupId)).toEqual(content);
			expect(await sendEdit(board, (doc) => addOne(doc, goal('sesudahnya')))).toBeUndefined();
		}
		expect(log).toHaveBeenCalledTimes(6);
		expect(String(log.mock.calls[0]?.[0])).toContain('damaged');
		log.mockRestore();
	});

	test('[TRUST D5] in the newest snapshot: the one before it and the updates behind it hold everything', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const room = await openBoardRoom();
		await writeGoals(room, 450);
		for (const seq of [400, 200]) {
			await flip(room, 'board_snapshot', seq, 99 + seq);
			const board = await room.make().open.take(room.groupId);
			expect(board.isDamaged).toBe(true);
			expect((await contentOf(board)).goal).toHaveLength(450);
		}
		log.mockRestore();
	});

	test('[TRUST D5] everywhere at once: an empty document still opens, and the rows bring every card back', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const room = await openBoardRoom();
		await writeGoals(room, 210);
		await sql`UPDATE board_update SET checksum = 'x'`.execute(room.db);
		await sql`UPDATE board_snapshot SET checksum = 'x'`.execute(room.db);
		const board = await room.make().open.take(room.groupId);
		const content = await contentOf(board);
		expect(content.goal).toHaveLength(210);
		expect(await readContent(room.db, room.groupId)).toEqual(content);
		log.mockRestore();
	});

	test('[TRUST D5] an editor who still has what the disk lost brings it back, and no letter twice', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const room = await openBoardRoom();
		const boards = room.make();
		const board = await boards.open.take(room.groupId);
		let id = '' as CardId;
		await sendEdit(board, (doc) => (id = addOne(doc, goal('Usaha'))));
		await sendEdit(
			board,
			(doc) => void changeCard(doc, id, (map) => writeText(map, 'text', 'Usaha bersama'))
		);
		const editor = new Y.Doc();
		Y.applyUpdate(editor, await board.read((doc) => Y.encodeStateAsUpdate(doc)));
		boards.open.release(room.groupId);
		await boards.close();
		await flip(room, 'board_update', 2, 20);
		const again = await room.make().open.take(room.groupId);
		expect((await contentOf(again)).goal[0]?.text).toBe('Usaha');
		const missing = Y.encodeStateAsUpdate(editor, await again.read((doc) => Y.encodeStateVector(doc)));
		expect(await again.change({ work: missing, author: 'phone', alongside: anybody })).toBeUndefined();
		expect((await contentOf(again)).goal.map(({ text }) => text)).toEqual(['Usaha bersama']);
		log.mockRestore();
	});

	test('[TRUST D5] an update whose forerunner is lost waits on disk, and is whole once it is found', async () => {
		const room = await openBoardRoom();
		const board = await room.make().open.take(room.groupId);
		const doc = new Y.Doc();
		const updates: Uint8Array[] = [];
		doc.on('update', (update) => updates.push(update));
		const id = addOne(doc, goal('Usaha'));
		changeCard(doc, id, (map) => writeText(map, 'text', 'Usaha bersama'));
		expect(await board.change({ work: updates[1]!, author: 'phone', alongside: anybody })).toBeUndefined();
		expect((await contentOf(board)).goal).toEqual([]);
		const again = await room.make().open.take(room.groupId);
		expect(await again.change({ work: updates[0]!, author: 'phone', alongside: anybody })).toBeUndefined();
		expect((await contentOf(again)).goal.map(({ text }) => text)).toEqual(['Usaha bersama']);
		expect(await readContent(room.db, room.groupId)).toEqual(await contentOf(again));
	});
});
