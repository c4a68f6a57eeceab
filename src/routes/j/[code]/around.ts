// What is passed from the page and the room to each screen.
import type { Snippet } from 'svelte';
import type { Answer } from '#domain/ballot.ts';
import type { RoundId } from '#domain/ids.ts';
import type { ShownScale } from '#domain/picture-sheet.ts';
import type { Purpose } from '#domain/session.ts';
import type { PhoneStep, Question } from '#domain/view.ts';
import type { PhoneSeat } from '#domain/wire.ts';
import type { Typed } from '$lib/live/kept-card.ts';
import type { PhoneLine } from '$lib/live/phone-line.svelte.ts';

/** What a script-free page asked for in its address. */
export type Asked = {
	/** A statement's number, or 'all' for the list of them. */
	statement: string | undefined;
	/** The round to be answered anew. */
	anew: string | undefined;
	/** A corner of the door: 'pictures' or 'moved'. */
	corner: string | undefined;
	/** A part of one's name, to find it on the roster. */
	find: string | undefined;
	/** What a card is to be about: a goal, a statement, or 'other'. */
	about: string | undefined;
	/** The kind of card that was just added. */
	added: string | undefined;
};

/** What a plain form was refused with, and which of its fields that is about. */
export type FormRefusal = { sentence: string; about?: string | undefined };

/** What the server draws the room from, and the script after it. */
export type First = {
	seat: PhoneSeat;
	asked: Asked;
	refused: FormRefusal | undefined;
	/** What stood in a form that was refused, or in one that the script found half filled in. */
	typed: Typed | undefined;
	/** Names the next card, so that a form sent twice is one card; at a wall only. */
	request: string | undefined;
	/** What is said of scores where they are not kept in secret. */
	promise: string | undefined;
};

export type Around = {
	seatOf: string;
	notices: (string | undefined)[];
	/** What is not real says so on every screen. */
	purpose: Purpose;
	promise: string | undefined;
	below?: Snippet | undefined;
};

/** Steps whose screens no score needs: they are fetched when one is asked for. */
export type CardStep = Extract<PhoneStep, { at: 'cards' }>;
export type DotsStep = Extract<PhoneStep, { at: 'dots' | 'dots-closed' | 'ranking' }>;
export type RateStep = Extract<PhoneStep, { at: 'rating' | 'rating-closed' | 'rating-shown' }>;
export type ChangeStep = Extract<PhoneStep, { at: 'change' | 'direct-change' }>;
export type InfluenceStep = Extract<PhoneStep, { at: 'influence' }>;
export type MonitoringStep = Extract<PhoneStep, { at: 'monitoring' }>;
export type PollStep = Extract<PhoneStep, { at: 'poll' }>;
export type LookbackStep = Extract<PhoneStep, { at: 'lookback' }>;
/** What the answers to one question are given. */
export type TileParts = {
	round: RoundId;
	/** One above what the server has stored: higher is counted. */
	revision: number;
	action: string;
	oncast: (event: SubmitEvent, answer: Answer) => void;
	question: Question;
	scale: ShownScale | undefined;
};
/** What each of these screens is given; it draws the steps of its own part only. */
export type ScreenParts = {
	line: PhoneLine;
	asked: Asked;
	typed: Typed | undefined;
	step: PhoneStep;
	around: Around;
	hasScript: boolean;
};

/** The comparison beside a result, where there is one that may be shown. */
export function comparisonOf(step: PhoneStep) {
	return step.at === 'result' && step.change?.isShown ? step.change : undefined;
}
