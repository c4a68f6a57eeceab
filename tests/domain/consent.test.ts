import { expect, test } from 'vitest';
import { checkConsent, codedConsentVersion, consentFor, consentVersion } from '#domain/consent.ts';

test('[N1] nobody takes a seat without agreeing', () => {
	for (const version of [undefined, null, 0, -1, 1.5, Number.NaN, '1', 'on', true, {}]) {
		expect(checkConsent(version, { isCoded: false }), String(version)).toEqual({
			refused: 'consent-missing'
		});
	}
});

test('[N2] the present version counts, any other is asked again', () => {
	expect(checkConsent(consentVersion, { isCoded: false })).toBeUndefined();
	expect(checkConsent(codedConsentVersion + 1, { isCoded: false })).toEqual({ refused: 'consent-outdated' });
});

test('[N3] scores under codes are agreed to apart from secret ones', () => {
	expect(consentFor({ isCoded: true })).not.toBe(consentFor({ isCoded: false }));
	for (const isCoded of [true, false]) {
		expect(checkConsent(consentFor({ isCoded }), { isCoded })).toBeUndefined();
		expect(checkConsent(consentFor({ isCoded: !isCoded }), { isCoded })).toEqual({
			refused: 'consent-outdated'
		});
	}
});
