import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	addCard,
	cardsOf,
	changeCard,
	checkTouched,
	isWellFormed,
	listTouched,
	positionAt,
	positionBetween,
	readBoard,
	removeCard,
	writeField,
	writeLink,
	writeText
} from '#domain/board-doc.ts';
import { boardLimits, statementRef } from '#domain/board.ts';
import type { CardId, InstrumentVersionId } from '#domain/ids.ts';

const seed = 20160417;
const idOf = (number: number) => number.toString(16).padStart(32, '0') as CardId;
const version = 'b'.repeat(32) as InstrumentVersionId;

function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}
function join(a: Y.Doc, b: Y.Doc): void {
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
}

describe('cards in a document', () => {
	test('[D1] a card is read as it was put down', () => {
		const doc = new Y.Doc();
		addCard(doc, idOf(1), { kind: 'event', from: 'desk', text: 'Berdiri', when: '2013', mood: 2 }, 0);
		addCard(
			doc,
			idOf(2),
			{ kind: 'idea', from: 'phone', text: 'Papan', statements: [statementRef(version, 13)] },
			0
		);
		const board = readBoard(doc);
		expect(board.event).toEqual([
			{
				id: idOf(1),
				kind: 'event',
				position: 'a0',
				isHidden: false,
				from: 'desk',
				text: 'Berdiri',
				when: '2013',
				mood: 2,
				who: ''
			}
		]);
		expect(board.idea).toMatchObject([{ from: 'phone', text: 'Papan', statements: [`${version}:13`] }]);
		expect([board.goal, board.reflection, board.action]).toEqual([[], [], []]);
	});

	test('[D3] any order of moves keeps one order, the same for everybody', () => {
		const moves = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 60 });
		fc.assert(
			fc.property(moves, (steps) => {
				const doc = new Y.Doc();
				for (let number = 0; number < 20; number += 1)
					addCard(doc, idOf(number), { kind: 'goal', from: 'desk', text: String(number) }, number);
				const wanted = Array.from({ length: 20 }, (_, number) => number);
				for (const [from, to] of steps) {
					const [number] = wanted.splice(from, 1);
					const rest = wanted.map((other) => readBoard(doc).goal.find(({ id }) => id === idOf(other))!);
					const position = positionAt(rest, to);
					changeCard(doc, idOf(number!), (map) => writeField(map, 'position', position));
					wanted.splice(to, 0, number!);
				}
				expect(readBoard(doc).goal.map(({ text }) => Number(text))).toEqual(wanted);
			}),
			{ seed, numRuns: 30 }
		);
	});

	test('[D3] between equal positions there is still room', () => {
		expect(positionBetween('a0', 'a0') > 'a0').toBe(true);
		let after = positionBetween('a0', undefined);
		for (let turn = 0; turn < 300; turn += 1) after = positionBetween('a0', after);
		expect(after > 'a0' && after.length <= boardLimits.positionChars).toBe(true);
	});

	test('[D10] editing a text changes only what differs: both of two who type at once keep their words', () => {
		const first = new Y.Doc();
		addCard(first, idOf(1), { kind: 'goal', from: 'desk', text: 'Usaha bersama maju' }, 0);
		const second = copyOf(first);
		changeCard(first, idOf(1), (map) => writeText(map, 'text', 'Dua usaha bersama maju'));
		changeCard(second, idOf(1), (map) => writeText(map, 'text', 'Usaha bersama maju terus'));
		join(first, second);
		expect(readBoard(first).goal[0]?.text).toContain('Dua');
		expect(readBoard(first).goal[0]?.text).toContain('terus');
		expect(readBoard(second)).toEqual(readBoard(first));
	});

	test('[D10] any text becomes any other, and no letter is split', () => {
		const text = fc.string({ unit: 'grapheme', maxLength: 12 });
		fc.assert(
			fc.property(text, text, (before, after) => {
				const doc = new Y.Doc();
				addCard(doc, idOf(1), { kind: 'goal', from: 'desk', text: before }, 0);
				changeCard(doc, idOf(1), (map) => writeText(map, 'text', after));
				expect(readBoard(copyOf(doc)).goal[0]?.text).toBe(after);
			}),
			{ seed, numRuns: 500 }
		);
		const doc = new Y.Doc();
		addCard(doc, idOf(1), { kind: 'goal', from: 'desk', text: '🌱' }, 0);
		changeCard(doc, idOf(1), (map) => writeText(map, 'text', '🌳'));
		expect(readBoard(copyOf(doc)).goal[0]?.text).toBe('🌳');
	});

	test('[D11] a hidden card stays on the board and can be shown again', () => {
		const doc = new Y.Doc();
		addCard(doc, idOf(1), { kind: 'idea', from: 'phone', text: 'Papan' }, 0);
		changeCard(doc, idOf(1), (map) => map.set('isHidden', true));
		expect(readBoard(doc).idea).toMatchObject([{ text: 'Papan', isHidden: true }]);
		changeCard(doc, idOf(1), (map) => map.delete('isHidden'));
		expect(readBoard(doc).idea).toMatchObject([{ isHidden: false }]);
	});

	test('[TRUST D7] [D8] what a newer program wrote is kept and left unread', () => {
		const doc = new Y.Doc();
		addCard(doc, idOf(1), { kind: 'idea', from: 'desk', text: 'Papan' }, 0);
		const cards = cardsOf(doc) as Y.Map<unknown>;
		cards.set(idOf(2), new Y.Map(Object.entries({ kind: 'photo', position: 'a1', of: 'papan' })));
		cards.set(idOf(3), 'not a map');
		cards.set('not an id', new Y.Map(Object.entries({ kind: 'idea', position: 'a1' })));
		cards.set(idOf(4), new Y.Map(Object.entries({ kind: 'idea', position: 7 })));
		changeCard(doc, idOf(1), (map) => map.set('photo', new Uint8Array([1])));
		expect(readBoard(doc).idea).toMatchObject([{ id: idOf(1), text: 'Papan' }]);
		expect(checkTouched(doc, [...cards.keys()])).toBeUndefined();
		const kept = cardsOf(copyOf(doc));
		expect(kept.size).toBe(5);
		expect(kept.get(idOf(2))?.get('of')).toBe('papan');
	});

	test('[D8] a prototype name is no card, kind or field', () => {
		const doc = new Y.Doc();
		const cards = cardsOf(doc) as Y.Map<unknown>;
		for (const name of ['__proto__', 'constructor', 'toString']) {
			cards.set(name, new Y.Map(Object.entries({ kind: name, position: 'a0' })));
			cards.set(idOf(7), new Y.Map(Object.entries({ kind: name, position: 'a0' })));
		}
		expect(Object.values(readBoard(doc)).flat()).toEqual([]);
	});
});

