// What a page may ask of the server, and its hand-over to SvelteKit. Types first: routes import
// only these (import type), and reach the one instance through locals.backstage.
// Every method takes who asks, checks it against domain/ability, and returns a value or a refusal.
import type { Answer } from '#domain/ballot.ts';
import type { CardDraft } from '#domain/card-draft.ts';
import type { CommandAnswer, DeskCommand } from '#domain/command.ts';
import type { CutoffWords } from '#domain/cutoff-words.ts';
import type {
	AccountId,
	GroupId,
	MemberId,
	ProgrammeId,
	RequestId,
	RoundId,
	SeatId,
	SessionId
} from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import type { MemberRole, RosterPreview, RosterRow, Sex } from '#domain/roster.ts';
import type { AgendaItem, NameMode, Purpose, SessionStatus } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';
import type { Boards } from './backstage-board.ts';
import type { AccountRow, Accounts, Actor } from './backstage-account.ts';
import type { CardDesk } from './backstage-card.ts';
import type { CodePhones, ParticipantCodes } from './backstage-code.ts';
import type { Door, JoinForm } from './backstage-door.ts';
import type { Instruments } from './backstage-instrument.ts';
import type { Mentoring } from './backstage-mentoring.ts';
import type { Preflight } from './backstage-preflight.ts';
import type { Sheets } from './backstage-sheet.ts';
import type { Recordings, Sound } from './backstage-recording.ts';
import type { SessionScreens } from './backstage-screen.ts';
import type { BaselineRow, Downloads, Records, ScoringDraft } from './backstage-record.ts';
import type { Slips, TurnPhones } from './backstage-turn.ts';
import type { PhoneSeat } from '#domain/wire.ts';

type Answered<Value> = Promise<Value | Refused>;

export type ProgrammeForm = { name: string; village: string; district: string; regency: string };
export type ProgrammeRow = {
	id: ProgrammeId;
	name: string;
	village: string;
	district: string;
	regency: string;
	groups: number;
	purpose: Purpose;
};
export type GroupForm = {
	name: string;
	kind: 'group' | 'assembly';
	partIds: GroupId[];
	cutoffHundredths: number;
	/** The group's own words for the two sides of its cut-off; none where both are empty. */
	cutoffWords?: CutoffWords | undefined;
};
export type GroupRow = {
	id: GroupId;
	name: string;
	kind: 'group' | 'assembly';
	members: number;
	sessions: number;
};
export type MemberRow = {
	id: MemberId;
	name: string;
	role: MemberRole;
	sex: Sex;
	groupId: GroupId;
	groupName: string;
};
export type ProgrammePage = ProgrammeRow & {
	groupRows: GroupRow[];
	people: AccountRow[];
	others: AccountRow[];
};
export type GroupPage = {
	id: GroupId;
	name: string;
	kind: 'group' | 'assembly';
	cutoffHundredths: number;
	cutoffWords: CutoffWords | undefined;
	programme: { id: ProgrammeId; name: string; purpose: Purpose };
	parts: { id: GroupId; name: string }[];
	/** For an assembly: the members of its parts, read-only here. */
	members: MemberRow[];
	sessions: SessionRow[];
};

export type Programmes = ParticipantCodes & {
	list(actor: Actor): Answered<ProgrammeRow[]>;
	create(actor: Actor, form: ProgrammeForm): Answered<{ id: ProgrammeId }>;
	get(actor: Actor, id: ProgrammeId): Answered<ProgrammePage>;
	update(actor: Actor, id: ProgrammeId, form: ProgrammeForm): Answered<undefined>;
	/** Lets another facilitator or researcher into this programme. */
	addPerson(actor: Actor, id: ProgrammeId, accountId: AccountId): Answered<undefined>;
	removePerson(actor: Actor, id: ProgrammeId, accountId: AccountId): Answered<undefined>;
	createGroup(actor: Actor, id: ProgrammeId, form: GroupForm): Answered<{ id: GroupId }>;
	getGroup(actor: Actor, id: GroupId): Answered<GroupPage>;
	updateGroup(actor: Actor, id: GroupId, form: GroupForm): Answered<undefined>;
	/** Reads pasted or CSV text and says what each line would become; stores nothing. */
	previewRoster(actor: Actor, id: GroupId, text: string): Answered<RosterPreview>;
	/** All rows or none. */
	addMembers(actor: Actor, id: GroupId, rows: RosterRow[]): Answered<{ added: number }>;
	updateMember(actor: Actor, id: MemberId, row: RosterRow): Answered<undefined>;
	removeMember(actor: Actor, id: MemberId): Answered<undefined>;
};

