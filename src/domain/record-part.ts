// The smallest parts of a record's shape: numbers, days, ids and texts, each within its limit [X8].
import * as v from 'valibot';
import { isDate } from './session.ts';

export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
export const whole = v.pipe(v.number(), v.safeInteger());
export const ratio = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
export const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const day = v.pipe(v.string(), v.check(isDate));
export const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
/** What stands where a participant's code was [X30]. */
export const codeSign = v.pipe(v.string(), v.regex(/^K-[0-9a-f]{10}$/));
export const line = v.pipe(v.string(), v.maxLength(10_000));
/** A group's own words for the two sides of its cut-off; null where it has none [X32]. */
export const cutoffWords = v.nullable(v.strictObject({ weak: line, strong: line }));
export const both = v.strictObject({ id: line, en: line });
