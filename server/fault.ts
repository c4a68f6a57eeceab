// Where a fault is written, once, at the edge: what was being done, and what broke.
// Never tokens, answers, codes or addresses: a log outlives the meeting [TRUST E4].
import { maskSecrets } from '#domain/mask.ts';

export function reportFault(doing: string, fault: unknown): void {
	const words = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
	console.error(`Fault while ${doing}: ${maskSecrets(words)}`);
}
