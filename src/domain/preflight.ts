// What is looked at before people come: where phones find the laptop, how many are here, power and room on
// its disk. What is found is the server's; what is to be made of it is decided here.
import type { Wifi } from './wifi.ts';

/**
 * named: given in the settings. usual: of a Wi-Fi, a cable or a hotspot. virtual: of a program on the laptop,
 * which phones rarely reach. unassigned: taken by the laptop itself where no network gave it one.
 */
export const addressKinds = ['named', 'usual', 'virtual', 'unassigned'] as const;
export type AddressKind = (typeof addressKinds)[number];

export type LaptopAddress = {
	/** http://192.168.1.7:3000, without a path. */
	readonly url: string;
	readonly kind: AddressKind;
	/** What the laptop calls the network it is of: "Wi-Fi", "en0"; undefined of a name. */
	readonly network: string | undefined;
	/** Another device has opened it [H4]. */
	readonly isConfirmed: boolean;
};

/** Whose firewall may stand between phones and laptop. */
export const systems = ['windows', 'macos', 'linux', 'other'] as const;
export type System = (typeof systems)[number];

export type DiskState = 'enough' | 'low' | 'nearly-gone';

/** Everything the preflight page shows. */
export type PreflightView = {
	system: System;
	port: number;
	/** Best first [H5]. */
	addresses: LaptopAddress[];
	/** Seats whose phone is connected now, over all meetings. */
	phones: number;
	/** Undefined where the system does not say. */
	disk: { freeBytes: number; state: DiskState } | undefined;
	wifi: Wifi | undefined;
};

const virtualNetwork =
	/^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|tailscale|zt|wg|awdl|llw)|vethernet|virtualbox|vmware|hyper-v|wsl|loopback|tailscale|zerotier/i;

/** Which kind an IPv4 address is, by itself and by what the system calls its network. */
export function kindOfAddress(network: string, address: string): AddressKind {
	if (address.startsWith('169.254.')) return 'unassigned';
	return virtualNetwork.test(network) ? 'virtual' : 'usual';
}

/**
 * Best first: confirmed ones in the order they were confirmed, then by kind; equal ones stay as they came [H5].
 * An address that was never opened is nobody's, so that none loses a seat by another coming before it.
 * confirmed: urls, the earliest first.
 */
export function orderAddresses(
	found: readonly Omit<LaptopAddress, 'isConfirmed'>[],
	confirmed: readonly string[]
): LaptopAddress[] {
	const rank = ({ url, kind }: (typeof found)[number]) => {
		const at = confirmed.indexOf(url);
		return at >= 0 ? at - confirmed.length : addressKinds.indexOf(kind);
	};
	return found
		.toSorted((a, b) => rank(a) - rank(b))
		.map((address) => ({ ...address, isConfirmed: confirmed.includes(address.url) }));
}

const megabyte = 1_000_000;

/** A meeting of a hundred with its board and a backup needs tens of megabytes; the system itself wants more [H7]. */
export function judgeDisk(freeBytes: number): DiskState {
	if (freeBytes < 200 * megabyte) return 'nearly-gone';
	return freeBytes < 1000 * megabyte ? 'low' : 'enough';
}

export type PowerState = 'plugged-in' | 'on-battery' | 'battery-low';

/** level: 0 empty to 1 full. Two hours of a meeting take about a third of a laptop's battery [H9]. */
export function judgePower({ isCharging, level }: { isCharging: boolean; level: number }): PowerState {
	if (isCharging) return 'plugged-in';
	return level < 0.35 ? 'battery-low' : 'on-battery';
}

/** How many devices the hotspot of a phone usually holds. */
export const hotspotHolds = 10;

/** Would a phone's hotspot soon turn people away [H10]? */
export function isHotspotNearlyFull(phones: number): boolean {
	return phones >= hotspotHolds - 2;
}
