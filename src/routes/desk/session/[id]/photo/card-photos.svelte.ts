// The photos of a meeting's open rounds as this phone holds them: what the server knows of each, the small pictures
// of those taken here, and what could not be sent yet. Only what was read is sent [M17].
import { deserialize } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import type { CardRound, PhotoId } from '#domain/card-round.ts';
import type { RoundId } from '#domain/ids.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { ReadPhoto } from '$lib/camera/photo-reading.ts';
import { makeRequestId } from '$lib/live/request-id.ts';

type Unsent = { id: PhotoId; roundId: RoundId; handedOut: number; photo: ReadPhoto };
type Heard = 'done' | 'unheard';

export class CardPhotos {
	rounds = $state.raw<readonly CardRound[]>([]);
	refused = $state<RefusalCode>();
	isSending = $state(false);
	/** In the order they were taken. */
	unsent = $state.raw<readonly Unsent[]>([]);
	/** Of this visit only: a page that is loaded anew knows how many cards a photo showed, and not the photo. */
	previews = $state.raw<Readonly<Record<PhotoId, ReadPhoto>>>({});

	/** So many cards are in people's hands. */
	async say(roundId: RoundId, handedOut: number): Promise<void> {
		await this.#post('take', { round: roundId, handedOut: String(handedOut) });
	}

	async take(roundId: RoundId, handedOut: number, photo: ReadPhoto): Promise<void> {
		const id = makeRequestId() as string as PhotoId;
		this.previews = { ...this.previews, [id]: photo };
		this.unsent = [...this.unsent, { id, roundId, handedOut, photo }];
		await this.sendUnsent();
	}

	/** One after another, in order; what the server has answered in any way is not sent again. */
	async sendUnsent(): Promise<void> {
		for (const { id, roundId, handedOut, photo } of this.unsent) {
			const heard = await this.#post('take', {
				round: roundId,
				handedOut: String(handedOut),
				photo: id,
				sightings: JSON.stringify(photo.sightings)
			});
			if (heard === 'unheard') return;
			this.unsent = this.unsent.filter((other) => other.id !== id);
		}
	}

	async withdraw(roundId: RoundId, photo: PhotoId): Promise<void> {
		await this.#post('withdraw', { round: roundId, photo });
	}

	async #post(action: 'take' | 'withdraw', fields: Record<string, string>): Promise<Heard> {
		this.isSending = true;
		this.refused = undefined;
		try {
			const body = new FormData();
			for (const [name, value] of Object.entries(fields)) body.append(name, value);
			const headers = { 'x-sveltekit-action': 'true', accept: 'application/json' };
			const response = await fetch(`?/${action}`, { method: 'POST', body, headers });
			const result = deserialize(await response.text());
			if (result.type === 'redirect') location.assign(result.location);
			if (result.type === 'failure') this.refused = result.data?.refused as RefusalCode;
			if (result.type === 'success') this.#put(result.data?.round as CardRound);
			const isKept = result.type === 'success' || result.type === 'failure';
			return isKept && this.refused !== 'disk-failed' ? 'done' : 'unheard';
		} catch {
			// No line: the photo is held here, and can be sent again.
			return 'unheard';
		} finally {
			this.isSending = false;
			// Another phone may have taken photos of the same round meanwhile.
			void invalidateAll();
		}
	}

	#put(round: CardRound): void {
		this.rounds = this.rounds.map((other) => (other.roundId === round.roundId ? round : other));
	}
}
