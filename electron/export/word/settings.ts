import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const compatibilityNamespace = 'http://schemas.microsoft.com/office/word';

/**
 * The file's word/settings.xml. docx's own does not name the note separators, without which Word ignores them.
 * `doNotExpandShiftReturn`: otherwise Word stretches the line before a line break in a justified paragraph.
 */
export function writeSettings({ page }: LayoutProfile): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:settings xmlns:w="${namespace}">` +
    (page.isTwoSided ? '<w:mirrorMargins/>' : '') +
    '<w:defaultTabStop w:val="720"/>' +
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
    '<w:compat><w:doNotExpandShiftReturn/>' +
    `<w:compatSetting w:name="compatibilityMode" w:uri="${compatibilityNamespace}" w:val="15"/></w:compat>` +
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>' +
    '</w:settings>'
  );
}
