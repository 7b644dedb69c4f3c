import type { Mark, Node, Schema } from '@tiptap/pm/model';
import type { Inline, TextRun } from '../../../../core/model/inline.ts';
import { normaliseText } from '../../../../core/rules/text/normalise-text.ts';
import { keepFields, readFields } from './kept-fields.ts';
import { readNoteContent } from './note-content.ts';

/** Inline content of the record as nodes of the page. */
export function writeInline(schema: Schema, content: readonly Inline[]): Node[] {
  return content.map((inline) => {
    switch (inline.type) {
      case 'text':
        return schema.text(inline.text, writeMarks(schema, inline));
      case 'line-break':
        return node(schema, 'hardBreak', { kept: keepFields(inline, ['type']) });
      case 'footnote':
        return node(schema, 'footnote', {
          id: inline.id,
          content: inline.content,
          kept: keepFields(inline, ['type', 'id', 'content']),
        });
      case 'figure':
        return node(schema, 'figureReference', {
          indicatorId: inline.indicatorId,
          kept: keepFields(inline, ['type', 'indicatorId']),
        });
      case 'citation':
        return node(schema, 'citation', {
          citedDocumentId: inline.citedDocumentId,
          kept: keepFields(inline, ['type', 'citedDocumentId']),
        });
    }
  });
}

/** Nodes of the page as inline content of the record; text in the form in which it is kept (NFC). */
export function readInline(parent: Node): Inline[] {
  const content: Inline[] = [];
  parent.forEach((child) => {
    const inline = readOne(child);
    if (inline) content.push(inline);
  });
  return content;
}

function readOne(child: Node): Inline | null {
  const kept = readFields(child.attrs.kept);
  switch (child.type.name) {
    case 'text': {
      const text = normaliseText(child.text ?? '');
      return text === '' ? null : { ...readMarks(child.marks), type: 'text', text };
    }
    case 'hardBreak':
      return { ...kept, type: 'line-break' };
    case 'footnote':
      return {
        ...kept,
        type: 'footnote',
        id: String(child.attrs.id),
        content: readNoteContent(child.attrs.content),
      };
    case 'figureReference':
      return { ...kept, type: 'figure', indicatorId: String(child.attrs.indicatorId) };
    case 'citation':
      return { ...kept, type: 'citation', citedDocumentId: String(child.attrs.citedDocumentId) };
    default:
      throw new Error(`unknown inline node ${child.type.name}`);
  }
}

function writeMarks(schema: Schema, run: TextRun): Mark[] {
  const kept = keepFields(run, ['type', 'text', 'isBold', 'isItalic', 'position']);
  return [
    ...(run.isBold ? [schema.mark('bold')] : []),
    ...(run.isItalic ? [schema.mark('italic')] : []),
    ...(run.position ? [schema.mark(run.position)] : []),
    ...(kept ? [schema.mark('keptRun', { kept })] : []),
  ];
}

function readMarks(marks: readonly Mark[]): Partial<TextRun> {
  const kept: Record<string, unknown> = {};
  const run: Partial<TextRun> = {};
  for (const mark of marks) {
    switch (mark.type.name) {
      case 'bold':
        run.isBold = true;
        break;
      case 'italic':
        run.isItalic = true;
        break;
      case 'superscript':
      case 'subscript':
        run.position = mark.type.name;
        break;
      case 'keptRun':
        Object.assign(kept, readFields(mark.attrs.kept));
        break;
      default:
        throw new Error(`unknown mark ${mark.type.name}`);
    }
  }
  return { ...kept, ...run };
}

function node(schema: Schema, name: string, attributes: Record<string, unknown>): Node {
  return schema.node(name, attributes);
}
