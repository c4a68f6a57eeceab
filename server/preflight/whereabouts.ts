// Where this laptop can be found: its addresses now, which of them another device has opened, and a look every
// few seconds whether they are still the same.
import type { LaptopAddress } from '#domain/preflight.ts';
import type { Config } from '../config.ts';
import { listLaptopAddresses, listNetworkAddresses, type NetworkAddress } from '../host.ts';
import { watchAddresses } from './address-watch.ts';
import { Confirmed, type Visit } from './confirmed.ts';

export type WhereaboutsSetup = {
	config: Pick<Config, 'scheme' | 'hosts'>;
	port: () => number;
	/** Projectors and desks are to look again. */
	changed: () => void;
	/** The laptop's own addresses, and how often they are looked at; trials bring their own. */
	networks?: (() => NetworkAddress[]) | undefined;
	watchMs?: number | undefined;
};

export class Whereabouts {
	readonly #setup: WhereaboutsSetup;
	readonly #networks: () => NetworkAddress[];
	readonly #confirmed = new Confirmed();

	constructor(setup: WhereaboutsSetup) {
		this.#setup = setup;
		this.#networks = setup.networks ?? listNetworkAddresses;
	}

	/** As they are now, best first. Like the next two, to be handed on as it is. */
	readonly list = (): LaptopAddress[] => {
		const { config, port } = this.#setup;
		return listLaptopAddresses({
			scheme: config.scheme,
			port: port(),
			names: config.hosts,
			networks: this.#networks(),
			confirmed: this.#confirmed.list()
		});
	};

	/** The same as base addresses alone. */
	readonly listUrls = (): string[] => this.list().map(({ url }) => url);

	/** A request came: perhaps the first from another device. */
	readonly visited = (visit: Visit): void => {
		if (this.#confirmed.note(visit, () => this.#listOwn())) this.#setup.changed();
	};

	/** Begins to look; the answer ends it. */
	watch(): () => void {
		const { config, changed, watchMs } = this.#setup;
		return watchAddresses({
			list: () => this.#listOwn(),
			changed: (own) => {
				this.#confirmed.keepOnly([...config.hosts, ...own]);
				changed();
			},
			everyMs: watchMs
		});
	}

	#listOwn(): string[] {
		return this.#networks().map(({ address }) => address);
	}
}
