// One person at one wall: which cards lie open, what they are editing, what was just done, and the card
// somebody else deleted under their hands. Edits themselves are the editor's.
import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { NewCard } from '#domain/board-doc.ts';
import { cardFields, checkField, type Card, type CardKind, type FieldShape } from '#domain/board.ts';
import type { CardId } from '#domain/ids.ts';
import type { StatementFact } from '#domain/view.ts';
import type { BoardEditor, Somebody } from './board-editor.svelte.ts';

/** Where links lead: to a card of this kind, which may stand on another wall. */
export type Jump = (id: CardId, kind: 'idea' | 'action') => void;

export class WallDesk {
	readonly editor: BoardEditor;
	statements = $state.raw<readonly StatementFact[]>([]);
	/** Cards that lie open to be written on; the others show what they say. */
	readonly opened = new SvelteSet<string>();
	/** What was just done: seen and read aloud. */
	said = $state('');
	/** Deleted by somebody else while it was being edited here: as it last was. */
	lost = $state.raw<Card>();
	/** Leads to a card, wherever it stands. */
	jump: Jump | undefined;
	/** A pointer is down: nothing may move away from under it. */
	isPressing = false;
	#waiting: (() => void)[] = [];
	/** The step in which this person deleted a card. */
	#removedAt = $state<number>();
	#here = $state.raw<Card>();
	/** Typed into the field one is in, and not written on the board yet. */
	#typed: { field: string; text: string } | undefined;
	/** Cards made here that have not found their place in time yet. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- asked when a card is left, shown nowhere
	readonly #unplaced = new Set<string>();

	constructor(editor: BoardEditor, statements: readonly StatementFact[]) {
		this.editor = editor;
		this.statements = statements;
	}

	get mayEdit(): boolean {
		return this.editor.state !== 'ended';
	}

	/** The last thing this person did was to delete a card: it can be taken back at once. */
	get offersUndo(): boolean {
		return this.#removedAt !== undefined && this.#removedAt === this.editor.steps;
	}

	/** To be called whenever the board has changed, before it is drawn. */
	watch(): void {
		const here = this.#here;
		if (here === undefined) return;
		const now = this.find(here.id);
		if (now !== undefined) this.#here = now;
		else {
			const typed = this.#typed;
			this.lost = typed ? ({ ...here, [typed.field]: typed.text } as Card) : here;
			this.#here = undefined;
			this.#typed = undefined;
			this.editor.goTo(undefined);
		}
	}

