/** Arabic analysis by itself: text to tokens, folded forms, clitics and lemmas. Usable without the rest. */
export { analyseWord } from './analyse.ts';
export { fold, isMark } from './fold.ts';
export { splitSentences } from './sentences.ts';
export { tagWords } from './tags.ts';
export { tokenize, tokens } from './tokenize.ts';
export { loadVocabulary, type Vocabulary } from './vocabulary.ts';
export { analyseWords } from './words.ts';
