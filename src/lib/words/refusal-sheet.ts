// Why a paper sheet was not taken in. Part of refusal.ts.

const id = {
	'sheet-number-unusable': 'Nomor lembar adalah angka 1 sampai 3000, seperti yang tercetak di lembarnya.',
	'sheet-answer-unusable':
		'Ada isian yang bukan jawaban di lembar ini. Lembarnya belum disimpan; periksa lagi.',
	'sheet-empty': 'Lembar ini kosong, jadi tidak disimpan.',
	'sheet-gap': 'Ada baris yang kosong. Kalau di kertas memang tidak diisi, tekan simpan sekali lagi.',
	'sheet-keyed':
		'Lembar dengan nomor ini sudah dimasukkan. Periksa nomornya; kalau memang mau diulang, tarik dulu lembar itu.',
	'sheet-unknown': 'Lembar dengan nomor ini tidak ada di sini. Periksa nomornya.',
	'sheet-third-answer':
		'Ini bukan salah satu dari dua isian tadi. Lihat kertasnya lagi; kalau keduanya salah, tarik lembar ini dan masukkan ulang.',
	'sheets-unfinished':
		'Belum dapat ditutup: ada lembar kertas yang baru dimasukkan sekali, atau dua isiannya berbeda. Selesaikan dulu di halaman memasukkan lembar.',
	'sheets-too-many':
		'Sekali cetak 1 sampai 200 lembar, dan semuanya paling banyak 6.000 baris. Cetak sebagian dulu.'
};
const en: typeof id = {
	'sheet-number-unusable': 'A sheet’s number is 1 to 3000, as printed on it.',
	'sheet-answer-unusable':
		'Something here is no answer that is on the sheet. The sheet was not saved; look again.',
	'sheet-empty': 'This sheet is empty, so it was not saved.',
	'sheet-gap': 'A line is empty. If nothing is filled in on the paper, press save once more.',
	'sheet-keyed':
		'A sheet with this number was keyed in already. Check the number; to do it again, withdraw that sheet first.',
	'sheet-unknown': 'There is no sheet with this number here. Check the number.',
	'sheet-third-answer':
		'This is neither of the two. Look at the paper again; if both are wrong, withdraw the sheet and key it in anew.',
	'sheets-unfinished':
		'It cannot be closed yet: a paper sheet was keyed in only once, or its two keyings differ. Finish on the page where sheets are keyed in.',
	'sheets-too-many': 'Print 1 to 200 sheets at a time, and at most 6,000 lines in all. Print a part first.'
};
export const sheetRefusal = { id, en };
