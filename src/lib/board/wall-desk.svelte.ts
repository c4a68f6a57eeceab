// One person at one wall: what they are editing, what was just said aloud to screen readers, and the
// card somebody else deleted under their hands. Edits themselves are the editor's.
import type { NewCard } from '#domain/board-doc.ts';
import { cardFields, type Card, type CardKind } from '#domain/board.ts';
import type { CardId } from '#domain/ids.ts';
import type { StatementFact } from '#domain/view.ts';
import { tick } from 'svelte';
import type { BoardEditor, Somebody } from './board-editor.svelte.ts';

export class WallDesk {
	readonly editor: BoardEditor;
	statements = $state.raw<readonly StatementFact[]>([]);
	/** Said in the live region. */
	said = $state('');
	/** Just deleted by this person: undo is offered at once. */
	removed = $state<string>();
	/** Deleted by somebody else while it was being edited here: as it last was. */
	lost = $state.raw<Card>();
	#here = $state.raw<Card>();

	constructor(editor: BoardEditor, statements: readonly StatementFact[]) {
		this.editor = editor;
		this.statements = statements;
	}

	/** To be called whenever the board has changed. */
	watch(): void {
		const here = this.#here;
		if (here === undefined) return;
		const now = this.find(here.id);
		if (now !== undefined) this.#here = now;
		else {
			this.lost = here;
			this.#here = undefined;
			this.editor.goTo(undefined);
		}
	}

	find(id: string): Card | undefined {
		return (Object.values(this.editor.content) as (readonly Card[])[]).flat().find((card) => card.id === id);
	}

	enter(card: Card, field?: string): void {
		this.#here = card;
		this.removed = undefined;
		this.editor.goTo(card.id, field);
	}

	leave(card: Card): void {
		if (this.#here?.id !== card.id) return;
		this.#here = undefined;
		this.editor.goTo(undefined);
	}

	/** Who else is at this card. */
	othersAt(id: CardId): Somebody[] {
		return this.editor.people.filter((person) => !person.isMe && person.at?.card === id);
	}

	say(sentence: string): void {
		// The same sentence twice is read twice only when it changes in between.
		this.said = this.said === sentence ? `${sentence} ` : sentence;
	}

	/** Adds a card and puts the cursor into its first field. */
	async add(card: NewCard, index?: number): Promise<CardId> {
		const id = this.editor.add(card, index);
		await this.focus(id);
		return id;
	}

	/** Puts the cursor into a card once it is drawn. */
	async focus(id: CardId, what = 'textarea, input'): Promise<void> {
		for (let turn = 0; turn < 3; turn += 1) {
			await new Promise((done) => requestAnimationFrame(done));
			await tick();
			const card = document.getElementById(`kartu-${id}`);
			const target = card?.querySelector<HTMLElement>(what) ?? card;
			if (!target) continue;
			target.focus();
			target.scrollIntoView({ block: 'nearest' });
			return;
		}
	}

	remove(card: Card, sentence: string): void {
		if (this.#here?.id === card.id) this.#here = undefined;
		this.editor.remove(card.id);
		this.removed = sentence;
		this.say(sentence);
	}

	/** Its texts and links as a card of its own. */
	async keepLost(): Promise<void> {
		const { lost } = this;
		if (lost === undefined) return;
		this.lost = undefined;
		// It gets an id and a place of its own, and is shown.
		const own: readonly string[] = ['id', 'position', 'isHidden'];
		const card = Object.fromEntries(Object.entries(lost).filter(([name]) => !own.includes(name)));
		await this.add(card as unknown as NewCard);
	}

	/** The free texts of a card that was lost, for showing. */
	textsOf(card: Card): string[] {
		return Object.entries(cardFields[card.kind])
			.filter(([, shape]) => shape.is === 'text' || shape.is === 'when')
			.map(([name]) => String((card as unknown as Record<string, unknown>)[name] ?? ''))
			.filter((text) => text.trim() !== '');
	}

	wallOf<Kind extends CardKind>(kind: Kind) {
		return this.editor.content[kind];
	}
}
