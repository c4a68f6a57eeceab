// What is passed from the page and the room to each screen.

/** What a script-free page asked for in its address. */
export type Asked = {
	/** A statement's number, or 'all' for the list of them. */
	statement: string | undefined;
	/** The round to be answered anew. */
	anew: string | undefined;
	/** A corner of the door: 'pictures', 'no-name' or 'moved'. */
	corner: string | undefined;
};

export type Around = { seatOf: string; notices: (string | undefined)[] };
