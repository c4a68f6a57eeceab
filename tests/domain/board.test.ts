import { describe, expect, test } from 'vitest';
import {
	boardLimits,
	cardFields,
	cardKinds,
	checkCard,
	checkField,
	compareCards,
	listLinks,
	parseCardKind,
	parseStatementRef,
	statementRef,
	type ActionCard,
	type EventCard,
	type FieldShape,
	type IdeaCard,
	type ReflectionCard
} from '#domain/board.ts';
import { checkDraft, cleanDraft, type CardDraft } from '#domain/card-draft.ts';
import type { CardId, InstrumentVersionId } from '#domain/ids.ts';
import { actionFromIdea, actionsOf, answersTo, listMissing } from '#domain/plan.ts';

const id = 'a'.repeat(32) as CardId;
const version = 'b'.repeat(32) as InstrumentVersionId;
const ref = statementRef(version, 13);
const base = { id, position: 'a0', isHidden: false, from: 'desk' } as const;
const event: EventCard = { ...base, kind: 'event', text: 'Berdiri', when: '2013', mood: 1, who: 'Semua' };
const idea: IdeaCard = { ...base, kind: 'idea', text: 'Papan keuangan', statements: [ref] };
const action: ActionCard = {
	...base,
	id: 'c'.repeat(32) as CardId,
	kind: 'action',
	what: 'Pelatihan',
	statements: [ref],
	ideas: [id],
	who: '',
	withWhom: '',
	when: '',
	due: '',
	where: '',
	cost: '',
	source: '',
	indicator: ''
};

describe('cards', () => {
	test('[D1] five kinds, each with the fields of the table and no others', () => {
		expect(cardKinds).toEqual(['event', 'goal', 'reflection', 'idea', 'action']);
		expect(Object.keys(cardFields)).toEqual([...cardKinds]);
		// Every column of the action plan as the method names them.
		expect(Object.keys(cardFields.action)).toEqual([
			'what',
			'statements',
			'ideas',
			'who',
			'withWhom',
			'when',
			'due',
			'where',
			'cost',
			'source',
			'indicator'
		]);
		for (const name of ['constructor', '__proto__', 'photo', '', undefined, 3])
			expect(parseCardKind(name)).toBeUndefined();
	});

	test('[D2] every text has a limit, and what merging adds is kept up to three times of it', () => {
		const shape: FieldShape = cardFields.event.text;
		expect(checkField('text', shape, 'x'.repeat(200))).toBeUndefined();
		expect(checkField('text', shape, 'x'.repeat(201))).toEqual({ refused: 'text-too-long', about: 'text' });
		expect(checkField('text', shape, '🌱'.repeat(200))).toBeUndefined();
		expect(checkCard({ ...event, text: 'x'.repeat(600) })).toBeUndefined();
		expect(checkCard({ ...event, text: 'x'.repeat(601) })).toEqual({
			refused: 'text-too-long',
			about: 'text'
		});
	});

	test('[D2] lists, steps, days and positions have limits too', () => {
		const refs = Array.from({ length: boardLimits.links + 1 }, (_, index) =>
			statementRef(version, index + 1)
		);
		expect(checkCard({ ...idea, statements: refs.slice(1) })).toBeUndefined();
		expect(checkCard({ ...idea, statements: refs })).toEqual({ refused: 'too-many', about: 'statements' });
		expect(checkCard({ ...event, mood: 3 as never })).toEqual({
			refused: 'number-off-limits',
			about: 'mood'
		});
		expect(checkCard({ ...action, due: '2016-02-30' })).toEqual({ refused: 'date-unusable', about: 'due' });
		expect(checkCard({ ...action, due: '2016-02-29' })).toBeUndefined();
		expect(checkCard({ ...event, when: '30 Februari 2016' })).toEqual({
			refused: 'date-unusable',
			about: 'when'
		});
		for (const position of ['', 'a b', 'ä', 'a'.repeat(201), '__proto__'])
			expect(checkCard({ ...event, position }), position).toEqual({
				refused: 'number-off-limits',
				about: 'position'
			});
	});

	test('[D3] position first, the id settles equal ones', () => {
		const order = [
			{ position: 'a1', id: 'a' },
			{ position: 'a0', id: 'c' },
			{ position: 'a0', id: 'b' },
			{ position: 'Zz', id: 'd' }
		];
		expect([...order].sort(compareCards).map((card) => card.id)).toEqual(['d', 'b', 'c', 'a']);
	});

	test('[P3] a statement is meant with its version', () => {
		expect(ref).toBe(`${version}:13`);
		expect(parseStatementRef(ref)).toBe(ref);
		for (const wrong of [
			`${version}:0`,
			`${version}:013`,
			`${version}:1000`,
			'13',
			`${version}`,
			13,
			`${version}:1\n`
		])
			expect(parseStatementRef(wrong), String(wrong)).toBeUndefined();
	});
});

