// Every service made once, in the order they stand on each other, and closed in reverse.
import { makeAccounts } from './account/accounts.ts';
import type { Backstage } from './backstage.ts';
import { makeBallots } from './ballot/ballots.ts';
import type { Clock } from './clock.ts';
import { openDatabase } from './database/database.ts';
import { makeInstruments } from './instrument/instrument.ts';
import { makeBackstage } from './make-backstage.ts';
import { makeProgrammes } from './programme/programme.ts';
import { makeRecords } from './record/record.ts';
import type { Rooms } from './session/room-view.ts';
import type { Told } from './session/session-parts.ts';

export type Services = {
	backstage: Backstage;
	rooms: Rooms;
	/** The path of a fresh one-time link, or undefined once there is an account. */
	issueFirstLink(): Promise<string | undefined>;
	close(): Promise<void>;
};

export async function openServices(given: {
	dataFolder: string;
	clock: Clock;
	/** Addresses phones can reach, asked anew each time: a laptop changes networks. */
	addresses: () => readonly string[];
	told: Told;
}): Promise<Services> {
	const { clock, addresses, told, dataFolder } = given;
	const { db, close } = await openDatabase(dataFolder, clock);
	try {
		const accounts = makeAccounts({ db, clock });
		const instruments = makeInstruments({ db, clock });
		await instruments.shipInstruments();
		const ballots = makeBallots({ db, clock, dataFolder });
		await ballots.resumeOpenings();
		const { backstage, rooms } = makeBackstage({
			db,
			clock,
			accounts,
			instruments,
			programmes: makeProgrammes({ db, clock }),
			records: makeRecords({ db }),
			ballots,
			addresses,
			told
		});
		return {
			backstage,
			rooms,
			issueFirstLink: () => accounts.issueFirstLink(),
			async close() {
				await ballots.close();
				await close();
			}
		};
	} catch (fault) {
		await close();
		throw fault;
	}
}
