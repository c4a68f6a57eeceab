// Who is at a board: each editor tells where it is, and the editors are told of each other. The name is
// the account's, whatever a browser says; readers are in no list, and are told of nobody. News is
// gathered for a moment: y-websocket repeats whatever it hears of others, so telling at once would
// let one busy editor make every other one talk too fast.
import * as v from 'valibot';
import { boardLineLimits } from '#domain/wire.ts';
import { writePresence, type Presence } from './board-frame.ts';

const stateShape = v.object({
	/** A browser that has not said who it is yet says nothing false either. */
	name: v.optional(v.string()),
	at: v.optional(
		v.object({
			card: v.pipe(v.string(), v.maxLength(32)),
			field: v.optional(v.pipe(v.string(), v.maxLength(32)))
		})
	)
});

type Owner = { readonly accountId: string; readonly name: string };

/** How long news is gathered: short for an eye, long beside a key press. */
const gatheringMs = 100;

export class BoardPresence<Editor extends object> {
	readonly #people = new Map<number, { editor: Editor; owner: Owner; said: Presence }>();
	readonly #tell: (frame: Uint8Array) => void;
	#news = new Map<number, Presence>();
	#timer: NodeJS.Timeout | undefined;

	/** tell: sends a frame to every editor. */
	constructor(tell: (frame: Uint8Array) => void) {
		this.#tell = tell;
	}

	/**
	 * What an editor says of itself; what it repeats of others is left out. false: it is no presence, or
	 * claims somebody else's name.
	 */
	hear(editor: Editor, owner: Owner, people: readonly Presence[]): boolean {
		for (const said of people) {
			const known = this.#people.get(said.clientId);
			if (known && known.editor !== editor) {
				// The same person's old line may not have been missed yet.
				if (known.owner.accountId !== owner.accountId || said.clock <= known.said.clock) continue;
			} else if (!known && this.#holds(editor)) continue;
			if (said.state.length > boardLineLimits.presenceBytes) return false;
			if (said.state !== 'null' && !isOwn(said.state, owner)) return false;
			if (said.state === 'null') this.#people.delete(said.clientId);
			else this.#people.set(said.clientId, { editor, owner, said });
			this.#announce(said);
		}
		return true;
	}

	/** Everybody, for somebody who has just come. */
	list(): Uint8Array {
		return writePresence([...this.#people.values()].map(({ said }) => said));
	}

	/** The editor's line is gone: the others are told. */
	leave(editor: Editor): void {
		for (const person of [...this.#people.values()]) {
			if (person.editor !== editor) continue;
			const { clientId, clock } = person.said;
			this.#people.delete(clientId);
			this.#announce({ clientId, clock: clock + 1, state: 'null' });
		}
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#announce(said: Presence): void {
		this.#news.set(said.clientId, said);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			const news = [...this.#news.values()];
			this.#news = new Map();
			this.#tell(writePresence(news));
		}, gatheringMs).unref();
	}

	#holds(editor: Editor): boolean {
		return [...this.#people.values()].some((person) => person.editor === editor);
	}
}

function isOwn(text: string, owner: Owner): boolean {
	let state: unknown;
	try {
		state = JSON.parse(text);
	} catch {
		return false; // not JSON is an answer too: this is no presence
	}
	const read = v.safeParse(stateShape, state);
	return read.success && (read.output.name ?? owner.name) === owner.name;
}
