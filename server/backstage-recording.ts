// What a page may ask about recorded voices. Part of backstage.ts, which hands it on.
import type { GroupId, InstrumentVersionId, ProgrammeId } from '#domain/ids.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { Heard, RecordingType } from '#domain/recording.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Purpose } from '#domain/session.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

/** Which recording is meant. */
export type RecordingPlace = { groupId: GroupId; versionId: InstrumentVersionId; heard: Heard };
export type Sound = { bytes: Uint8Array; type: RecordingType; sha256: string };

type Head = {
	group: { id: GroupId; name: string };
	programme: { id: ProgrammeId; name: string; purpose: Purpose };
	/** What the recordings are spoken in, as the group calls it. */
	spoken: string | undefined;
};
/** Every version a group could record, and how much of each it has. */
export type RecordingPage = Head & {
	versions: {
		id: InstrumentVersionId;
		instrument: Instrument;
		recorded: number;
		of: number;
		isNewest: boolean;
		/** Some meeting of the group scores it. */
		isScored: boolean;
	}[];
	bytes: number;
};
export type RecordingShelf = Head & {
	version: { id: InstrumentVersionId; instrument: Instrument };
	recordings: (Heard & { bytes: number; sha256: string })[];
};

export type Recordings = {
	list(actor: Actor, id: GroupId): Answered<RecordingPage>;
	shelf(actor: Actor, id: GroupId, versionId: InstrumentVersionId): Answered<RecordingShelf>;
	/** In the place of the one that was there. The same bytes once more change nothing. */
	keep(actor: Actor, place: RecordingPlace, bytes: Uint8Array): Answered<undefined>;
	/** One that is not there is removed already. */
	remove(actor: Actor, place: RecordingPlace): Answered<undefined>;
	nameLanguage(actor: Actor, id: GroupId, spoken: string): Answered<undefined>;
	hear(actor: Actor, place: RecordingPlace): Answered<Sound>;
};
