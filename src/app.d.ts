import type { Actor, Backstage } from '#server/backstage.ts';
import type { Language } from '#domain/text.ts';

declare global {
	namespace App {
		interface Locals {
			backstage: Backstage;
			/** Whoever is signed in; undefined for members and passers-by. */
			actor: Actor | undefined;
			language: Language;
		}
		interface PageData {
			language: Language;
		}
		interface Error {
			message: string;
		}
	}
}

export {};
