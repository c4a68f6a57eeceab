// What is passed from the page and the room to each screen.
import type { PhoneRoom, PhoneView, You } from '#domain/view.ts';

/** What a script-free page asked for in its address. */
export type Asked = {
	/** A statement's number, or 'all' for the list of them. */
	statement: string | undefined;
	/** The round to be answered anew. */
	anew: string | undefined;
	/** A corner of the door: 'pictures' or 'moved'. */
	corner: string | undefined;
	/** A part of one's name, to find it on the roster. */
	find: string | undefined;
};

/** What the server draws the room from, and the script after it. */
export type First = {
	seat: { room: PhoneRoom; you: You; view: PhoneView };
	asked: Asked;
	/** What a plain form was refused with. */
	refused: string | undefined;
};

export type Around = { seatOf: string; notices: (string | undefined)[] };
