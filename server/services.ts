// Every service made once, in the order they stand on each other, and closed in reverse.
import { makeAccounts } from './account/accounts.ts';
import type { Backstage } from './backstage.ts';
import { makeBackups, noBackups, type Backups } from './backup/backups.ts';
import { refuseBackupInside } from './backup/folder.ts';
import { makeBallots } from './ballot/ballots.ts';
import { makeBoards, type Boards } from './board/boards.ts';
import type { Clock } from './clock.ts';
import { openDatabase } from './database/database.ts';
import { makeInstruments } from './instrument/instrument.ts';
import { makeExample } from './example/example.ts';
import { makeBackstage } from './make-backstage.ts';
import { makePreflight, type Laptop } from './preflight/preflight.ts';
import { openWifiFile } from './preflight/wifi-file.ts';
import { Practice } from './practice/practice.ts';
import type { Pause } from './practice/rehearsal.ts';
import { makeProgrammes } from './programme/programme.ts';
import { makeRecords } from './record/record.ts';
import { sweepSounds } from './recording/recordings.ts';
import { openSoundFolder } from './recording/sound-folder.ts';
import type { Rooms } from './session/room-view.ts';
import type { Told } from './session/session-parts.ts';

export type Services = {
	backstage: Backstage;
	rooms: Rooms;
	boards: Boards;
	backups: Backups;
	/** The path of a fresh one-time link, or undefined once there is an account. */
	issueFirstLink(): Promise<string | undefined>;
	close(): Promise<void>;
};

export async function openServices(given: {
	dataFolder: string;
	clock: Clock;
	/** Addresses phones can reach, asked anew each time: a laptop changes networks. */
	addresses: () => readonly string[];
	/** What else is known of the laptop; without it, a house with nobody in it. */
	laptop?: Laptop;
	told: Told;
	/** Where copies go, and whom to tell that one came about or did not; without it there are none. */
	backup?: { folder: string; changed: () => void } | undefined;
	/** How simulated members think; tests bring their own. */
	pause?: Pause;
}): Promise<Services> {
	const { clock, addresses, dataFolder } = given;
	if (given.backup) refuseBackupInside(dataFolder, given.backup.folder);
	const { db, close } = await openDatabase(dataFolder, clock);
	try {
		const backups = given.backup ? makeBackups({ ...given.backup, dataFolder, clock }) : noBackups;
		const accounts = makeAccounts({ db, clock });
		const instruments = makeInstruments({ db, clock });
		await instruments.shipInstruments();
		const ballots = makeBallots({ db, clock, dataFolder });
		await ballots.resumeOpenings();
		const practice = new Practice({ db, phones: () => made.backstage.phones, pause: given.pause });
		const told = tellAlso(given.told, practice);
		const boards = makeBoards({
			db,
			clock,
			countRevealed: (rounds) => ballots.countRevealed(rounds),
			changed: (sessionId) => told.changed(sessionId)
		});
		const sounds = openSoundFolder(dataFolder);
		await sweepSounds({ db, sounds });
		const wifi = openWifiFile(dataFolder);
		const made = makeBackstage({
			db,
			clock,
			accounts,
			instruments,
			programmes: makeProgrammes({ db, clock }),
			records: makeRecords({ db, boards }),
			ballots,
			boards,
			example: makeExample({ db, clock, openHouse: (folder) => openQuietly(folder, clock) }),
			rehearsals: practice,
			addresses,
			preflight: makePreflight({ dataFolder, wifi, laptop: given.laptop ?? nobodysLaptop }),
			wifi: wifi.current,
			sounds,
			backups,
			told
		});
		backups.want();
		return {
			...made,
			boards,
			backups,
			issueFirstLink: () => accounts.issueFirstLink(),
			async close() {
				await practice.close();
				await boards.close();
				await ballots.close();
				await backups.close();
				await close();
			}
		};
	} catch (fault) {
		await close();
		throw fault;
	}
}

/** Simulated phones look again as real ones do. */
function tellAlso(told: Told, practice: Practice): Told {
	return {
		...told,
		changed(sessionId) {
			told.changed(sessionId);
			practice.changed(sessionId);
		}
	};
}

const nobodysLaptop: Laptop = {
	port: () => 0,
	addresses: () => [],
	countPhones: () => 0,
	changed: () => undefined
};

/** The same services on a folder of their own, with nobody to tell. */
function openQuietly(dataFolder: string, clock: Clock): Promise<Services> {
	const nobody = () => undefined;
	return openServices({
		dataFolder,
		clock,
		addresses: () => [],
		told: {
			changed: nobody,
			progressed: nobody,
			guessed: nobody,
			nudged: nobody,
			seatReplaced: nobody,
			connected: () => ({ seatIds: new Set(), halls: 0 })
		}
	});
}
