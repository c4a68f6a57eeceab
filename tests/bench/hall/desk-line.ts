// What every desk of the bench can be asked, whatever server it sits at.

export type DeskAddress = {
	port: number;
	room: string;
	signInToken?: string;
	meeting?: { id: string; roundIds: readonly string[] };
};
export type Counted = {
	/** When the desk showed that everybody had answered. */
	atMs: number;
	/** Where there is no acknowledgement: when each phone's answer was seen. */
	seenMs?: [phone: number, atMs: number][];
};
export type DeskLine = {
	connect(address: DeskAddress): Promise<void>;
	/** Asks the room; answers when it was sent. */
	step(number: number): number;
	count(asked: { number: number; people: number }): Promise<Counted>;
	/** Closes what is open, where a server knows such a thing. */
	finish(number: number): Promise<void>;
};
