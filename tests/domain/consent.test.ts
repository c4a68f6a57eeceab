import { expect, test } from 'vitest';
import { checkConsent, consentVersion } from '#domain/consent.ts';

test('[N1] nobody takes a seat without agreeing', () => {
	for (const version of [undefined, null, 0, -1, 1.5, Number.NaN, '1', 'on', true, {}]) {
		expect(checkConsent(version), String(version)).toEqual({ refused: 'consent-missing' });
	}
});

test('[N2] the present version counts, any other is asked again', () => {
	expect(checkConsent(consentVersion)).toBeUndefined();
	expect(checkConsent(consentVersion + 1)).toEqual({ refused: 'consent-outdated' });
});
