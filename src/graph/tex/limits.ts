/** In em; a line of that width has more TeX than can be set, so printing need not go on. */
export const WIDEST = 400;

/** Past this many characters KaTeX is not asked. */
export const LONGEST = 2000;

/** Of what is set: where a part stands in the text is only looked up. */
export const lengthOf = (tex: string): number => tex.replaceAll(/,at=\d+-\d+/g, '').length;
