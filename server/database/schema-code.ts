// The rows of participant codes. Nothing here, and nothing beside it, says which seat or person has which code.
import type { GroupId, SeatId, SessionId } from '#domain/ids.ts';

export type CodeSchema = {
	/** A card of a group; sheet counts the times cards were made. */
	participant_code: { group_id: GroupId; code: string; sheet: number };
	/** Who scored anything in a meeting under codes; no mark there says which round [Q13]. */
	code_rater: { session_id: SessionId; seat_id: SeatId };
};
