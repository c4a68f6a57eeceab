// The forecast of a scoring stage in whole sentences.
import type { Forecast } from '#domain/rhythm.ts';
import type { rhythm } from '$lib/words/rhythm.ts';

type Words = (typeof rhythm)['id'];

/** One sentence on the time and, where it can be said, one on the pace. */
export function writeForecast(forecast: Forecast, words: Words): string[] {
	const { minutesLeft, statements, secondsEach, minutesMissing } = forecast;
	if (statements === 0) return [minutesLeft < 0 ? words.allScoredPast : words.allScored({ minutesLeft })];
	// Begun minutes past the time: where there is none left to share, the pace says nothing new.
	if (secondsEach === undefined) return [words.past({ minutesPast: -minutesLeft, statements })];
	const time = `${words.left({ minutesLeft, statements })}: ${writeEach(secondsEach, words)}`;
	if (minutesMissing === undefined) return [time];
	return [time, minutesMissing === 0 ? words.fits : words.missing({ count: minutesMissing })];
}

function writeEach(secondsEach: number, words: Words): string {
	const minutes = Math.floor(secondsEach / 60);
	const seconds = secondsEach % 60;
	return minutes === 0 ? words.each({ seconds }) : words.eachMinutes({ minutes, seconds });
}
