// The tail of the normal distribution, which no part of JavaScript knows.

/** Where the series for the middle gives way to the fraction for the tail. */
const far = 3;
/** Enough steps for either to be exact to the last digits of a number. */
const steps = 120;

/** The chance of a standard normal value above z; accurate to about thirteen digits for any finite z. */
export function upperTail(z: number): number {
	if (z < 0) return 1 - upperTail(-z);
	const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
	if (z < far) return 0.5 - density * middleSeries(z);
	// The continued fraction z + 1/(z + 2/(z + 3/…)), from its end (Abramowitz and Stegun 26.2.14).
	let below = z;
	for (let step = steps; step >= 1; step -= 1) below = z + step / below;
	return density / below;
}

/** z + z³/3 + z⁵/15 + … (Abramowitz and Stegun 26.2.11). */
function middleSeries(z: number): number {
	let term = z;
	let sum = z;
	for (let step = 1; step <= steps; step += 1) {
		term *= z ** 2 / (2 * step + 1);
		sum += term;
	}
	return sum;
}

/** How likely a standardised value at least this far from 0 is, on either side. */
export function twoSided(z: number): number {
	return Math.min(1, 2 * upperTail(Math.abs(z)));
}
