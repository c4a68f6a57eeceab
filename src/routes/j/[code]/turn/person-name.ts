import type { PersonView } from '#domain/view.ts';
import { pick } from '$lib/words/language.ts';
import { pictureWords, writePicture } from '$lib/words/pictures.ts';

/** As the room calls them: by name, or by picture and turn ("Ikan 2"). */
export function namePerson({ name, picture, pictureTurn }: PersonView): string {
	return name ?? (picture ? writePicture(pick(pictureWords), picture, pictureTurn) : '–');
}
