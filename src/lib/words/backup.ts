// What a desk says about the laptop's backup.
import type { BackupFault } from '#domain/view.ts';

const id = {
	running: 'Cadangan sedang disimpan…',
	saved: (time: string) => `Cadangan tersimpan ${time}`,
	failed: {
		'folder-missing': 'Cadangan gagal: stik USB tidak terbaca. Rapat tetap berjalan dan tersimpan di laptop.',
		'disk-full': 'Cadangan gagal: stik USB penuh. Rapat tetap berjalan dan tersimpan di laptop.',
		'folder-unwritable':
			'Cadangan gagal: stik USB tidak bisa ditulisi. Rapat tetap berjalan dan tersimpan di laptop.',
		'copy-unsound':
			'Cadangan gagal: salinannya tidak utuh, jadi tidak dipakai. Rapat tetap berjalan dan tersimpan di laptop.',
		'too-slow': 'Cadangan gagal: stik USB terlalu lambat. Rapat tetap berjalan dan tersimpan di laptop.',
		failed:
			'Cadangan gagal; sebabnya tertulis di terminal laptop. Rapat tetap berjalan dan tersimpan di laptop.'
	} satisfies Record<BackupFault, string>,
	again: 'Dicoba lagi setiap pindah tahap.'
};
const en: typeof id = {
	running: 'Saving a backup…',
	saved: (time) => `Backup saved ${time}`,
	failed: {
		'folder-missing':
			'Backup failed: the USB stick cannot be read. The meeting goes on and is kept on the laptop.',
		'disk-full': 'Backup failed: the USB stick is full. The meeting goes on and is kept on the laptop.',
		'folder-unwritable':
			'Backup failed: the USB stick cannot be written. The meeting goes on and is kept on the laptop.',
		'copy-unsound':
			'Backup failed: the copy was not whole and is not used. The meeting goes on and is kept on the laptop.',
		'too-slow': 'Backup failed: the USB stick is too slow. The meeting goes on and is kept on the laptop.',
		failed: 'Backup failed; the laptop’s terminal says why. The meeting goes on and is kept on the laptop.'
	},
	again: 'It is tried again at every change of stage.'
};
export const backup = { id, en };
