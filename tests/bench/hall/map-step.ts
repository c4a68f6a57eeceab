// What a hall on a shared Y.Map agrees on: the name of its document, and how the desk asks a statement.

export const mapRoom = 'balai';

/** What the desk sets under "step". */
export function writeStep(number: number): string {
	return `pernyataan ${number}.`;
}
