// The walls' tables, cards and lists: they fit their box whatever is written, keep their order, shrink before
// they cut, cut before they leave out, and count what they leave out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellHeight, layCell, layHead } from '../../../src/lib/chart/cell-layout.ts';
import { layDots } from '../../../src/lib/chart/dot-layout.ts';
import { layGoals, sideCell, type Goal } from '../../../src/lib/chart/goal-layout.ts';
import { layIdeas, type IdeaGroup } from '../../../src/lib/chart/idea-layout.ts';
import { layList } from '../../../src/lib/chart/list-layout.ts';
import { Newest, newestOf } from '../../../src/lib/chart/newest.ts';
import { layTable, type TableGroup } from '../../../src/lib/chart/table-layout.ts';
import { countLines, longestWord, textWidth, tightWidth } from '../../../src/lib/chart/text-lines.ts';
import { parseId } from '#domain/ids.ts';
import type { BoardContent, IdeaCard } from '#domain/board.ts';

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aeiounmkrtsgWM01') });
const text = (words: number) => fc.array(word, { maxLength: words }).map((all) => all.join(' '));
const seeded = { seed: 20160617, numRuns: 80 };
const none = () => undefined;
const noWords = { missing: 'belum', andMore: (n: number) => `dan ${n} lagi` };

describe('lines of a text', () => {
	const box = { size: 24, width: 220 };

	it('[D] grow with the text and shrink with the width', () => {
		fc.assert(
			fc.property(text(30), text(5), fc.integer({ min: 60, max: 600 }), (some, more, width) => {
				const lines = countLines(some, { size: 24, width });
				expect(countLines(`${some} ${more}`, { size: 24, width })).toBeGreaterThanOrEqual(lines);
				expect(countLines(some, { size: 24, width: width + 40 })).toBeLessThanOrEqual(lines);
			}),
			seeded
		);
	});

	it('[D] are none for nothing, and break a word only where it is wider than the box', () => {
		expect(countLines('', box)).toBe(0);
		expect(countLines('   ', box)).toBe(0);
		expect(countLines('Pandemi. Warung tutup, setoran berhenti', box)).toBe(3);
		const long = 'W'.repeat(30);
		expect(longestWord(`kue ${long}`, box)).toBeCloseTo(textWidth(long, box));
		expect(countLines(long, box)).toBeGreaterThanOrEqual(Math.ceil(textWidth(long, box) / box.width));
	});

	it('[D] stay as many in the narrowest box that holds them', () => {
		fc.assert(
			fc.property(text(30), (some) => {
				const width = tightWidth(some, box);
				expect(width).toBeLessThanOrEqual(box.width);
				expect(countLines(some, { ...box, width: width + 0.01 })).toBe(countLines(some, box));
			}),
			seeded
		);
	});

	it('[D] do not break at a space that holds two words together', () => {
		expect(longestWord('juga 14\u00a0(2,40)', { size: 20 })).toBeCloseTo(
			textWidth('14\u00a0(2,40)', { size: 20 })
		);
	});
});

describe('a cell', () => {
	it('[P4] gives every part a line, and the first what is left', () => {
		const cell = [
			{ look: 'plain', text: 'satu dua tiga empat lima enam tujuh delapan sembilan' },
			{ look: 'missing', text: 'sumber?' }
		] as const;
		expect(layCell(cell, 160, { size: 21, lines: 3 }).map(({ lines }) => lines)).toEqual([2, 1]);
		expect(layCell(cell, 160, { size: 21, lines: 1 }).map(({ lines }) => lines)).toEqual([1, 1]);
	});

	it('[P1] has its mean above its words, or on their first line', () => {
		const head = { figure: '2,47', text: '9. Usul anggota didengar', isMissing: false };
		const stacked = layHead(head, 200, { size: 21, lines: 9, isStacked: true });
		const inline = layHead(head, 200, { size: 21, lines: 9, isStacked: false });
		expect(inline.lines).toBeGreaterThanOrEqual(stacked.lines);
	});
});

const part = text(12).map((said) => ({ look: 'plain', text: said }) as const);
const cells = fc.array(fc.array(part, { minLength: 1, maxLength: 2 }), { minLength: 5, maxLength: 5 });
const groups = fc
	.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 10 })
	.map((all) =>
		all.map((rows, group): TableGroup => ({
			key: `g${group}`,
			head: { figure: '2,33', text: '13. Pengelolaan keuangan kelompok terbuka', isMissing: false },
			rows: rows.map((row, index) => ({ id: `g${group}r${index}`, cells: row }))
		}))
	);
