// What a server forgets of a meeting that has closed, beyond what its rows say.
import type { SessionId } from '#domain/ids.ts';
import { emptyLog } from '#server/database/empty-log.ts';
import { reportFault } from '#server/fault.ts';
import { isCoded } from './participant-card.ts';
import type { SessionParts } from './session-parts.ts';

/**
 * Who had which card, and, where that was so, what the log still holds of who came when
 * [Q14]. While a copy is made the log cannot be emptied; then it is after it, which nobody waits for. The
 * meeting is closed either way, and the next start empties it too.
 */
export async function forgetClosed(
	{ db, claims, backups }: Pick<SessionParts, 'db' | 'claims' | 'backups'>,
	id: SessionId
): Promise<void> {
	claims.forget(id);
	const report = (fault: unknown) =>
		reportFault('emptying the log of a closed meeting; the next start does it', fault);
	try {
		if (!(await isCoded({ db }, id)) || (await emptyLog(db))) return;
		void backups
			.settled()
			.then(() => emptyLog(db))
			.then((isEmpty) => isEmpty || report(new Error('somebody else goes on reading rembuk.db')))
			.catch(report);
	} catch (fault) {
		report(fault);
	}
}
