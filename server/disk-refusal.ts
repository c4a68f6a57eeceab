// When the disk says no, people are told so and asked again later; every other fault goes on to
// whoever called, and is logged there [TRUST A5].
import { refuse } from '#domain/refusal.ts';
import { isDiskFault } from './ballot/room.ts';
import { reportFault } from './fault.ts';

type Methods = Record<string, (...asked: never[]) => Promise<unknown>>;

/** The same methods, with a full or broken disk as the refusal "disk-failed". */
export function refuseOnDiskFault<Service extends Methods>(doing: string, service: Service): Service {
	const guarded = Object.entries(service).map(([name, method]) => [
		name,
		async (...asked: never[]) => {
			try {
				return await method(...asked);
			} catch (fault) {
				if (!isDiskFault(fault)) throw fault;
				reportFault(`${doing}: ${name}`, fault);
				return refuse('disk-failed');
			}
		}
	]);
	return Object.fromEntries(guarded) as Service;
}
