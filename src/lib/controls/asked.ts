// What a form was told when it was last sent: kept here for its fields, so that nothing typed is lost
// and the field a refusal is about can say so.
import { getContext, setContext } from 'svelte';
import type { RefusalCode } from '#domain/refusal.ts';

export type Asked = {
	readonly refused?: RefusalCode;
	/** The name of the field the refusal is about. */
	readonly about?: string | undefined;
	/** What was typed, without secrets. */
	readonly typed?: Record<string, string[]>;
	/** Which of the page's forms was sent. */
	readonly form?: string;
	readonly saved?: string;
};

const key = Symbol('asked');

export function setAsked(asked: () => Asked | undefined): void {
	setContext(key, asked);
}

/** Read inside a field: the refused sending of its form, if there was one. */
export function getAsked(): () => Asked | undefined {
	return getContext<(() => Asked | undefined) | undefined>(key) ?? (() => undefined);
}
