// Instruments as files: taking one along, bringing one, and where in a file something is wrong.
const id = {
	takeAlong: 'Bawa sebagai berkas',
	json: 'JSON',
	jsonMeaning: 'untuk laptop lain yang memakai Rembuk; versinya tetap sama',
	xlsform: 'XLSForm',
	xlsformMeaning: 'lembar kerja, juga untuk KoboToolbox atau ODK',
	bring: 'Masukkan dari berkas',
	bringMeaning: 'Berkas JSON dari Rembuk, atau XLSForm (.xlsx) dengan kedua bahasa dan kalimat “belum”.',
	file: 'Berkas',
	asNew: 'Sebagai instrumen baru',
	asNewMeaning: 'Kalau versi yang sama sudah ada di sini dengan kalimat lain.',
	take: 'Masukkan',
	place: ({ where }: { where: string }) => `Letaknya: ${where}`,
	sheet: ({ sheet }: { sheet: string }) => `lembar ${sheet}`,
	row: ({ sheet, n, type }: { sheet: string; n: number; type: string }) =>
		`lembar ${sheet}, baris ${n}${type ? ` (${type})` : ''}`,
	parts: {
		name: 'nama instrumen',
		source: 'asal-usul',
		scale: 'nilai',
		pictures: 'gambar',
		cutoff: 'batas kuat dan lemah',
		fields: 'bidang',
		statements: 'pernyataan'
	}
};
const en: typeof id = {
	takeAlong: 'Take along as a file',
	json: 'JSON',
	jsonMeaning: 'for another laptop with Rembuk; the version stays the same',
	xlsform: 'XLSForm',
	xlsformMeaning: 'a spreadsheet, also for KoboToolbox or ODK',
	bring: 'Bring from a file',
	bringMeaning:
		'A JSON file of Rembuk, or an XLSForm (.xlsx) with both languages and the "not yet" wordings.',
	file: 'File',
	asNew: 'As a new instrument',
	asNewMeaning: 'Where the same version is here already with other words.',
	take: 'Bring in',
	place: ({ where }) => `Where: ${where}`,
	sheet: ({ sheet }) => `sheet ${sheet}`,
	row: ({ sheet, n, type }) => `sheet ${sheet}, row ${n}${type ? ` (${type})` : ''}`,
	parts: {
		name: 'name of the instrument',
		source: 'where it comes from',
		scale: 'scores',
		pictures: 'pictures',
		cutoff: 'line between strong and weak',
		fields: 'fields',
		statements: 'statements'
	}
};
export const carry = { id, en };
