// The line of a river through its knots: it turns only at a knot, so that no bend tells of a high or a low
// that nobody spoke of (monotone cubic, Fritsch and Butland 1984).

export type Point = { readonly x: number; readonly y: number };

/** How steep the line runs through each knot: flat at a turn, and never steep enough to overshoot. */
function slopesOf(knots: readonly Point[]): number[] {
	const rises = knots.slice(1).map((knot, index) => {
		const from = knots[index]!;
		return (knot.y - from.y) / (knot.x - from.x);
	});
	return knots.map((_, index) => {
		const [before, after] = [rises[index - 1], rises[index]];
		if (before === undefined || after === undefined || before * after <= 0) return 0;
		return (2 * before * after) / (before + after);
	});
}

export class RiverCurve {
	readonly #knots: readonly Point[];
	readonly #slopes: readonly number[];

	/** At least one knot, from left to right, no two at one place. */
	constructor(knots: readonly Point[]) {
		this.#knots = knots;
		this.#slopes = slopesOf(knots);
	}

	/** How high the river runs here; level before its first knot and after its last. */
	heightAt(x: number): number {
		const next = this.#knots.findIndex((knot) => knot.x >= x);
		const to = this.#knots[next];
		const from = this.#knots[next - 1];
		if (to === undefined) return this.#knots.at(-1)!.y;
		if (from === undefined) return to.y;
		const span = to.x - from.x;
		const t = (x - from.x) / span;
		const [lead, trail] = [this.#slopes[next - 1]!, this.#slopes[next]!];
		const back = 1 - t;
		return (
			(1 + 2 * t) * back * back * from.y +
			t * back * back * span * lead +
			t * t * (3 - 2 * t) * to.y -
			t * t * back * span * trail
		);
	}

	/** The highest and the lowest the river runs between two places; y grows downwards. */
	extremes(from: number, to: number): { highest: number; lowest: number } {
		// It turns at knots only, so they and the ends are all that can be extreme.
		const inside = this.#knots.filter((knot) => knot.x > from && knot.x < to).map((knot) => knot.y);
		const heights = [this.heightAt(from), ...inside, this.heightAt(to)];
		return { highest: Math.min(...heights), lowest: Math.max(...heights) };
	}

	/** The same line, this much further down. */
	moved(by: number): RiverCurve {
		return new RiverCurve(this.#knots.map(({ x, y }) => ({ x, y: y + by })));
	}

	/** As an SVG path, from and to the edges of the screen. */
	path(edges: { from: number; to: number }): string {
		const write = (value: number) => value.toFixed(1);
		const first = this.#knots[0]!;
		const parts = [`M${write(edges.from)} ${write(first.y)}H${write(first.x)}`];
		this.#knots.slice(1).forEach((to, index) => {
			const from = this.#knots[index]!;
			const third = (to.x - from.x) / 3;
			const lead = from.y + this.#slopes[index]! * third;
			const trail = to.y - this.#slopes[index + 1]! * third;
			parts.push(
				`C${write(from.x + third)} ${write(lead)} ${write(to.x - third)} ${write(trail)} ${write(to.x)} ${write(to.y)}`
			);
		});
		return `${parts.join('')}H${write(edges.to)}`;
	}
}
