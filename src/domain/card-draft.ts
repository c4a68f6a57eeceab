// A card a member sends from a phone: a request, checked here, that the server writes on the board [D].
import {
	boardLimits,
	cardFields,
	checkField,
	type BoardStage,
	type FieldShape,
	type Mood,
	type Reached,
	type StatementRef
} from './board.ts';
import type { CardId } from './ids.ts';
import { refuse, type Refused } from './refusal.ts';
import type { SessionStatus, Stage } from './session.ts';
import { cleanLine } from './text.ts';

export type CardDraft =
	| { readonly kind: 'event'; readonly text: string; readonly when: string; readonly mood: Mood }
	| {
			readonly kind: 'reflection';
			readonly goal: CardId;
			readonly reached?: Reached | undefined;
			readonly helped: string;
			readonly hindered: string;
	  }
	| { readonly kind: 'idea'; readonly text: string; readonly statement?: StatementRef | undefined };

/** In which stage phones may send which cards. */
const kindOfStage: Partial<Record<Stage, CardDraft['kind']>> = {
	history: 'event',
	goals: 'reflection',
	priorities: 'idea'
} satisfies Partial<Record<BoardStage, CardDraft['kind']>>;

/** The kind of card phones send in a stage; undefined where they send none. */
export function cardKindOf(stage: Stage | undefined): CardDraft['kind'] | undefined {
	return stage === undefined ? undefined : kindOfStage[stage];
}

/** The same with clean texts. */
export function cleanDraft(draft: CardDraft): CardDraft {
	switch (draft.kind) {
		case 'event':
			return { ...draft, text: cleanLine(draft.text), when: cleanLine(draft.when) };
		case 'reflection':
			return { ...draft, helped: cleanLine(draft.helped), hindered: cleanLine(draft.hindered) };
		case 'idea':
			return { ...draft, text: cleanLine(draft.text) };
	}
}

/**
 * May this seat send this (clean) card now? sent is how many of its kind this seat has sent in this
 * session. Refusals: 'session-not-running', 'card-not-now', 'seat-left', 'too-many', 'text-missing',
 * and those of checkField.
 */
export function checkDraft(state: {
	draft: CardDraft;
	status: SessionStatus;
	stage: Stage | undefined;
	/** While a round is open phones answer it and write no cards. */
	isRoundOpen: boolean;
	seat: { hasLeft: boolean };
	sent: number;
}): Refused | undefined {
	const { draft } = state;
	if (state.status !== 'running') return refuse('session-not-running'); // [D7]
	if (cardKindOf(state.stage) !== draft.kind || state.isRoundOpen) return refuse('card-not-now'); // [D7]
	if (state.seat.hasLeft) return refuse('seat-left'); // [D7]
	if (state.sent >= boardLimits.cardsPerSeat) return refuse('too-many', 'cards'); // [D7]
	return checkTexts(draft);
}

function checkTexts(draft: CardDraft): Refused | undefined {
	if (draft.kind === 'reflection') {
		const isEmpty = draft.reached === undefined && draft.helped === '' && draft.hindered === '';
		if (isEmpty) return refuse('text-missing', 'helped');
	} else if (draft.text === '') return refuse('text-missing', 'text');
	const fields: Record<string, FieldShape> = cardFields[draft.kind];
	for (const [name, value] of Object.entries(draft)) {
		const shape = fields[name];
		const refused = shape && checkField(name, shape, value);
		if (refused !== undefined) return refused; // [D2]
	}
	const ref = draft.kind === 'idea' ? draft.statement : undefined;
	return ref === undefined ? undefined : checkField('statements', cardFields.idea.statements, [ref]);
}
