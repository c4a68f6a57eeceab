// What a facilitator can ask of a running session. Parsed from the wire by wire.ts,
// checked against the session's state by session.ts, carried out by server/.
import type { Focus } from './session.ts';
import type { AgreedValue } from './influence.ts';
import type { PollQuestion } from './poll.ts';
import type { ProgressState } from './progress.ts';
import type { CardId, MemberId, OpeningId, RoundId, SeatId } from './ids.ts';
import type { RatingKind } from './rank-round.ts';

export type DeskCommand =
	| { readonly name: 'start' }
	| { readonly name: 'pause' }
	| { readonly name: 'resume' }
	/** confirmed: the second press. Closing a session ends every token and cannot be undone. */
	| { readonly name: 'close-session'; readonly confirmed: boolean }
	| { readonly name: 'go-to-stage'; readonly index: number }
	| { readonly name: 'add-minutes'; readonly minutes: number }
	/** Without a projector: phones show what it would show. */
	| { readonly name: 'mirror'; readonly isOn: boolean }
	/** Opens these rounds together; in led mode exactly one, at one's own pace the rounds of one field. */
	| { readonly name: 'open'; readonly roundIds: readonly RoundId[] }
	| { readonly name: 'close'; readonly openingId: OpeningId; readonly confirmed: boolean }
	| { readonly name: 'reveal'; readonly roundIds: readonly RoundId[] }
	/** Pins these ideas' wording and asks the room to put dots on them. */
	| {
			readonly name: 'ask-dots';
			readonly ideaIds: readonly CardId[];
			readonly dots: number;
			readonly isOpen: boolean;
	  }
	/** Asks everyone in secret to rate these ideas by USG, or to choose between every two of them. */
	| { readonly name: 'ask-rating'; readonly method: RatingKind; readonly ideaIds: readonly CardId[] }
	/** The room has chosen aloud between every two of these ideas: 1 the first, 0 the second. */
	| {
			readonly name: 'agree-pairs';
			readonly ideaIds: readonly CardId[];
			readonly choices: readonly number[];
	  }
	/** Asks the room of each of these worked-on statements whether it went down, stayed or went up. */
	| { readonly name: 'ask-change'; readonly numbers: readonly number[] }
	/** Asks the room once more about the statement of this round, after it has talked about its result. */
	| { readonly name: 'ask-again'; readonly roundId: RoundId }
	/** Asks how much each of these statements influences the group's goal, in secret. */
	| { readonly name: 'ask-influence'; readonly numbers: readonly number[] }
	/** The room has agreed aloud on these values instead of voting. */
	| { readonly name: 'agree-influence'; readonly values: readonly AgreedValue[] }
	/** Asks these at the end of an activity or a meeting, in secret: yes, or not yet. */
	| { readonly name: 'ask-poll'; readonly questions: readonly PollQuestion[] }
	/** Asks how the room now thinks each of these statements stood at the baseline, in secret. */
	| { readonly name: 'ask-lookback'; readonly numbers: readonly number[] }
	/** How far an action of the plan has come. */
	| {
			readonly name: 'note-progress';
			readonly actionId: CardId;
			readonly state: ProgressState;
			readonly note: string;
	  }
	/** The room has talked: all ideas of a revealed round of dots, ties in the order agreed. */
	| { readonly name: 'settle-ties'; readonly roundId: RoundId; readonly order: readonly CardId[] }
	| { readonly name: 'show'; readonly focus: Focus }
	| { readonly name: 'set-present'; readonly seatId: SeatId; readonly isPresent: boolean }
	| { readonly name: 'set-scores'; readonly seatId: SeatId; readonly scores: boolean }
	/** Someone who is here, does not score and has no phone: the mentor, a community figure. */
	| { readonly name: 'add-companion'; readonly label: string }
	/** Someone who scores and has no phone: they answer in turns on a shared one [L20]. */
	| {
			readonly name: 'add-person';
			readonly by: { readonly picture: string } | { readonly memberId: MemberId };
	  }
	/** A code that makes one phone a shared one; the answer carries it [L21]. */
	| { readonly name: 'share-phone' }
	/** Every shared phone is an ordinary one again [L31]. */
	| { readonly name: 'take-phones-back' }
	/** A code with which this seat goes on on another phone; the answer carries it. */
	| { readonly name: 'move-seat'; readonly seatId: SeatId }
	/** So many people who score are in the room, with and without phones [L3]. */
	| { readonly name: 'set-headcount'; readonly people: number }
	/** Hands or stones that were counted: people for each level, lowest first, then for "don't know" [L4]. */
	| { readonly name: 'enter-hands'; readonly roundId: RoundId; readonly people: readonly number[] }
	/** Tells those who have not finished what is open, and nobody else, that something still waits for them. */
	| { readonly name: 'nudge'; readonly openingId: OpeningId }
	/** In a practice programme only: so many simulated phones join, answer and write; 0 sends them home. */
	| { readonly name: 'rehearse'; readonly phones: number }
	| { readonly name: 'new-code' }
	| { readonly name: 'choose-address'; readonly url: string };

/** What a command gives back beside the next view. */
export type CommandAnswer = { readonly transferCode?: string; readonly deviceCode?: string };
