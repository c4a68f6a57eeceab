// What a canvas takes from the page around it: its colours and letters, and whether things may move.

export type CanvasLook = {
	readonly ink: string;
	readonly soft: string;
	readonly hair: string;
	readonly paper: string;
	readonly thread: string;
	readonly family: string;
};

/** The page's own tokens. With forced colours the canvas' ink is the system's. */
export function readLook(canvas: HTMLCanvasElement): CanvasLook {
	const style = getComputedStyle(canvas);
	const token = (name: string) => style.getPropertyValue(name).trim();
	const ink = style.color;
	const isForced = matchMedia('(forced-colors: active)').matches;
	return {
		ink,
		soft: isForced ? ink : token('--tinta-2'),
		hair: isForced ? ink : token('--garis'),
		paper: isForced ? 'Canvas' : token('--kapas'),
		thread: isForced ? ink : token('--benang'),
		family: style.fontFamily
	};
}

/** Nothing moves where people asked for that. */
export function readAnimation(durationMs: number): false | { duration: number } {
	return matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: durationMs };
}

/** One projector unit in pixels, asked for whenever a chart is drawn: its canvas has letters of 24 of them. */
export function readUnit({ canvas }: { canvas: HTMLCanvasElement }): number {
	return Number.parseFloat(getComputedStyle(canvas).fontSize) / 24;
}
