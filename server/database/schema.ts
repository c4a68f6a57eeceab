// The rows of rembuk.db as TypeScript sees them; the tables are made in migration/. Times are whole
// milliseconds since 1970 by the server's clock; booleans are 0 or 1. Nothing here links a ballot to a seat.
import type { Generated } from 'kysely';
import type { Role } from '#domain/ability.ts';
import type { SeatChannel } from '#domain/channel.ts';
import type {
	AccountId,
	AssessmentId,
	CardId,
	GroupId,
	InstrumentDraftId,
	InstrumentVersionId,
	InvitationId,
	MemberId,
	OpeningId,
	ProgrammeId,
	RequestId,
	RoundId,
	SeatId,
	SessionId
} from '#domain/ids.ts';
import type { MemberRole } from '#domain/roster.ts';
import type { CardKind, LinkTarget } from '#domain/board.ts';
import type { ComparedRounds } from '#domain/second-round.ts';
import type { NameMode, Pace, Purpose, Secrecy, SessionStatus } from '#domain/session.ts';
import type { CodeSchema } from './schema-code.ts';
import type { MentoringSchema } from './schema-mentoring.ts';
import type { RecordingSchema } from './schema-recording.ts';

export type Flag = 0 | 1;

type ElsewhereSchema = MentoringSchema & CodeSchema & RecordingSchema;

