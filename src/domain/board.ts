// What a group's shared board holds, as plain data: cards of five kinds, their fields and limits, and
// what may point to what [D]. How the same lies in a Y.Doc is board-doc.ts; that rows equal it is the
// server's promise.
import type { CardId, InstrumentVersionId } from './ids.ts';
import { parseId } from './ids.ts';
import { checkWhen } from './when.ts';
import { refuse, type Refused } from './refusal.ts';
import { isDate, type Stage } from './session.ts';
import { countChars } from './text.ts';

export const cardKinds = ['event', 'goal', 'reflection', 'idea', 'action'] as const;
export type CardKind = (typeof cardKinds)[number];
/** Stages whose screen is the board. */
export const boardStages = ['history', 'goals', 'priorities', 'plan'] as const satisfies readonly Stage[];
export type BoardStage = (typeof boardStages)[number];

/** What a card may point to. */
export type LinkTarget = 'statement' | 'idea' | 'goal';
/** A statement of one version of an instrument: `<version id>:<number>`, so that it means the same for ever. */
export type StatementRef = `${InstrumentVersionId}:${number}`;

/** How good a time was: from very low to very high. */
export const moods = [-2, -1, 0, 1, 2] as const;
export type Mood = (typeof moods)[number];
/** How far a goal is reached, in hundredths: not yet, a quarter, half, nearly, reached. */
export const reachedSteps = [0, 25, 50, 75, 100] as const;
export type Reached = (typeof reachedSteps)[number];

type CardBase = {
	readonly id: CardId;
	/** Where it stands among its kind: text compared letter by letter, the id settling equal ones [D]. */
	readonly position: string;
	readonly isHidden: boolean;
	/** Where it came in. Cards from phones carry no name. */
	readonly from: 'desk' | 'phone';
};
export type EventCard = CardBase & {
	readonly kind: 'event';
	readonly text: string;
	/** As the room says it: "5 Maret 2016", "sekitar 2014", "sebelum bantuan cair"; read by when.ts. */
	readonly when: string;
	readonly mood: Mood;
	readonly who: string;
};
export type GoalCard = CardBase & {
	readonly kind: 'goal';
	readonly text: string;
	/** What the room agreed on. */
	readonly reached: Reached | undefined;
	readonly helped: string;
	readonly hindered: string;
};
/** One person's view of one goal. */
export type ReflectionCard = CardBase & {
	readonly kind: 'reflection';
	readonly goal: CardId | undefined;
	readonly reached: Reached | undefined;
	readonly helped: string;
	readonly hindered: string;
};
export type IdeaCard = CardBase & {
	readonly kind: 'idea';
	readonly text: string;
	/** The weak statements it answers. */
	readonly statements: readonly StatementRef[];
};
/** A row of the action plan (RTL). */
export type ActionCard = CardBase & {
	readonly kind: 'action';
	readonly what: string;
	readonly statements: readonly StatementRef[];
	readonly ideas: readonly CardId[];
	/** Who answers for it. */
	readonly who: string;
	readonly withWhom: string;
	/** In the room's words: "tiap awal bulan". */
	readonly when: string;
	/** The day by which it should be done (2016-04-17), or empty. */
	readonly due: string;
	readonly where: string;
	readonly cost: string;
	/** Where the cost comes from. */
	readonly source: string;
	readonly indicator: string;
};
export type Card = EventCard | GoalCard | ReflectionCard | IdeaCard | ActionCard;
export type CardOf<Kind extends CardKind> = Extract<Card, { kind: Kind }>;

/** Every card of a board, each kind in its order. */
export type BoardContent = { readonly [Kind in CardKind]: readonly CardOf<Kind>[] };

export type FieldShape =
	/** Free text, merged letter by letter when two write at once. */
	| { readonly is: 'text'; readonly chars: number }
	/** One of these numbers, or none. */
	| { readonly is: 'step'; readonly of: readonly number[] }
	| { readonly is: 'when'; readonly chars: number }
	| { readonly is: 'day' }
	| { readonly is: 'link'; readonly to: 'goal' }
	| { readonly is: 'links'; readonly to: 'statement' | 'idea' };

const text = (chars: number): FieldShape => ({ is: 'text', chars });

/** The fields of each kind; everything that reads, checks or stores a card goes by this table. */
export const cardFields = {
	event: {
		text: text(200),
		when: { is: 'when', chars: 60 },
		mood: { is: 'step', of: moods },
		who: text(120)
	},
	goal: {
		text: text(200),
		reached: { is: 'step', of: reachedSteps },
		helped: text(300),
		hindered: text(300)
	},
	reflection: {
		goal: { is: 'link', to: 'goal' },
		reached: { is: 'step', of: reachedSteps },
		helped: text(200),
		hindered: text(200)
	},
	idea: { text: text(200), statements: { is: 'links', to: 'statement' } },
	action: {
		what: text(200),
		statements: { is: 'links', to: 'statement' },
		ideas: { is: 'links', to: 'idea' },
		who: text(120),
		withWhom: text(120),
		when: text(80),
		due: { is: 'day' },
		where: text(120),
		cost: text(80),
		source: text(80),
		indicator: text(200)
	}
} as const satisfies Record<CardKind, Record<string, FieldShape>>;

