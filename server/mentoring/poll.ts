// What an end poll came to, on its way to the row of an action it measures. It is only read here: the row is
// saved by its own form, and by nothing else.
import type { GroupId, RoundId } from '#domain/ids.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Language } from '#domain/text.ts';
import type { Actor, PolledFigure } from '#server/backstage.ts';
import { countRevealed } from '#server/ballot/store.ts';
import type { Db } from '#server/programme/store.ts';
import { findRevealedPoll } from '#server/session/poll-store.ts';
import { readPolls } from '#server/session/room-poll.ts';
import { enterGroup } from './access.ts';

/** Undefined where it is no poll of this group, is not revealed, or may not be shown [V10]. */
export async function getPolled(
	db: Db,
	asked: { actor: Actor; id: GroupId; roundId: RoundId; language: Language }
): Promise<PolledFigure | undefined | Refused> {
	const group = await enterGroup(db, asked.actor, { id: asked.id, ability: 'mentor-group' });
	if (isRefused(group)) return group;
	const record = await findRevealedPoll(db, asked.roundId);
	if (!record || record.group_id !== asked.id) return undefined; // [V10]
	const [polled] = await readPolls({ countRevealed: (ids) => countRevealed(db, ids) }, [record]);
	if (!polled?.count) return undefined; // [V10]
	const { text, measures } = polled.setup;
	return { text: text[asked.language], measures, date: record.date, count: polled.count };
}