export type Schema = ElsewhereSchema & {
	account: {
		id: AccountId;
		name: string;
		login: string;
		role: Role;
		password_hash: string;
		is_disabled: Flag;
		created_at_ms: number;
	};
	/** Lucia's table; id is sha256 of the token. */
	sign_in: { id: string; account_id: AccountId; expires_at_ms: number };
	recovery_code: { code_hash: string; account_id: AccountId; expires_at_ms: number | null };
	/** One-time links: invitations and the link that makes the first account (role admin). */
	invitation: {
		id: InvitationId;
		token_hash: string;
		role: Role;
		invited_by: AccountId | null;
		created_at_ms: number;
		expires_at_ms: number;
	};

	programme: {
		id: ProgrammeId;
		name: string;
		village: string;
		district: string;
		regency: string;
		created_at_ms: number;
		/** What its data may be taken for; never changes. */
		purpose: Generated<Purpose>;
	};
	programme_person: { programme_id: ProgrammeId; account_id: AccountId };
	participant_group: {
		id: GroupId;
		programme_id: ProgrammeId;
		name: string;
		kind: 'group' | 'assembly';
		cutoff_hundredths: number;
		/** The group's own words for below its cut-off and from it upwards: both or neither. */
		weak_word: string | null;
		strong_word: string | null;
		/** What the group's recordings are spoken in. */
		spoken_language: Generated<string | null>;
		created_at_ms: number;
	};
	assembly_part: { assembly_id: GroupId; part_id: GroupId };
	member: {
		id: MemberId;
		group_id: GroupId;
		name: string;
		role: MemberRole;
		sex: 'female' | 'male' | null;
		created_at_ms: number;
		removed_at_ms: number | null;
	};

	/** content: the Instrument as JSON; content_hash: sha256 of it. Rows are never updated. */
	instrument_version: {
		id: InstrumentVersionId;
		instrument_key: string;
		version: number;
		content: string;
		content_hash: string;
		created_at_ms: number;
	};

	/** content: InstrumentDraft as JSON; revision counts what was saved. */
	instrument_draft: {
		id: InstrumentDraftId;
		instrument_key: string;
		based_on: InstrumentVersionId | null;
		content: string;
		revision: number;
		created_by: AccountId;
		created_at_ms: number;
		updated_at_ms: number;
	};

	session: {
		id: SessionId;
		group_id: GroupId;
		title: string;
		date: string;
		place: string;
		status: SessionStatus;
		name_mode: NameMode;
		expected: number | null;
		seat_limit: number;
		/** People in the room who score, as counted at the desk; null where the seats are everybody. */
		headcount: Generated<number | null>;
		/** AgendaItem[] as JSON. */
		agenda: string;
		stage_index: number;
		/** Time spent in the current stage before stage_resumed_at_ms. */
		stage_elapsed_ms: number;
		/** Null while planned, paused or closed. */
		stage_resumed_at_ms: number | null;
		/** Focus as JSON. */
		focus: string;
		code: string;
		/** Lets the projector read; shown in the desk's link. */
		hall_key: string;
		/** Chosen join address, or null for the first. */
		address: string | null;
		created_by: AccountId;
		created_at_ms: number;
		started_at_ms: number | null;
		closed_at_ms: number | null;
	};
	/** A code a session has had before; opening its page says it has expired. */
	old_code: { code: string; session_id: SessionId };
	seat: {
		id: SeatId;
		session_id: SessionId;
		token_hash: string | null;
		picture: string | null;
		picture_turn: number;
		member_id: MemberId | null;
		label: string | null;
		scores: Flag;
		has_left: Flag;
		has_phone: Flag;
		/** How it answers now. */
		channel: Generated<SeatChannel>;
		joined_at_ms: number;
		left_at_ms: number | null;
	};
	seat_transfer: { code_hash: string; seat_id: SeatId; session_id: SessionId; expires_at_ms: number };
	/** A printed slip; its seat comes with its first use. */
	slip: { session_id: SessionId; number: number; secret_hash: string; seat_id: SeatId | null };
	/** A phone that works for the desk in one meeting. */
	device: {
		token_hash: string;
		session_id: SessionId;
		purpose: 'shared-phone' | 'camera';
		created_at_ms: number;
	};
	device_code: {
		code_hash: string;
		session_id: SessionId;
		purpose: 'shared-phone' | 'camera';
		expires_at_ms: number;
	};
	consent: { seat_id: SeatId; version: number; language: 'id' | 'en'; given_at_ms: number };

	assessment: {
		id: AssessmentId;
		session_id: SessionId;
		instrument_version_id: InstrumentVersionId;
		kind: 'baseline' | 'follow-up';
		secrecy: Secrecy;
		/** Of a follow-up: the assessment it is compared with. */
		baseline_id: AssessmentId | null;
		pace: Pace;
		cutoff_hundredths: number;
		/** As of the group; a follow-up has its baseline's. */
		weak_word: string | null;
		strong_word: string | null;
		created_at_ms: number;
		/** Of a follow-up: which round of each statement is compared. */
		compares: Generated<ComparedRounds>;
	};
	/**
	 * One question put to the room. Of kind 'score': one per statement and ordinal: the first made with the assessment, a second when it is asked.
	 * Of kind 'dots': made when it is asked; ordinal counts those of the session, setup is DotsSetup as JSON.
	 * Of kind 'usg' and 'pairs': the same; setup is UsgSetup or PairsSetup.
	 * Of kind 'change': made when it is asked, one per worked-on statement; setup is DirectSetup as JSON.
	 * Of kind 'influence': made when it is asked or agreed aloud, one per statement; ordinal counts the times
	 * of the session; setup is InfluenceSetup as JSON.
	 * Of kind 'poll': made when it is asked, one per question; ordinal counts the polls of the session,
	 * statement_number is the question's place in it, setup is PollSetup as JSON.
	 * Of kind 'lookback': made when it is asked, one per statement; setup is LookbackSetup as JSON.
	 */
	round: {
		id: RoundId;
		assessment_id: AssessmentId | null;
		session_id: SessionId;
		kind: 'score' | 'dots' | 'change' | 'influence' | 'usg' | 'pairs' | 'poll' | 'lookback';
		statement_number: number | null;
		ordinal: number;
		state: 'not-opened' | 'open' | 'closed' | 'revealed';
		opening_id: OpeningId | null;
		opened_at_ms: number | null;
		closed_at_ms: number | null;
		revealed_at_ms: number | null;
		/** Seats that scored and were present when it closed. */
		present_at_close: number | null;
		setup: string | null;
	};
	/**
	 * WITHOUT ROWID, keyed by a fresh random id: storage order says nothing. In a round of scores a level
	 * of null is "don't know"; in a round of dots dots holds how many each option got, as JSON, and in
	 * one of USG or pairs the row of values. code: of a score under a participant code, once a round.
	 */
	ballot: { id: string; round_id: RoundId; level: number | null; dots: string | null; code: string | null };
	/** How the room ordered tied ideas: CardId[] as JSON, all options of the round. */
	settlement: { round_id: RoundId; idea_ids: string; settled_at_ms: number };
	/** WITHOUT ROWID; a value-free mark. */
	answered: { round_id: RoundId; seat_id: SeatId };
	channel_count: { round_id: RoundId; channel: string; answers: number };

	/** One board per group. Another epoch is another document: nothing of an older one may be merged into it. */
	board: { group_id: GroupId; epoch: number; created_at_ms: number };
	/** Every Yjs update (V1) as it was merged. author: an account's id, 'phone' or 'program'. Never updated. */
	board_update: {
		group_id: GroupId;
		epoch: number;
		seq: number;
		bytes: Uint8Array;
		checksum: string;
		author: string;
		at_ms: number;
	};
	/** The whole document after update seq, so that opening need not replay every update. */
	board_snapshot: {
		group_id: GroupId;
		epoch: number;
		seq: number;
		bytes: Uint8Array;
		checksum: string;
		at_ms: number;
	};
	/** content: the Card as JSON. due: of an action with a day, for lists of what is overdue. */
	board_card: {
		group_id: GroupId;
		id: CardId;
		kind: CardKind;
		position: string;
		is_hidden: Flag;
		due: string | null;
		content: string;
	};
	/** Read both ways: what a card points to, and what points to a statement, an idea or a goal. */
	board_link: { group_id: GroupId; card_id: CardId; to_kind: LinkTarget; to_ref: string };
	/** content: BoardContent as canonical JSON; content_hash: sha256 of it. Never updated. */
	board_freeze: {
		session_id: SessionId;
		group_id: GroupId;
		epoch: number;
		seq: number;
		content: string;
		content_hash: string;
		at_ms: number;
	};
	card_count: { seat_id: SeatId; kind: CardKind; cards: number };

	/** Requests already carried out, so that a repeated one hears the same answer. Never used for ballots. */
	request: { id: RequestId; scope: string; body_hash: string; answer: string; created_at_ms: number };
};
