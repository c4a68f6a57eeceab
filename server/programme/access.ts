// Who may enter a programme: an admin, or somebody written into it. Everybody else hears
// "not-found", so that nobody learns which programmes exist [A].
import { may, type Ability } from '#domain/ability.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { Actor } from '../backstage.ts';
import { isPersonOf, isProgramme, listProgrammeIdsOf, type Db } from './store.ts';

/** Nothing when this person may do this here; "not-found" before "not-allowed". */
export async function checkAccess(
	db: Db,
	actor: Actor,
	to: { programmeId: ProgrammeId | undefined; ability: Ability }
): Promise<Refused | undefined> {
	const { programmeId } = to;
	if (programmeId === undefined || !(await mayEnter(db, actor, programmeId))) return refuse('not-found');
	return may(actor.role, to.ability) ? undefined : refuse('not-allowed');
}

export async function mayEnter(db: Db, actor: Actor, programmeId: ProgrammeId): Promise<boolean> {
	if (actor.role === 'admin') return isProgramme(db, programmeId);
	return isPersonOf(db, programmeId, actor.accountId);
}

/** The programmes this person may enter; an admin enters all. */
export async function listEnterable(db: Db, actor: Actor): Promise<ProgrammeId[] | 'all'> {
	return actor.role === 'admin' ? 'all' : listProgrammeIdsOf(db, actor.accountId);
}
