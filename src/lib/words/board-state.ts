// Sentences of a board's line where one writes: saved or not, cut off, ended, undone, and a card somebody
// else deleted.
const id = {
	undo: 'Urungkan',
	redo: 'Ulangi',
	undoHint: 'Hanya perubahan Anda sendiri (Ctrl+Z)',
	redoHint: 'Ctrl+Shift+Z',
	undone: 'Perubahan terakhir Anda diurungkan.',
	redone: 'Perubahan Anda dikembalikan.',
	saved: 'Semua tersimpan di laptop',
	saving: 'Menyimpan …',
	connecting: 'Menyambung ke papan …',
	waiting: (n: number) =>
		n === 0
			? 'Terputus. Mencoba menyambung lagi.'
			: `Terputus: perubahan di ${n} kartu menunggu, aman di komputer ini`,
	waitingHere: (n: number) =>
		`Terputus: perubahan di ${n} kartu hanya ada di halaman ini. Jangan tutup sampai tersambung lagi.`,
	ended: 'Anda tidak bisa mengubah papan ini lagi di halaman ini.',
	shutOut: 'Papan ini tidak terbuka lagi bagi Anda. Tanyakan kepada pengelola program.',
	endedCopy: 'Tulisan di bawah masih bisa disalin.',
	reload: 'Muat ulang',
	people: 'Sedang di papan',
	isHere: (name: string, field: string | undefined) =>
		field === undefined ? `${name} di sini` : `${name} di sini: ${field}`,
	damaged:
		'Sebagian catatan papan di laptop ini rusak. Papan dibuka dari bagian yang utuh; periksa apakah ada tulisan yang hilang.',
	lostTitle: 'Kartu ini baru saja dihapus orang lain',
	lostText: 'Tulisan Anda masih ada di sini:',
	lostAsNew: 'Simpan sebagai kartu baru',
	lostLeave: 'Biarkan terhapus'
};

const en: typeof id = {
	undo: 'Undo',
	redo: 'Redo',
	undoHint: 'Your own changes only (Ctrl+Z)',
	redoHint: 'Ctrl+Shift+Z',
	undone: 'Your last change is undone.',
	redone: 'Your change is back.',
	saved: 'Everything is saved on the laptop',
	saving: 'Saving …',
	connecting: 'Connecting to the board …',
	waiting: (n) =>
		n === 0
			? 'Disconnected. Trying again.'
			: n === 1
				? 'Disconnected: changes on 1 card wait, safe on this computer'
				: `Disconnected: changes on ${n} cards wait, safe on this computer`,
	waitingHere: (n) =>
		`Disconnected: changes on ${n === 1 ? '1 card' : `${n} cards`} are in this page only. Do not close it before the line is back.`,
	ended: 'You can no longer change this board on this page.',
	shutOut: 'This board is no longer open to you. Ask whoever manages the programme.',
	endedCopy: 'What is written below can still be copied.',
	reload: 'Reload',
	people: 'At the board now',
	isHere: (name, field) => (field === undefined ? `${name} is here` : `${name} is here: ${field}`),
	damaged:
		'Part of this board’s record on the laptop is damaged. It was opened from what is whole; please check whether any text is missing.',
	lostTitle: 'Somebody else has just deleted this card',
	lostText: 'What you wrote is still here:',
	lostAsNew: 'Keep it as a new card',
	lostLeave: 'Leave it deleted'
};
export const stateWords = { id, en };