export const boardLimits = {
	/** Cards of all kinds; a wall of 500 is what the board is measured for, twice that is still a board. */
	cards: 1000,
	/** Statements or ideas one card points to. */
	links: 30,
	/**
	 * Two people who type at the same moment can together pass a text's limit without either doing so;
	 * up to this many times the limit a text is kept and only said to be too long [D].
	 */
	mergedTimes: 3,
	/** Letters of a position key; they grow by one about every five moves into the same gap. */
	positionChars: 200,
	/** Cards of one kind that one seat may send in one session. */
	cardsPerSeat: 20,
	/** Bytes of one update, and of the first one after coming back. */
	updateBytes: 64 * 1024,
	syncBytes: 256 * 1024,
	/** Bytes of the whole document, history of deleted text included. */
	documentBytes: 8 * 1024 * 1024
} as const;

const positionShape = /^[0-9A-Za-z]{1,200}$/;

/** The order of a wall: by position, equal ones by id. */
export function compareCards(
	a: { position: string; id: string },
	b: { position: string; id: string }
): number {
	if (a.position !== b.position) return a.position < b.position ? -1 : 1; // [D3]
	return a.id < b.id ? -1 : 1;
}

/** The kind with this name, or undefined; a name from a newer program is undefined too. */
export function parseCardKind(value: unknown): CardKind | undefined {
	return cardKinds.find((kind) => kind === value);
}

export function parseStatementRef(value: unknown): StatementRef | undefined {
	if (typeof value !== 'string') return undefined;
	const match = /^([0-9a-f]{32}):([1-9]\d{0,2})$/.exec(value);
	return match ? (value as StatementRef) : undefined;
}

export function statementRef(versionId: InstrumentVersionId, number: number): StatementRef {
	return `${versionId}:${number}`;
}

/** Each card's links, as rows hold them. */
export function listLinks(card: Card): { to: LinkTarget; ref: string }[] {
	const fields: Record<string, FieldShape> = cardFields[card.kind];
	return Object.entries(fields).flatMap(([name, shape]): { to: LinkTarget; ref: string }[] => {
		const value = (card as unknown as Record<string, unknown>)[name];
		if (shape.is === 'links') return (value as string[]).map((ref) => ({ to: shape.to, ref }));
		return shape.is === 'link' && value !== undefined ? [{ to: shape.to, ref: value as string }] : [];
	});
}

/**
 * Does a value fit a field as people fill it in? `about` is the field's name. Refusals: 'text-too-long',
 * 'date-unusable', 'number-off-limits', 'too-many', 'link-unknown'.
 */
export function checkField(name: string, shape: FieldShape, value: unknown): Refused | undefined {
	switch (shape.is) {
		case 'text':
			return countChars(String(value)) > shape.chars ? refuse('text-too-long', name) : undefined; // [D2]
		case 'when':
			return checkWhen(String(value), { about: name, maxChars: shape.chars });
		case 'day':
			return value === '' || isDate(String(value)) ? undefined : refuse('date-unusable', name);
		case 'step':
			return value === undefined || shape.of.includes(value as number)
				? undefined
				: refuse('number-off-limits', name);
		case 'link':
			return value === undefined || parseId(value) ? undefined : refuse('link-unknown', name);
		case 'links': {
			const refs = value as readonly unknown[];
			if (refs.length > boardLimits.links) return refuse('too-many', name); // [D2]
			const parse = shape.to === 'statement' ? parseStatementRef : parseId;
			return refs.every((ref) => parse(ref)) ? undefined : refuse('link-unknown', name);
		}
	}
}

/**
 * May a card stand on the board like this? Texts may be longer than their limit by what merging can
 * add, and no more. Refusals are those of checkField, and 'number-off-limits' about its position.
 */
export function checkCard(card: Card): Refused | undefined {
	if (!positionShape.test(card.position)) return refuse('number-off-limits', 'position');
	const fields: Record<string, FieldShape> = cardFields[card.kind];
	for (const [name, shape] of Object.entries(fields)) {
		const widened = shape.is === 'text' ? { ...shape, chars: shape.chars * boardLimits.mergedTimes } : shape;
		const refused = checkField(name, widened, (card as unknown as Record<string, unknown>)[name]);
		if (refused !== undefined) return refused; // [D2]
	}
	return undefined;
}
