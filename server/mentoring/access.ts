// Who may see and write what lies between a group's meetings.
import type { Ability } from '#domain/ability.ts';
import type { GroupId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { Actor, GroupHead } from '#server/backstage.ts';
import { checkAccess } from '#server/programme/access.ts';
import { findGroup } from '#server/programme/group-store.ts';
import { findProgramme, type Db } from '#server/programme/store.ts';

/** The group, for whoever may do this with it. Refusals: 'not-found', 'not-allowed'. */
export async function enterGroup(
	db: Db,
	actor: Actor,
	asked: { id: GroupId; ability: Ability }
): Promise<GroupHead | Refused> {
	const group = await findGroup(db, asked.id);
	const refused = await checkAccess(db, actor, {
		programmeId: group?.programme_id,
		ability: asked.ability
	}); // [P23]
	if (refused) return refused;
	const programme = group && (await findProgramme(db, group.programme_id));
	if (!group || !programme) return refuse('not-found');
	const { id, name, purpose } = programme;
	return { id: group.id, name: group.name, programme: { id, name, purpose } };
}
