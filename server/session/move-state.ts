// Where a session stands, as domain/session's checkMove reads it.
import type { MoveState } from '#domain/session.ts';
import { getAgenda } from './agenda.ts';
import { countOpenRounds, type Db, type SessionRecord } from './store.ts';

export async function readMoveState(db: Db, session: SessionRecord): Promise<MoveState> {
	return {
		status: session.status,
		stageIndex: session.stage_index,
		agendaLength: getAgenda(session).length,
		openRounds: await countOpenRounds(db, session.id)
	};
}
