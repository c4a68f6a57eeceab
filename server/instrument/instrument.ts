// Instruments as the house keeps them: shipped ones are laid down at start-up, everybody signed in may
// read them. A version never changes once it is stored, because assessments point at it [A].
import { may } from '#domain/ability.ts';
import { checkInstrument, type Instrument } from '#domain/instrument.ts';
import { refuse } from '#domain/refusal.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId, sha256Hex } from '#server/database/secret.ts';
import type { Instruments } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import { readContent, writeContent } from './content.ts';
import { makeCarry } from './carry.ts';
import { makeDrafts } from './drafts.ts';
import { isShipped, shippedInstruments } from './shipped.ts';
import {
	appendVersion,
	findVersion,
	findVersionByNumber,
	listVersions,
	nextMoment,
	type Db
} from './store.ts';

export type InstrumentRoom = Instruments & {
	/** Stores every shipped version that is not there yet. To be called once, at start-up. */
	shipInstruments(shipped?: readonly Instrument[]): Promise<void>;
};

export function makeInstruments({ db, clock }: { db: Db; clock: Clock }): InstrumentRoom {
	return {
		...makeDrafts({ db, clock }),
		...makeCarry({ db, clock }),
		async list(actor) {
			if (!may(actor.role, 'read-instrument')) return refuse('not-allowed');
			const rows = await listVersions(db);
			return rows
				.map((row) => ({
					versionId: row.id,
					instrument: readContent(row.content),
					isShipped: isShipped(row.instrument_key)
				}))
				.sort((a, b) => placeOf(a.instrument) - placeOf(b.instrument));
		},
		async get(actor, id) {
			if (!may(actor.role, 'read-instrument')) return refuse('not-allowed');
			const row = await findVersion(db, id);
			return row ? readContent(row.content) : refuse('not-found');
		},
		async shipInstruments(shipped = shippedInstruments) {
			await inTransaction(db, async (trx) => {
				for (const instrument of shipped) await shipOne(trx, instrument, clock.nowMs());
			});
		}
	};
}

/** Shipped ones as they are shipped, PEKA-KUBE first; a house's own after them, by key. */
function placeOf({ key }: Instrument): number {
	const place = shippedInstruments.findIndex((shipped) => shipped.key === key);
	return place === -1 ? shippedInstruments.length : place;
}

async function shipOne(db: Db, instrument: Instrument, nowMs: number): Promise<void> {
	const { key, version } = instrument;
	const wrong = checkInstrument(instrument);
	if (wrong) throw new Error(`shipped instrument ${key} ${version}: ${wrong.refused} (${wrong.about})`);
	const content = writeContent(instrument);
	const stored = await findVersionByNumber(db, key, version);
	if (stored && stored.content_hash !== sha256Hex(content)) {
		throw new Error(
			`instrument ${key} version ${version} differs from the one stored in this data folder; ` +
				'a version never changes once used: give the new wording a new version number'
		);
	}
	if (stored) return;
	await appendVersion(db, {
		id: randomId<'instrument-version'>(),
		instrument_key: key,
		version,
		content,
		content_hash: sha256Hex(content),
		created_at_ms: await nextMoment(db, nowMs)
	});
}
