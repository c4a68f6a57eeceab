import type { Actor, Backstage } from '#server/backstage.ts';
import type { Language } from '#domain/text.ts';

declare global {
	namespace App {
		interface Locals {
			backstage: Backstage;
			/** Whoever is signed in; undefined for members and passers-by. */
			actor: Actor | undefined;
			/** In which instruments, dates and numbers are read. */
			language: Language;
			/** In which sentences are read: the same, or the code of a further language. */
			screen: string;
		}
		interface PageData {
			language: Language;
			screen: string;
		}
		interface Error {
			message: string;
		}
	}
}

export {};
