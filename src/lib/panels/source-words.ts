import type { CompiledDate, Source } from '#lib/core/model/compiled.ts';

/** `the article’s own voice`, after what kind of document it is. */
export function ownVoice({ kind }: Source): string {
	if (/book|monograph/i.test(kind)) return 'the book’s own voice';
	if (/letter|cable|telegram/i.test(kind)) return 'the letter’s own voice';
	if (/article|report|news|analysis|essay/i.test(kind)) return 'the article’s own voice';
	return 'the document’s own voice';
}

/** Publisher and date, as far as they are known: `Exaro News, 27 July 2011`. */
export function publicationWords({ publisher, published, publishedBasis }: Source): string {
	const date = published ? publishedWords(published, publishedBasis === 'inferred') : '';
	return [publisher, date].filter((part) => part !== '').join(', ');
}

function publishedWords(date: CompiledDate, isInferred: boolean): string {
	const words = date.span === 'moment' ? date.words.replace(/^some time in /, '') : date.words;
	return isInferred ? `${words} (inferred)` : words;
}
