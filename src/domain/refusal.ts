// Every reason Rembuk gives for saying no. The domain and the server return these
// codes; src/lib/words/refusal.ts holds one sentence for each in both languages.

export const refusalCodes = [
	// a person's way in
	'sign-in-wrong',
	'sign-in-too-often',
	'not-signed-in',
	'not-allowed',
	'not-found',
	'login-taken',
	'login-unusable',
	'password-too-short',
	'password-too-long',
	'name-missing',
	'link-used-or-expired',
	'recovery-code-wrong',
	'last-admin',
	// joining
	'code-wrong',
	'code-expired',
	'code-too-often',
	'room-full',
	'session-not-open',
	'session-closed',
	'consent-missing',
	'consent-outdated',
	'picture-unknown',
	'name-taken',
	'not-seated',
	'seat-left',
	'seat-taken-over',
	'transfer-code-wrong',
	'participant-code-unknown',
	'participant-code-taken',
	'participant-code-tries',
	// how answers come in
	'headcount-missing',
	'headcount-below-seats',
	'more-answers-than-people',
	'hands-unusable',
	'hands-not-here',
	'device-code-wrong',
	'device-gone',
	'slip-wrong',
	'turn-not-here',
	'cards-not-here',
	'cards-off-limits',
	'photo-without-cards',
	'photos-full',
	// setting up
	'text-too-long',
	'text-missing',
	'number-off-limits',
	'date-unusable',
	'too-many',
	'roster-line-bad',
	'name-doubled',
	'assembly-needs-groups',
	'group-has-sessions',
	'group-kind-fixed',
	'agenda-empty',
	'stage-not-built',
	'cutoff-off-scale',
	'cutoff-words-half',
	'cutoff-words-same',
	'cutoff-word-unreadable',
	'instrument-unknown',
	'instrument-unfinished',
	'instrument-shipped',
	'field-not-empty',
	'draft-changed',
	'instrument-version-differs',
	'file-unreadable',
	'file-too-large',
	'file-changed',
	'xlsform-type-unknown',
	'xlsform-out-of-place',
	'xlsform-name-doubled',
	'scoring-needs-instrument',
	'code-needs-pictures',
	'baseline-unknown',
	'baseline-unfinished',
	'baseline-later',
	'baseline-other-instrument',
	'statements-none',
	'action-unknown',
	'note-replaced',
	'share-unusable',
	'recording-missing',
	'recording-too-large',
	'recording-unplayable',
	'recordings-full',
	'wifi-name-unusable',
	'wifi-password-unusable',
	'session-already-started',
	// running
	'move-unknown',
	'session-not-running',
	'session-already-running',
	'rounds-still-open',
	'round-not-open',
	'nudged-lately',
	'round-not-closed',
	'not-confirmed',
	'nothing-to-reveal',
	'statement-unknown',
	'field-unknown',
	'already-scored',
	'seat-unknown',
	'address-unknown',
	'result-not-revealed',
	'scoring-unfinished',
	'looked-back',
	// a ballot
	'round-unknown',
	'round-closed',
	'level-off-scale',
	'revision-unusable',
	'answer-conflict',
	'seat-does-not-score',
	// the board, cards and dots
	'card-not-now',
	'link-unknown',
	'idea-unknown',
	'ideas-too-few',
	'dots-off-limits',
	'usg-off-limits',
	'pairs-off-limits',
	'nothing-to-settle',
	'order-against-dots',
	'board-too-large',
	'board-epoch-past',
	'not-practice',
	'example-loaded',
	// the research record
	'record-not-closed',
	'record-unreadable',
	'record-version-former',
	'record-version-unknown',
	'record-inconsistent',
	// a request
	'request-malformed',
	'request-conflict',
	'too-fast',
	'disk-failed'
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
export type Refused = {
	readonly refused: RefusalCode;
	/** The field of a form, or the line of a list, that the refusal is about. */
	readonly about?: string;
};

/** A refusal as a value. */
export function refuse(refused: RefusalCode, about?: string): Refused {
	return about === undefined ? { refused } : { refused, about };
}

/** Is this answer a refusal? */
export function isRefused(answer: unknown): answer is Refused {
	return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, 'refused');
}
