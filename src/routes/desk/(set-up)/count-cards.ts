// How many code cards a group has, for the preparation of a meeting that may need them.
import type { GroupId } from '#domain/ids.ts';
import { isRefused } from '#domain/refusal.ts';
import { getActor } from '../asking.ts';

/** Undefined for who may not read cards. */
export async function countCards(locals: App.Locals, groupId: GroupId): Promise<number | undefined> {
	const page = await locals.backstage.programmes.listCodes(getActor(locals), groupId);
	return isRefused(page) ? undefined : page.cards;
}
