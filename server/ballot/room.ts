// What the parts of the ballot path share: the database, the folder of the urns, what is open.
import type { Clock } from '#server/clock.ts';
import type { reportFault } from '#server/fault.ts';
import type { RoundId, SeatId } from '#domain/ids.ts';
import type { Openings } from './openings.ts';
import type { Db } from './store.ts';

export type Report = typeof reportFault;

/** Named moments of opening and closing, between which a trial may kill the process. */
export type Moment = 'urn-made' | 'opened' | 'sealed' | 'counted' | 'closed';

export type BallotRoom = {
	readonly db: Db;
	readonly clock: Clock;
	/** Where the urn files are. */
	readonly folder: string;
	readonly openings: Openings;
	/** Of closed rounds under participant codes: whose answers were counted. Never on disk [Q13]. */
	readonly counted: Map<RoundId, ReadonlySet<SeatId>>;
	readonly report: Report;
	readonly between: (moment: Moment) => void;
	/** Pages of 4 kB one urn may fill; undefined for the usual limit. */
	readonly urnPages: number | undefined;
};

const diskCodes = /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EDQUOT|EIO|EFBIG|EROFS)/;

/** Did the disk say no? Then people are told so; any other fault is ours. */
export function isDiskFault(fault: unknown): boolean {
	return fault instanceof Error && 'code' in fault && diskCodes.test(String(fault.code));
}
