/**
 * The Arabic letters that grammar has to name one by one, so that no rule holds a bare Arabic literal.
 * Folded forms: see fold.ts.
 */
export const letters = {
  hamza: 'ء',
  alef: 'ا',
  ba: 'ب',
  taMarbuta: 'ة',
  ta: 'ت',
  sin: 'س',
  fa: 'ف',
  kaf: 'ك',
  lam: 'ل',
  mim: 'م',
  nun: 'ن',
  ha: 'ه',
  waw: 'و',
  alefMaqsura: 'ى',
  ya: 'ي',
  alefHamza: 'أ',
  wawHamza: 'ؤ',
  yaHamza: 'ئ',
} as const;

/** The article as it stands before a noun. */
export const ARTICLE = letters.alef + letters.lam;

/** One-letter prefixes that a span leaves out (guidelines G4), as a whole: أ, then و or ف, then ب, ل or ك. */
export const CLITIC_PREFIXES = new RegExp(
  `^${letters.alefHamza}?[${letters.waw}${letters.fa}]?[${letters.ba}${letters.lam}${letters.kaf}]?$`,
);

/** Attached pronouns in folded letters, longest first. */
export const ENCLITICS: readonly string[] = [
  letters.ha + letters.mim + letters.alef,
  letters.kaf + letters.mim + letters.alef,
  letters.ha + letters.alef,
  letters.ha + letters.mim,
  letters.ha + letters.nun,
  letters.kaf + letters.mim,
  letters.kaf + letters.nun,
  letters.nun + letters.alef,
  letters.nun + letters.ya,
  letters.ha,
  letters.kaf,
  letters.ya,
];

/** Letters that differ in their dots or hamza alone: the usual typing slips. One group a string. */
export const LOOKALIKES: readonly string[] = [
  'جحخ',
  'بتثني',
  'دذ',
  'رز',
  'سش',
  'صض',
  'طظ',
  'عغ',
  'فق',
];