const tableBox = { height: 490, headWidth: 200, widths: [246, 150, 180, 126, 128] };

describe('the table of the plan', () => {
	it('[P4] fits, keeps its order and counts what has no place', () => {
		fc.assert(
			fc.property(groups, (given) => {
				const table = layTable(given, tableBox, none);
				const rows = table.groups.flatMap((group) => group.rows);
				const ids = given.flatMap((group) => group.rows.map(({ id }) => id));
				expect(rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(tableBox.height);
				expect(rows.length + table.left).toBe(ids.length);
				expect(rows.length).toBeGreaterThan(0);
				expect(rows.map(({ id }) => id)).toEqual(ids.filter((id) => rows.some((row) => row.id === id)));
				for (const row of rows) {
					for (const cell of row.cells) expect(cellHeight(cell, table.size)).toBeLessThanOrEqual(row.height);
				}
			}),
			seeded
		);
	});

	it('[P4] shows eight rows of two lines, and keeps the row that changed last', () => {
		const make = (count: number): TableGroup[] =>
			Array.from({ length: count }, (_, index) => ({
				key: `g${index}`,
				head: { figure: '2,33', text: '13. Keuangan terbuka bagi anggota', isMissing: false },
				rows: [
					{
						id: `r${index}`,
						cells: tableBox.widths.map(() => [
							{ look: 'plain', text: 'kantor desa' } as const,
							{ look: 'missing', text: 'kapan?' } as const
						])
					}
				]
			}));
		expect(layTable(make(5), tableBox, none)).toMatchObject({ left: 0 });
		expect(layTable(make(5), tableBox, none).size).toBeGreaterThan(21);
		expect(layTable(make(7), tableBox, none).left).toBe(0);
		const full = layTable(make(25), tableBox, (id) => (id === 'r22' ? 3 : undefined));
		expect(full.left).toBeGreaterThan(0);
		expect(full.groups.map(({ key }) => key)).toContain('g22');
	});
});

describe('the wall of ideas', () => {
	const box = { width: 680, nameWidth: 330, height: 540 };
	const ideaGroups = fc
		.array(fc.array(text(20), { maxLength: 9 }), { minLength: 1, maxLength: 12 })
		.map((all) =>
			all.map((ideas, group): IdeaGroup => ({
				key: `g${group}`,
				figure: '2,20',
				name: 'Kegiatan kelompok belum bermanfaat bagi tetangga sekitar',
				ideas: ideas.map((said, index) => ({
					id: `g${group}i${index}`,
					cell: [{ look: 'plain', text: said }]
				}))
			}))
		);

	it('[P1] fits, and counts ideas and statements that have no place', () => {
		fc.assert(
			fc.property(ideaGroups, (given) => {
				const laid = layIdeas(given, box, none);
				const count = (some: readonly { ideas: readonly unknown[] }[]) =>
					some.reduce((sum, { ideas }) => sum + ideas.length, 0);
				expect(laid.groups.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(box.height);
				expect(count(laid.groups) + laid.left.ideas).toBe(count(given));
				expect(laid.groups.length + laid.left.groups).toBe(given.length);
			}),
			seeded
		);
	});

	it('[P1] shows every statement before a second idea of any', () => {
		const given = Array.from({ length: 6 }, (_, group): IdeaGroup => ({
			key: `g${group}`,
			figure: '2,20',
			name: 'Kegiatan kelompok belum bermanfaat',
			ideas: Array.from({ length: 9 }, (__, index) => ({
				id: `g${group}i${index}`,
				cell: [{ look: 'plain', text: 'Buku kas dibacakan tiap pertemuan' }]
			}))
		}));
		expect(layIdeas(given, box, none).left).toMatchObject({ groups: 0 });
	});
});

describe('the wall of goals', () => {
	const box = { height: 440, titleWidth: 254, pathWidth: 292, sideWidth: 258 };
	const side = fc.record({ agreed: text(30), quotes: fc.array(text(20), { maxLength: 20 }) });
	const goals = fc
		.array(fc.record({ said: text(20), helped: side, hindered: side }), { minLength: 1, maxLength: 20 })
		.map((all) =>
			all.map(({ said, helped, hindered }, index): Goal => ({
				id: `g${index}`,
				title: [{ look: 'strong', text: said }],
				reached: [{ look: 'strong', text: 'Setengah jalan' }],
				reachedShort: [{ look: 'plain', text: 'Setengah jalan · 3 catatan' }],
				helped,
				hindered
			}))
		);

	it('[D2] fits, keeps its order and counts goals that have no place', () => {
		fc.assert(
			fc.property(goals, fc.boolean(), (given, isChosen) => {
				const laid = layGoals(given, { box, words: noWords, isChosen }, none);
				expect(laid.rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(box.height);
				expect(laid.rows.length + laid.left).toBe(given.length);
				expect(laid.rows.length).toBeGreaterThan(0);
			}),
			seeded
		);
	});

	it('[D2] says how many words from phones have no place, and what nobody has said', () => {
		const quotes = ['dekat pasar', 'hujan terus', 'modal kurang'];
		expect(sideCell({ agreed: '', quotes: [] }, 2, noWords)).toEqual([{ look: 'missing', text: 'belum' }]);
		expect(sideCell({ agreed: 'lancar', quotes }, 1, noWords).map(({ text: said }) => said)).toEqual([
			'lancar',
			'dekat pasar',
			'dan 2 lagi'
		]);
	});
});

describe('a list of ideas', () => {
	it('[K2] holds thirty, whatever their length, on a screen of any room', () => {
		const box = { width: 1168, height: 370, beside: () => 62, below: () => 0 };
		fc.assert(
			fc.property(fc.array(text(30), { minLength: 2, maxLength: 30 }), (texts) => {
				expect(layList(texts, box).shown).toBe(texts.length);
			}),
			seeded
		);
	});

	it('[K2] shows what there is room for and no more', () => {
		fc.assert(
			fc.property(
				fc.array(text(30), { minLength: 2, maxLength: 30 }),
				fc.integer({ min: 60, max: 600 }),
				(texts, height) => {
					const list = layList(texts, { width: 1168, height, beside: () => 130, below: () => 30 });
					expect(list.shown).toBeLessThanOrEqual(list.rowsPerColumn * list.columns);
					expect(list.shown).toBeGreaterThan(0);
				}
			),
			seeded
		);
	});
});

describe('dots', () => {
	it('[K3] stay inside their box as stones, and become bars when they would be specks', () => {
		fc.assert(
			fc.property(fc.nat(400), fc.integer({ min: 8, max: 44 }), (most, height) => {
				const row = layDots(most, { width: 440, height });
				if (row.kind === 'bar') return;
				expect(row.perRow * row.pitch).toBeLessThanOrEqual(440 + 1e-9);
				expect(Math.ceil(most / row.perRow) * row.pitch).toBeLessThanOrEqual(height + 1e-9);
			}),
			seeded
		);
		expect(layDots(9, { width: 440, height: 42 })).toMatchObject({ kind: 'stones', perRow: 9 });
		expect(layDots(300, { width: 440, height: 42 })).toEqual({ kind: 'bar' });
	});
});

describe('what changed last', () => {
	const idOf = (n: number) => parseId<'card'>(n.toString(16).padStart(32, '0'))!;
	const idea = (n: number, said: string): IdeaCard => ({
		id: idOf(n),
		kind: 'idea',
		position: `a${n}`,
		isHidden: false,
		from: 'desk',
		text: said,
		statements: []
	});
	const board = (...ideas: IdeaCard[]): BoardContent => ({
		event: [],
		goal: [],
		reflection: [],
		idea: ideas,
		action: []
	});

	it('[D3] is known from one content to the next, and nothing is new at first', () => {
		const newest = new Newest();
		const ids = [idOf(1), idOf(2), idOf(3)];
		expect(newestOf(ids, newest.read(board(idea(1, 'a'), idea(2, 'b'))))).toBeUndefined();
		expect(newestOf(ids, newest.read(board(idea(1, 'a'), idea(2, 'b!'))))).toBe(idOf(2));
		expect(newestOf(ids, newest.read(board(idea(1, 'a'), idea(2, 'b!'), idea(3, 'c'))))).toBe(idOf(3));
		expect(newestOf(ids, newest.read(board(idea(1, 'a!'), idea(2, 'b!'), idea(3, 'c'))))).toBe(idOf(1));
	});
});