	/** To be called after one's own undo, before the board is watched: that was nobody else's doing. */
	forgetGone(): void {
		if (this.#here && this.find(this.#here.id) === undefined) this.leave(this.#here);
	}

	find(id: string): Card | undefined {
		return (Object.values(this.editor.content) as (readonly Card[])[]).flat().find((card) => card.id === id);
	}

	wallOf<Kind extends CardKind>(kind: Kind) {
		return this.editor.content[kind];
	}

	// ------------------------------------------------------------ where one is

	enter(card: Card, field?: string): void {
		this.#here = card;
		this.#typed = undefined;
		this.editor.goTo(card.id, field);
	}

	leave(card: Card): void {
		if (this.#here?.id !== card.id) return;
		this.#here = undefined;
		this.#typed = undefined;
		this.editor.goTo(undefined);
	}

	/** Typed and not written yet: what is deleted under it still comes back with these words. */
	typing(field: string, text: string): void {
		this.#typed = { field, text };
	}

	/** Who else is at this card. */
	othersAt(id: CardId): Somebody[] {
		return this.editor.people.filter((person) => !person.isMe && person.at?.card === id);
	}

	/** Does something that moves cards about: now, or once the pointer is up and its click has been taken. */
	later(work: () => void): void {
		this.#waiting.push(work);
		if (!this.isPressing) this.release();
	}

	release(): void {
		this.isPressing = false;
		const due = this.#waiting;
		this.#waiting = [];
		if (due.length > 0) setTimeout(() => due.forEach((work) => work()));
	}

	say(sentence: string): void {
		// The same sentence twice is read twice only when it changes in between.
		this.said = this.said === sentence ? `${sentence} ` : sentence;
	}

	// ------------------------------------------------------------ cards

	/** Adds a card and puts the cursor into its first field; those before it are done with, and fold. */
	async add(card: NewCard, index?: number): Promise<CardId> {
		this.opened.clear();
		const id = this.editor.add(card, index);
		if (card.kind === 'event') this.#unplaced.add(id);
		await this.open(id);
		return id;
	}

	/** Is this a card made here that has not found its place in time? */
	isUnplaced(id: CardId): boolean {
		return this.#unplaced.has(id);
	}

	setPlaced(id: CardId): void {
		this.#unplaced.delete(id);
	}

	async open(id: CardId): Promise<void> {
		this.opened.add(id);
		await this.focus(id, 'textarea, input');
	}

	async fold(id: CardId): Promise<void> {
		this.opened.delete(id);
		await this.focus(id, '.fold');
	}

	/** Deletes a card; the focus goes to the one that takes its place. */
	async remove(card: Card, sentence: string): Promise<void> {
		if (this.#here?.id === card.id) this.#here = undefined;
		const wall = this.wallOf(card.kind) as readonly Card[];
		const index = wall.findIndex(({ id }) => id === card.id);
		const next = wall[index + 1] ?? wall[index - 1];
		this.editor.remove(card.id);
		this.#removedAt = this.editor.steps;
		this.say(sentence);
		this.editor.read();
		if (next) await this.focus(next.id, '.fold');
		else await this.focusAdd();
	}

	async focusAdd(): Promise<void> {
		await focusOn(() => document.querySelector<HTMLElement>('.tools .add'));
	}

	/** Shows a card after an undo or a link, where it is on this wall. */
	async show(id: CardId): Promise<void> {
		this.opened.add(id);
		await this.focus(id, '.fold');
	}

	/** Puts the focus into a card once it is drawn. */
	async focus(id: CardId, what: string): Promise<void> {
		await focusOn(() => {
			const card = document.getElementById(`kartu-${id}`);
			return card?.querySelector<HTMLElement>(what) ?? card;
		});
	}

	/** The texts and links of the lost card as a card of its own. */
	async keepLost(): Promise<void> {
		const { lost } = this;
		if (lost === undefined) return;
		this.lost = undefined;
		// It gets an id and a place of its own, is shown, and leaves behind what no card may hold.
		const own: readonly string[] = ['id', 'position', 'isHidden'];
		const shapes: Record<string, FieldShape> = cardFields[lost.kind];
		const kept = Object.entries(lost).filter(
			([name, value]) =>
				!own.includes(name) && !(shapes[name]?.is === 'when' && checkField(name, shapes[name], value))
		);
		const card = Object.fromEntries(kept);
		await this.add(card as unknown as NewCard);
	}

	/** The free texts of a card that was lost, for showing. */
	textsOf(card: Card): string[] {
		return Object.entries(cardFields[card.kind])
			.filter(([, shape]) => shape.is === 'text' || shape.is === 'when')
			.map(([name]) => String((card as unknown as Record<string, unknown>)[name] ?? ''))
			.filter((text) => text.trim() !== '');
	}
}

/** A card that was just made or moved is drawn a frame or two later. */
const mostFrames = 4;

async function focusOn(find: () => HTMLElement | null | undefined): Promise<void> {
	for (let turn = 0; turn < mostFrames; turn += 1) {
		await new Promise((done) => requestAnimationFrame(done));
		await tick();
		const target = find();
		if (!target) continue;
		target.focus({ preventScroll: true });
		// The whole card where it fits, and in any case what has the focus.
		target.closest('article')?.scrollIntoView({ block: 'nearest' });
		target.scrollIntoView({ block: 'nearest' });
		return;
	}
}
