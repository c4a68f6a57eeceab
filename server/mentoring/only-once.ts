// A form sent twice is carried out once: the second time it hears what the first one heard.
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Db } from '#server/programme/store.ts';
import { appendAnswer, findFormerAnswer, type RequestKey } from '#server/session/request-store.ts';

/** Inside a transaction. The same id with another body is 'request-conflict'; a refused one may be sent again. */
export async function onlyOnce(
	trx: Db,
	{ key, nowMs }: { key: RequestKey; nowMs: number },
	work: () => Promise<Refused | undefined>
): Promise<Refused | undefined> {
	const former = await findFormerAnswer(trx, key);
	if (former) return isRefused(former) ? former : undefined;
	const refused = await work();
	if (!refused) await appendAnswer(trx, key, '', nowMs);
	return refused;
}
