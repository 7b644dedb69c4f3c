import { attributeOf, childOf, childrenOf, descendantsOf, nameOf, type XmlElement } from './xml.ts';

export type Omissions = { pictures: number; drawings: number; formulas: number; embeddedFiles: number };

/** What stands in a drawing: text boxes to read on, words of WordArt, and what is left out, if it is left out. */
export type Drawing = {
  boxes: readonly XmlElement[];
  words: readonly string[];
  omission: Exclude<keyof Omissions, 'formulas'> | null;
};

/** A text box is text; a picture, a chart or an embedded file is left out. */
export function readDrawing(element: XmlElement): Drawing {
  const boxes = [...findBoxes(element)];
  const inside = [...descendantsOf(element)];
  const kinds = new Set(inside.map(nameOf));
  // WordArt of older files keeps its words in an attribute.
  const words = inside.flatMap((each) =>
    nameOf(each) === 'textpath' ? (attributeOf(each, 'string') ?? []) : [],
  );
  const hasPicture = kinds.has('pic') || kinds.has('imagedata') || kinds.has('blip');
  const hasText = boxes.length + words.length > 0;
  return {
    boxes,
    words,
    omission: kinds.has('OLEObject')
      ? 'embeddedFiles'
      : hasPicture
        ? 'pictures'
        : hasText
          ? null
          : 'drawings',
  };
}

/** Word writes new drawings twice, once for old programs; one of the two is read. */
export function chooseForm(element: XmlElement): XmlElement | null {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback');
}

/** The contents of the outermost text boxes below an element; one kept twice (new and old drawing) is taken once. */
function* findBoxes(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (nameOf(child) === 'txbxContent') yield child;
    else if (nameOf(child) === 'AlternateContent') {
      const chosen = chooseForm(child);
      if (chosen) yield* findBoxes(chosen);
    } else yield* findBoxes(child);
  }
}
