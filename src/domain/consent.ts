// What a person agreed to on joining. The words are in src/lib/words/consent.ts; a change of
// their meaning raises the version, and people who joined under the old one are asked again [N].
import { refuse, type Refused } from './refusal.ts';

/** To scores that are kept in secret. */
export const consentVersion = 1;
/** To scores that are kept under the code of a card: another thing to agree to [N3]. */
export const codedConsentVersion = 2;

export const consentFor = ({ isCoded }: { isCoded: boolean }): number =>
	isCoded ? codedConsentVersion : consentVersion;

/**
 * The version a person agreed to, as it came from the form.
 * 'consent-missing' when they did not agree to any, 'consent-outdated' when to another one.
 */
export function checkConsent(version: unknown, meeting: { isCoded: boolean }): Refused | undefined {
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
		return refuse('consent-missing'); // [N1]
	}
	return version === consentFor(meeting) ? undefined : refuse('consent-outdated'); // [N2] [N3]
}
