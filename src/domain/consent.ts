// What a person agreed to on joining. The words are in src/lib/words/consent.ts; a change of
// their meaning raises the version, and people who joined under the old one are asked again [N].
import { refuse, type Refused } from './refusal.ts';

export const consentVersion = 1;

/**
 * The version a person agreed to, as it came from the form.
 * 'consent-missing' when they did not agree to any, 'consent-outdated' when to another one.
 */
export function checkConsent(version: unknown): Refused | undefined {
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
		return refuse('consent-missing'); // [N1]
	}
	return version === consentVersion ? undefined : refuse('consent-outdated'); // [N2]
}
