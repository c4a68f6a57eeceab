// The board as it stood when a session closed: the same text for the same board, a fingerprint anybody
// can check, and nothing that changes it afterwards.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { changeCard, removeCard, writeText } from '#domain/board-doc.ts';
import { statementRef } from '#domain/board.ts';
import { isRefused } from '#domain/refusal.ts';
import { describeFreeze, hashContent, writeCanonical } from '#server/board/freeze.ts';
import { readContent } from '#server/board/card-row.ts';
import { got, planSession } from '../../fixtures/backstage.ts';
import { editBoard, goal, idea, openWall, wholeAgenda, type WallRoom } from '../session/wall-room.ts';

const close = (plan: WallRoom['plan']) => plan.command({ name: 'close-session', confirmed: true });
const readFreezes = ({ house }: WallRoom) => house.db.selectFrom('board_freeze').selectAll().execute();
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('canonical text', () => {
	test('the order of keys makes no difference, at any depth; the order of a list does', () => {
		const one = { b: [{ d: 1, c: 'x' }], a: { z: false, y: 2 } };
		const other = { a: { y: 2, z: false }, b: [{ c: 'x', d: 1 }] };
		expect(writeCanonical(one)).toBe(writeCanonical(other));
		expect(writeCanonical(one)).toBe('{"a":{"y":2,"z":false},"b":[{"c":"x","d":1}]}');
		expect(writeCanonical([1, 2])).not.toBe(writeCanonical([2, 1]));
	});

	test('it is JSON: texts of every kind come back, and what is undefined is left out', () => {
		const value = { text: 'kas "rapi"\n\u2028 \u{1F41F} \\', none: undefined, rest: [null, true, -2.5] };
		expect(JSON.parse(writeCanonical(value))).toEqual({ text: value.text, rest: value.rest });
		expect(Object.keys(JSON.parse(writeCanonical(value)) as object)).toEqual(['rest', 'text']);
	});

	test('[TRUST F9] a key called __proto__ is kept as a key', () => {
		const value = JSON.parse('{"b":1,"__proto__":{"a":2}}') as unknown;
		expect(writeCanonical(value)).toBe('{"__proto__":{"a":2},"b":1}');
	});

	test('the fingerprint is the sha256 of the text in UTF-8', () => {
		expect(hashContent('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
		expect(hashContent('gagasan é 🐟')).toBe(sha256('gagasan é 🐟'));
		expect(hashContent('a')).not.toBe(hashContent('b'));
	});
});

describe('closing a session', () => {
	test('keeps every card, hidden ones too, as the rows have it, with its place in the history of the board', async () => {
		const room = await openWall({ cards: [idea('Papan kas'), goal('Modal bertambah'), idea('Arisan')] });
		const { house, plan, cardIds } = room;
		const ref = statementRef(house.versionId, 2);
		const cards = [{ kind: 'action', from: 'desk', what: 'Baca buku kas', statements: [ref] }] as const;
		got(await house.boards.writeCards(house.groupId, cards));
		await editBoard(room, (doc) => void changeCard(doc, cardIds[0]!, (map) => map.set('isHidden', true)));
		got(await close(plan));
		const [frozen, ...others] = await readFreezes(room);
		expect(others).toEqual([]);
		const { rows } = await sql<{ seq: number }>`SELECT max(seq) AS seq FROM board_update`.execute(house.db);
		expect(frozen).toMatchObject({
			session_id: plan.id,
			group_id: house.groupId,
			epoch: 1,
			seq: rows[0]!.seq,
			at_ms: house.clock.nowMs()
		});
		const content = await readContent(house.db, house.groupId);
		expect(frozen!.content).toBe(writeCanonical(content));
		expect(JSON.parse(frozen!.content)).toMatchObject({
			idea: [{ text: 'Papan kas', isHidden: true }, { text: 'Arisan' }],
			goal: [{ text: 'Modal bertambah' }],
			action: [{ what: 'Baca buku kas', statements: [ref] }]
		});
		expect(frozen!.content_hash).toBe(sha256(frozen!.content));
		expect(await describeFreeze(house.db, plan.id)).toEqual({
			atMs: frozen!.at_ms,
			cards: 4,
			hash: frozen!.content_hash
		});
	});

	test('a board nobody has opened is frozen as an empty one', async () => {
		const { house, plan } = await openWall({ cards: [] });
		await sql`DELETE FROM board_card`.execute(house.db);
		await sql`DELETE FROM board_update`.execute(house.db);
		await sql`DELETE FROM board_snapshot`.execute(house.db);
		await sql`DELETE FROM board`.execute(house.db);
		expect(await describeFreeze(house.db, plan.id)).toBeUndefined();
		got(await close(plan));
		const frozen = await house.db.selectFrom('board_freeze').selectAll().executeTakeFirstOrThrow();
		expect(frozen).toMatchObject({ epoch: 1, seq: 0 });
		expect(JSON.parse(frozen.content)).toEqual({ event: [], goal: [], reflection: [], idea: [], action: [] });
		expect(await describeFreeze(house.db, plan.id)).toMatchObject({ cards: 0 });
	});

	test('is final: a second closing is refused as before, and neither edits nor SQL change what was kept', async () => {
		const room = await openWall();
		const { house, plan, cardIds } = room;
		got(await close(plan));
		const before = await readFreezes(room);
		expect(await close(plan)).toMatchObject({ refused: 'session-closed' });
		await editBoard(room, (doc) => {
			changeCard(doc, cardIds[0]!, (map) => writeText(map, 'text', 'Ditulis kemudian'));
			removeCard(doc, cardIds[1]!);
		});
		expect(await readFreezes(room)).toEqual(before);
		for (const column of ['content', 'content_hash', 'seq', 'at_ms'])
			await expect(
				sql`UPDATE board_freeze SET ${sql.ref(column)} = ${sql.ref(column)}`.execute(house.db)
			).rejects.toThrow('a frozen board never changes');
		expect(await readFreezes(room)).toEqual(before);
	});

	test('a later session of the same group keeps the board as it stands then, beside the earlier one', async () => {
		const room = await openWall();
		const { house, plan } = room;
		got(await close(plan));
		const [first] = await readFreezes(room);
		got(await house.boards.writeCards(house.groupId, [goal('Menyusul')]));
		const next = await planSession(house, { agenda: wholeAgenda });
		await next.start();
		got(await close(next));
		const frozen = await readFreezes(room);
		expect(frozen).toHaveLength(2);
		expect(frozen).toContainEqual(first);
		const second = frozen.find(({ session_id }) => session_id === next.id)!;
		expect(second.seq).toBeGreaterThan(first!.seq);
		expect(second.content).toContain('Menyusul');
		expect(second.content_hash).not.toBe(first!.content_hash);
		expect(await describeFreeze(house.db, plan.id)).toMatchObject({ hash: first!.content_hash });
	});

	test('a closing that is refused freezes nothing', async () => {
		const room = await openWall();
		const refused = await room.plan.command({ name: 'close-session', confirmed: false });
		expect(isRefused(refused)).toBe(true);
		expect(await readFreezes(room)).toEqual([]);
	});
});
