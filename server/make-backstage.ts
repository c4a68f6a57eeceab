// Backstage put together: the services that stand beside each other, and the meetings, which need
// most of them. Made once, at start; nothing here decides anything.
import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Wifi } from '#domain/wifi.ts';
import type {
	Accounts,
	Backstage,
	Examples,
	Instruments,
	Preflight,
	Programmes,
	Records
} from './backstage.ts';
import { noBackups, type Backups } from './backup/backups.ts';
import type { Boards } from './board/boards.ts';
import type { Clock } from './clock.ts';
import type { Schema } from './database/schema.ts';
import { refuseOnDiskFault } from './disk-refusal.ts';
import { makeMentoring } from './mentoring/mentoring.ts';
import { makeDownloads } from './record/export.ts';
import { makeRecordings } from './recording/recordings.ts';
import type { SoundFolder } from './recording/sound-folder.ts';
import { makeCardDesk } from './session/card-photo.ts';
import { CodeClaims } from './session/code-claims.ts';
import { makeCodeBudget, type Wait } from './session/code-budget.ts';
import { makePracticeMeetings } from './practice/practice-meeting.ts';
import { makePhones } from './session/phone.ts';
import { makeRooms, type Rooms } from './session/room-view.ts';
import { makeCommand } from './session/run.ts';
import { makeScreens } from './session/screen.ts';
import { makeStageSheets } from './session/stage-sheet.ts';
import { partsOfRoom, type SessionParts, type Told } from './session/session-parts.ts';
import { makeSheets } from './session/sheet.ts';
import { makeSetup } from './session/setup.ts';
import { makeSlips } from './session/slip.ts';
import type { Rehearsals } from './session/rehearsals.ts';
import type { Urns } from './session/urns.ts';

export type BackstageParts = {
	db: Kysely<Schema>;
	clock: Clock;
	accounts: Accounts;
	programmes: Programmes;
	instruments: Instruments;
	records: Records;
	ballots: Urns;
	boards: Boards;
	/** The shipped example; it is made of these same services, in a folder of its own. */
	example: Pick<Examples, 'load'>;
	rehearsals: Rehearsals;
	/** Base addresses that phones can reach, as found now: http://192.168.1.7:3000. */
	addresses: () => readonly string[];
	preflight: Preflight;
	sounds: SoundFolder;
	/** What people are to join, as written down now. */
	wifi: () => Wifi | undefined;
	/** None where no folder for them was named. */
	backups?: Backups | undefined;
	/** Whoever shows rooms; it is made after Backstage, so these may look it up when they are called. */
	told: Told;
	/** How a guesser of codes is slowed; tests bring their own. */
	wait?: Wait;
};

export function makeBackstage(parts: BackstageParts): { backstage: Backstage; rooms: Rooms } {
	const { db, clock, programmes, instruments, records, addresses, told, boards, rehearsals } = parts;
	// These three answer with something else than a value or a refusal.
	const { isFirstNeeded, validate, signOut, ...accounts } = parts.accounts;
	const codes = makeCodeBudget({
		clock,
		wait: parts.wait ?? ((ms) => wait(ms)),
		guessed: () => told.guessed()
	});
	const meeting: SessionParts = {
		db,
		clock,
		urns: parts.ballots,
		boards,
		rehearsals,
		addresses,
		wifi: parts.wifi,
		codes,
		claims: new CodeClaims(),
		sounds: parts.sounds,
		nudges: new Map(),
		backups: parts.backups ?? noBackups,
		told
	};
	const setup = makeSetup(meeting);
	return {
		backstage: {
			accounts: {
				isFirstNeeded,
				validate,
				signOut,
				...refuseOnDiskFault('with accounts', accounts)
			},
			programmes: refuseOnDiskFault('at a programme', programmes),
			instruments: refuseOnDiskFault('with instruments', instruments),
			sessions: refuseOnDiskFault('at a desk', {
				...setup,
				...makeScreens(meeting),
				...makeSheets(meeting),
				...makeCardDesk(meeting),
				...makeStageSheets(meeting),
				command: makeCommand(meeting)
			}),
			phones: refuseOnDiskFault('at a phone', makePhones(meeting)),
			slips: refuseOnDiskFault('with slips', makeSlips(meeting)),
			boards: refuseOnDiskFault('at a board', { get: boards.get }),
			examples: refuseOnDiskFault('with an example', {
				...parts.example,
				...makePracticeMeetings({ db, clock, programmes, sessions: setup })
			}),
			records,
			downloads: makeDownloads({ db }),
			preflight: refuseOnDiskFault('at the preflight', parts.preflight),
			mentoring: refuseOnDiskFault('at a mentoring log', makeMentoring({ db, clock })),
			recordings: refuseOnDiskFault('at recordings', makeRecordings({ db, clock, sounds: parts.sounds }))
		},
		rooms: makeRooms({ ...partsOfRoom(meeting), urns: parts.ballots })
	};
}