describe('what an update may be', () => {
	test('[D2] cards over the limit and cards that cannot be are refused', () => {
		const doc = new Y.Doc();
		addCard(doc, idOf(1), { kind: 'event', from: 'desk', text: 'x'.repeat(601) }, 0);
		expect(checkTouched(doc, [idOf(1)])).toEqual({ refused: 'text-too-long', about: 'text' });
		const many = new Y.Doc();
		many.transact(() => {
			for (let number = 0; number <= boardLimits.cards; number += 1)
				cardsOf(many).set(idOf(number), new Y.Map());
		});
		expect(checkTouched(many, [])).toEqual({ refused: 'too-many', about: 'cards' });
	});

	test('[D1] the cards a change touched are told, at every depth', () => {
		const doc = new Y.Doc();
		for (const number of [1, 2, 3])
			addCard(doc, idOf(number), { kind: 'idea', from: 'desk', text: 'Papan' }, 0);
		const touchedBy = (change: () => void) => {
			let touched = new Set<string>();
			const note = (transaction: Y.Transaction) => (touched = listTouched(doc, transaction));
			doc.on('afterTransaction', note);
			change();
			doc.off('afterTransaction', note);
			return [...touched];
		};
		expect(touchedBy(() => changeCard(doc, idOf(1), (map) => writeText(map, 'text', 'Papan tulis')))).toEqual(
			[idOf(1)]
		);
		expect(
			touchedBy(() => changeCard(doc, idOf(2), (map) => writeLink(map, 'statements', `${version}:1`, true)))
		).toEqual([idOf(2)]);
		expect(touchedBy(() => removeCard(doc, idOf(3)))).toEqual([idOf(3)]);
		expect(touchedBy(() => addCard(doc, idOf(4), { kind: 'goal', from: 'desk' }, 0))).toEqual([idOf(4)]);
	});

	test('[D9] [TRUST F4] updates that claim more than they hold are refused before they are decoded', () => {
		const bombs = ['01ffffff0f0100', '00010000000001000100010200001602000001fdffffffff7f0000'];
		expect(isWellFormed(Buffer.from(bombs[0]!, 'hex'))).toBe(false);
		// The second is one only to the newer format, which is never read: as this one it is short and done.
		const second = Buffer.from(bombs[1]!, 'hex');
		if (isWellFormed(second)) Y.applyUpdate(new Y.Doc(), second);
		const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
		for (let turn = 0; turn < 50; turn += 1) isWellFormed(Buffer.from(bombs[0]!, 'hex'));
		expect(process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before).toBeLessThan(50e6);
	});

	test('[D9] a second client that claims more is found by reading', () => {
		const doc = new Y.Doc();
		addCard(doc, idOf(1), { kind: 'goal', from: 'desk', text: 'Maju' }, 0);
		const honest = Y.encodeStateAsUpdate(doc);
		expect(isWellFormed(honest)).toBe(true);
		const two = Uint8Array.from([2, ...honest.slice(1, -1), 0xff, 0xff, 0xff, 0x0f, 1, 0, 0]);
		expect(isWellFormed(two)).toBe(false);
	});

	test('[D9] any bytes at all are told from an update without an exception', () => {
		const doc = new Y.Doc();
		addCard(doc, idOf(1), { kind: 'action', from: 'desk', what: 'Pelatihan' }, 0);
		const honest = Y.encodeStateAsUpdate(doc);
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 200 }),
				fc.nat(honest.length - 1),
				fc.nat(255),
				(bytes, at, byte) => {
					expect(typeof isWellFormed(bytes)).toBe('boolean');
					const bent = Uint8Array.from(honest);
					bent[at] = byte;
					expect(typeof isWellFormed(bent)).toBe('boolean');
					expect(typeof isWellFormed(honest.slice(0, at))).toBe('boolean');
				}
			),
			{ seed, numRuns: 1000 }
		);
		expect(isWellFormed(new Uint8Array(boardLimits.syncBytes + 1))).toBe(false);
	});
});
