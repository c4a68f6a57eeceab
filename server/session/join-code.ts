// Join codes: made so that no meeting ever had them before, and read from what people type.
import { parseJoinCode } from '#domain/seat.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { makeCode } from './seat-secret.ts';
import {
	findByOldCode,
	findSession,
	findSessionByCode,
	isCodeUsed,
	type Db,
	type SessionPlace,
	type SessionRecord
} from './store.ts';

/** A code that no session has or had: an old poster never leads into a stranger's meeting. */
export async function pickFreeCode(db: Db): Promise<string> {
	const code = makeCode();
	return (await isCodeUsed(db, code)) ? pickFreeCode(db) : code;
}

/** A session a code leads to, and why it nevertheless leads nowhere. */
export type CodeFound = { session: SessionRecord & SessionPlace; refused: Refused | undefined };

/** Undefined for a code that no session has or had. */
export async function findByCode(db: Db, typed: string): Promise<CodeFound | undefined> {
	const code = parseJoinCode(typed);
	if (code === undefined) return undefined;
	const session = await findSessionByCode(db, code);
	if (session) return { session, refused: checkDoor(session) };
	const former = await findByOldCode(db, code);
	const moved = former && (await findSession(db, former.id));
	if (!moved) return undefined;
	return { session: moved, refused: moved.status === 'closed' ? checkDoor(moved) : refuse('code-expired') };
}

/** Is there a door at all? Whether there is room behind it is checked on joining [S18]. */
function checkDoor({ status }: SessionRecord): Refused | undefined {
	if (status === 'closed') return refuse('session-closed');
	return status === 'planned' ? refuse('session-not-open') : undefined;
}
