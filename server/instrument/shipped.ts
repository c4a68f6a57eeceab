// The instruments that come with Rembuk, in the order in which they are offered.
import type { Instrument } from '#domain/instrument.ts';
import { kubeAtRisk } from './kube-at-risk.ts';
import { pekaKube } from './peka-kube.ts';
import { socialCapital } from './social-capital.ts';
import { womenFinance } from './women-finance.ts';

export const shippedInstruments: readonly Instrument[] = [pekaKube, socialCapital, womenFinance, kubeAtRisk];

export function isShipped(key: string): boolean {
	return shippedInstruments.some((instrument) => instrument.key === key);
}
