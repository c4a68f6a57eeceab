// How much of a server's time it takes to open a board and write its first sync. Run as a process of its
// own for each board, so that nothing is warm: node board-open.ts fill|open FOLDER updates|cards
import * as Y from 'yjs';
import { addCard, changeCard, writeText } from '#domain/board-doc.ts';
import type { CardId, GroupId } from '#domain/ids.ts';
import { makeBoards } from '#server/board/boards.ts';
import { systemClock } from '#server/clock.ts';
import { openDatabase } from '#server/database/database.ts';
import { appendTestGroup } from '../fixtures/board-room.ts';

const [does = '', folder = '', what = ''] = process.argv.slice(2);
const idOf = (number: number) => number.toString(16).padStart(32, '0') as CardId;
const text = 'Pengelolaan keuangan kelompok terbuka untuk semua anggota, ditempel di rumah ketua tiap bulan.';

const { db, close } = await openDatabase(folder, systemClock);
const boards = makeBoards({
	db,
	clock: systemClock,
	countRevealed: async () => [],
	changed: () => undefined
});

async function fill(groupId: GroupId): Promise<void> {
	const board = await boards.open.take(groupId);
	const change = (work: (doc: Y.Doc) => void) =>
		board.change({ author: 'program', alongside: async () => undefined, work });
	const cards = what === 'cards' ? 500 : 40;
	for (let card = 0; card < cards; card += 1) {
		await change((doc) => {
			const statements = [`${idOf(1)}:${(card % 30) + 1}` as const];
			if (card % 2 === 0)
				addCard(doc, idOf(card), { kind: 'idea', from: 'desk', text, statements } as never, card);
			else
				addCard(
					doc,
					idOf(card),
					{ kind: 'action', from: 'desk', what: text, who: 'Ketua', indicator: text, statements } as never,
					card
				);
		});
	}
	// Typed letter by letter, as people do: each an update of its own.
	const letters = what === 'cards' ? 0 : 10_000 - cards;
	let waiting: Promise<unknown>[] = [];
	for (let letter = 0; letter < letters; letter += 1) {
		const card = (letter % (cards / 2)) * 2;
		waiting.push(
			change(
				(doc) =>
					void changeCard(doc, idOf(card), (map) => {
						const now = String(map.get('text'));
						writeText(map, 'text', now.length > 180 ? text : `${now}${'aiueo'[letter % 5]}`);
					})
			)
		);
		if (waiting.length === 100) {
			await Promise.all(waiting);
			waiting = [];
		}
	}
	await Promise.all(waiting);
}

if (does === 'fill') {
	const groupId = await appendTestGroup(db, what);
	await fill(groupId);
} else {
	const { group_id: groupId } = await db.selectFrom('board').select('group_id').executeTakeFirstOrThrow();
	const { updates } = await db
		.selectFrom('board_update')
		.select((sql) => sql.fn.countAll<number>().as('updates'))
		.executeTakeFirstOrThrow();
	const before = process.cpuUsage();
	const board = await boards.open.take(groupId);
	const sync = await board.read((doc) => Y.encodeStateAsUpdate(doc));
	const { user, system } = process.cpuUsage(before);
	const cards = await board.read((doc) => doc.getMap('cards').size);
	console.log(JSON.stringify({ updates, cards, cpuMs: (user + system) / 1000, syncBytes: sync.length }));
}
await boards.close();
await close();
