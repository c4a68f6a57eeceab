// Brings a file to the newest shape. Each migration and its number (PRAGMA user_version) are one
// transaction: killed at any moment, the file is either before or after a migration, never inside one.
import type { Database } from 'better-sqlite3';
import { sql as firstHouse } from './migration/0001-first-house.ts';
import { sql as wholeMeeting } from './migration/0002-whole-meeting.ts';
import { sql as secondMeeting } from './migration/0003-second-meeting.ts';
import { sql as noBallotInVain } from './migration/0004-no-ballot-in-vain.ts';
import { sql as instrumentDraft } from './migration/0005-instrument-draft.ts';
import { sql as betweenMeetings } from './migration/0006-between-meetings.ts';
import { sql as moreRounds } from './migration/0007-more-rounds.ts';
import { sql as reScoring } from './migration/0008-re-scoring.ts';
import { sql as poll } from './migration/0009-poll.ts';
import { sql as participantCode } from './migration/0010-participant-code.ts';
import { sql as groupWords } from './migration/0011-group-words.ts';
import { sql as lookingBack } from './migration/0012-looking-back.ts';
import { sql as channel } from './migration/0013-channel.ts';
import { sql as recording } from './migration/0014-recording.ts';

/** In order; the nth brings user_version to n. Never edited, reordered or removed once released. */
export const allMigrations: readonly string[] = [
	firstHouse,
	wholeMeeting,
	secondMeeting,
	noBallotInVain,
	instrumentDraft,
	betweenMeetings,
	moreRounds,
	reScoring,
	poll,
	participantCode,
	groupWords,
	lookingBack,
	channel,
	recording
];

export function readVersion(handle: Database): number {
	return handle.pragma('user_version', { simple: true }) as number;
}

/** Foreign keys are off meanwhile, so that a table can be rebuilt, and checked before each commit. */
export function migrate(handle: Database, migrations: readonly string[] = allMigrations): void {
	handle.pragma('foreign_keys = OFF');
	for (const [index, migration] of migrations.entries()) {
		if (readVersion(handle) > index) continue;
		const apply = handle.transaction(() => {
			handle.exec(migration);
			const orphans = handle.pragma('foreign_key_check') as unknown[];
			if (orphans.length > 0) {
				throw new Error(`migration ${index + 1} leaves ${orphans.length} rows without their parents`);
			}
			handle.pragma(`user_version = ${index + 1}`);
		});
		apply.immediate();
	}
	handle.pragma('foreign_keys = ON');
}
