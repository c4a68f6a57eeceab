// What a page may ask of a meeting's screens, and of its paper. Part of backstage.ts.
import type { SessionId } from '#domain/ids.ts';
import type { Refused } from '#domain/refusal.ts';
import type { StageSheet } from '#domain/stage-sheet.ts';
import type { Language } from '#domain/text.ts';
import type { DeskView, HallView } from '#domain/view.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

export type SessionScreens = {
	desk(actor: Actor, id: SessionId, language: Language): Answered<DeskView>;
	/** A stage on paper; without one, that at which the meeting stands [O5]. */
	sheet(actor: Actor, id: SessionId, language: Language, stage?: string): Answered<StageSheet>;
	/** With the key of the desk's link, or signed in with access to the session. */
	hall(
		id: SessionId,
		who: { key?: string | undefined; actor?: Actor | undefined },
		language: Language
	): Answered<HallView>;
};
