// What the preflight page may ask: how the laptop stands, and the Wi-Fi that people are to join.
import type { PreflightView } from '#domain/preflight.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Wifi } from '#domain/wifi.ts';
import type { Actor } from './backstage.ts';

type Answered<Value> = Promise<Value | Refused>;

export type Preflight = {
	/** Found anew each time. */
	get(actor: Actor): Answered<PreflightView>;
	/** In the place of what was there; all projectors and desks show it at once [H6]. */
	saveWifi(actor: Actor, wifi: Wifi): Answered<undefined>;
	forgetWifi(actor: Actor): Answered<undefined>;
};
