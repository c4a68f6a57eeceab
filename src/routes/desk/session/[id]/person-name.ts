// How a person is called on the desk: by name, or by picture and turn ("Ikan 2").
import type { PersonView } from '#domain/view.ts';
import { writePicture } from '$lib/words/pictures.ts';

export function namePerson(person: PersonView, pictures: Record<string, string>): string {
	if (person.name !== undefined) return person.name;
	return person.picture === undefined ? '–' : writePicture(pictures, person.picture, person.pictureTurn);
}