describe('the plan', () => {
	test('[P2] an action made from an idea takes over its words and statements', () => {
		expect(actionFromIdea(idea)).toEqual({
			kind: 'action',
			from: 'desk',
			what: 'Papan keuangan',
			ideas: [id],
			statements: [ref]
		});
	});

	test('[P1] links are followed from both ends', () => {
		const reflection: ReflectionCard = {
			...base,
			kind: 'reflection',
			goal: id,
			reached: 25,
			helped: '',
			hindered: ''
		};
		expect(listLinks(action)).toEqual([
			{ to: 'statement', ref },
			{ to: 'idea', ref: id }
		]);
		expect(listLinks(reflection)).toEqual([{ to: 'goal', ref: id }]);
		expect(listLinks(event)).toEqual([]);
		const content = { idea: [idea], action: [action] };
		expect(answersTo(content, ref)).toEqual({ ideas: [id], actions: [action.id] });
		expect(answersTo(content, statementRef(version, 14))).toEqual({ ideas: [], actions: [] });
		expect(actionsOf(content, id)).toEqual([action.id]);
		expect(actionsOf(content, action.id)).toEqual([]);
	});

	test('[P4] what is missing is named, and a due day says when', () => {
		expect(listMissing(action)).toEqual(['who', 'withWhom', 'when', 'where', 'cost', 'source', 'indicator']);
		expect(listMissing({ ...action, due: '2016-05-16', who: 'Ketua', cost: ' ' })).toEqual([
			'withWhom',
			'where',
			'cost',
			'source',
			'indicator'
		]);
	});
});

describe('a card from a phone', () => {
	const draft: CardDraft = { kind: 'event', text: 'Bantuan cair', when: 'sekitar 2014', mood: 2 };
	const now = {
		draft,
		status: 'running',
		stage: 'history',
		isRoundOpen: false,
		seat: { hasLeft: false },
		sent: 0
	} as const;

	test('[D7] goes only to the wall the room is at, while the session runs and no round is open', () => {
		expect(checkDraft(now)).toBeUndefined();
		expect(checkDraft({ ...now, status: 'paused' })).toEqual({ refused: 'session-not-running' });
		expect(checkDraft({ ...now, stage: 'plan' })).toEqual({ refused: 'card-not-now' });
		expect(checkDraft({ ...now, stage: undefined })).toEqual({ refused: 'card-not-now' });
		expect(checkDraft({ ...now, isRoundOpen: true })).toEqual({ refused: 'card-not-now' });
		expect(checkDraft({ ...now, seat: { hasLeft: true } })).toEqual({ refused: 'seat-left' });
		const kinds = {
			history: draft,
			goals: { kind: 'reflection', goal: id, reached: 50, helped: '', hindered: '' },
			priorities: { kind: 'idea', text: 'Papan' }
		} as const;
		for (const stage of ['history', 'goals', 'priorities'] as const)
			for (const [home, sent] of Object.entries(kinds))
				expect(checkDraft({ ...now, stage, draft: sent }) === undefined, `${home} in ${stage}`).toBe(
					home === stage
				);
	});

	test('[D7] at most twenty of a kind', () => {
		expect(checkDraft({ ...now, sent: 19 })).toBeUndefined();
		expect(checkDraft({ ...now, sent: 20 })).toEqual({ refused: 'too-many', about: 'cards' });
	});

	test('[D2] its texts are neither empty nor too long, and its date can be', () => {
		const check = (change: object) =>
			checkDraft({ ...now, draft: cleanDraft({ ...draft, ...change } as CardDraft) });
		expect(check({ text: ' \n ' })).toEqual({ refused: 'text-missing', about: 'text' });
		expect(check({ text: 'x'.repeat(201) })).toEqual({ refused: 'text-too-long', about: 'text' });
		expect(check({ when: '31 April 2015' })).toEqual({ refused: 'date-unusable', about: 'when' });
		expect(check({ mood: 7 })).toEqual({ refused: 'number-off-limits', about: 'mood' });
		const empty = { kind: 'reflection', goal: id, helped: ' ', hindered: '' } as const;
		expect(checkDraft({ ...now, stage: 'goals', draft: cleanDraft(empty) })).toEqual({
			refused: 'text-missing',
			about: 'helped'
		});
		const lost = { kind: 'idea', text: 'Papan', statement: 'x' as never } as const;
		expect(checkDraft({ ...now, stage: 'priorities', draft: lost })).toEqual({
			refused: 'link-unknown',
			about: 'statements'
		});
	});
});