export type SessionDraft = {
	title: string;
	/** Calendar day as written: 2026-03-14. */
	date: string;
	place: string;
	agenda: AgendaItem[];
	nameMode: NameMode;
	/** People the facilitator expects; undefined when not said. */
	expected: number | undefined;
	seatLimit: number;
	/** Needed when the agenda holds scoring. */
	scoring: ScoringDraft | undefined;
};
export type SessionRow = {
	id: SessionId;
	title: string;
	date: string;
	place: string;
	status: SessionStatus;
	groupId: GroupId;
	groupName: string;
	programmeName: string;
	purpose: Purpose;
};
export type SessionSetup = SessionDraft & {
	id: SessionId;
	status: SessionStatus;
	group: { id: GroupId; name: string };
};

export type Sessions = SessionScreens &
	CardDesk &
	Sheets & {
		/** Closed baselines of the group with revealed results, newest first. */
		listBaselines(actor: Actor, groupId: GroupId, language: Language): Answered<BaselineRow[]>;
		/** Newest first; those of the actor's programmes. */
		list(actor: Actor): Answered<SessionRow[]>;
		create(actor: Actor, groupId: GroupId, draft: SessionDraft): Answered<{ id: SessionId }>;
		get(actor: Actor, id: SessionId): Answered<SessionSetup>;
		/** Only while planned. */
		update(actor: Actor, id: SessionId, draft: SessionDraft): Answered<undefined>;
		/** Same id and body again: the same answer. Same id, other body: request-conflict. */
		command(actor: Actor, id: SessionId, requestId: RequestId, command: DeskCommand): Answered<CommandAnswer>;
	};

export type CastForm = { round: RoundId; answer: Answer; revision: number };
export type Phones = CodePhones &
	TurnPhones & {
		/** By code as typed: lower case, spaces and mistaken characters are forgiven. */
		door(code: string): Answered<Door>;
		/** The clear seat token: only its hash is stored. */
		join(form: JoinForm): Answered<{ token: string; seatId: SeatId; sessionId: SessionId; code: string }>;
		/** Everything a phone's page needs; 'not-seated' when the token is unknown. */
		view(token: string, language: Language): Answered<PhoneSeat>;
		cast(
			token: string,
			form: CastForm
		): Promise<{ was: 'counted' | 'already-counted' } | (Refused & { counted?: boolean })>;
		/** A card for the wall: answered once it is on the board and on disk. Same id again: the same card. */
		addCard(token: string, form: { requestId: RequestId; card: CardDraft }): Answered<undefined>;
		/** A recording by its name in an address: 's12', 'l3'. */
		hear(token: string, what: string): Answered<Sound>;
		leave(token: string): Answered<undefined>;
		comeBack(token: string): Answered<undefined>;
		/** A short code with which the same person goes on on another phone; ten minutes, once. */
		createTransfer(token: string): Answered<{ transferCode: string }>;
		transfer(form: { code: string; transferCode: string }): Answered<{ token: string; code: string }>;
	};

export type * from './backstage-board.ts';
export type * from './backstage-account.ts';
export type * from './backstage-card.ts';
export type * from './backstage-code.ts';
export type * from './backstage-door.ts';
export type * from './backstage-instrument.ts';
export type * from './backstage-mentoring.ts';
export type * from './backstage-preflight.ts';
export type * from './backstage-record.ts';
export type * from './backstage-turn.ts';
export type * from './backstage-sheet.ts';
export type * from './backstage-recording.ts';

export type Examples = {
	/** Loads the programme of the case study; 'example-loaded' when this person has it already. */
	load(actor: Actor): Answered<{ programmeId: ProgrammeId }>;
	/** A programme for rehearsing alone, with a group and a meeting ready to start. */
	createPractice(actor: Actor, language: Language): Answered<{ sessionId: SessionId }>;
};

export type Backstage = {
	accounts: Accounts;
	programmes: Programmes;
	instruments: Instruments;
	sessions: Sessions;
	phones: Phones;
	slips: Slips;
	boards: Boards;
	examples: Examples;
	records: Records;
	downloads: Downloads;
	mentoring: Mentoring;
	recordings: Recordings;
	preflight: Preflight;
};

/** The one slot through which main.ts hands Backstage to hooks.server.ts. */
export const backstageSlot = Symbol.for('rembuk.backstage');
