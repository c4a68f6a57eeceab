// What a page may ask at the door of a meeting. Part of backstage.ts, which hands it on.
import type { MemberId, RequestId, SessionId } from '#domain/ids.ts';
import type { NameMode, Purpose } from '#domain/session.ts';
import type { Language } from '#domain/text.ts';

/** What the door of a meeting shows before anyone has a seat. */
export type Door = {
	sessionId: SessionId;
	code: string;
	groupName: string;
	place: string;
	nameMode: NameMode;
	purpose: Purpose;
	/** Scores are kept under the codes of cards. */
	isCoded: boolean;
	consentVersion: number;
	/** How often each picture is taken; absent is free. */
	taken: Record<string, number>;
	/** Roster names that have no seat yet, in roster mode only. */
	names: { id: MemberId; name: string }[];
};
export type JoinForm = {
	code: string;
	requestId: RequestId;
	consentVersion: number;
	language: Language;
	by: { picture: string } | { memberId: MemberId };
};
