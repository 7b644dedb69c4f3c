// Open oa, oe, uy at the end of a syllable. After q the u belongs to the consonant, so quý and quỳ have one form only.

/** The tone on the first vowel: ủy, hòa. */
export const toneOnFirst = /[òóỏõọ][ae](?!\p{L})|(?<!q)[ùúủũụ]y(?!\p{L})/giu;

/** The tone on the last vowel: uỷ, hoà. */
export const toneOnLast = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/giu;
