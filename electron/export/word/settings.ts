import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';

const compatibilityNamespace = 'http://schemas.microsoft.com/office/word';

/**
 * The content of word/settings.xml. Word ignores note separators that it does not name. `doNotExpandShiftReturn`: otherwise
 * Word stretches the line before a line break in a justified paragraph.
 */
export function writeSettings({ page }: LayoutProfile): string {
  return (
    (page.isTwoSided ? '<w:mirrorMargins/>' : '') +
    '<w:defaultTabStop w:val="720"/>' +
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
    '<w:compat><w:doNotExpandShiftReturn/>' +
    `<w:compatSetting w:name="compatibilityMode" w:uri="${compatibilityNamespace}" w:val="15"/></w:compat>` +
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
  );
}
