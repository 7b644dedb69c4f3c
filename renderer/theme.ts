import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core';

/** Deep petrol: quiet beside the red of official seals and of error bars. Shade 7 on white has contrast 9:1. */
const petrol: MantineColorsTuple = [
  '#eef5f7',
  '#dce9ed',
  '#b9d2da',
  '#8fb5c1',
  '#5f93a3',
  '#3d7789',
  '#265f72',
  '#174c5e',
  '#103b4a',
  '#0a2a36',
];

/** Greys with a little of the petrol in them; from shade 5 on they pass 4.5:1 as text on white, from 6 on also on shade 1. */
const slate: MantineColorsTuple = [
  '#f7f9fa',
  '#eff2f4',
  '#e2e7ea',
  '#d0d7dc',
  '#b3bdc4',
  '#6a7781',
  '#5a6770',
  '#45515a',
  '#2e3840',
  '#1b2329',
];

/** A sober red for errors; Mantine takes shade 6 for them, which here has contrast 7:1 on white. */
const brick: MantineColorsTuple = [
  '#fbeeed',
  '#f5d9d7',
  '#e8b4b0',
  '#d98a84',
  '#c9605a',
  '#b63c37',
  '#a3211f',
  '#8f1a19',
  '#7a1f1f',
  '#5c1515',
];

/** Mantine pales quiet grey buttons to shade 6; here they are as dark as other text. */
const resolveVariantColors: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const isQuiet = input.variant === 'subtle' && input.color?.startsWith('gray');
  return isQuiet ? { ...resolved, color: 'var(--mantine-color-gray-9)' } : resolved;
};

const sans =
  "'Segoe UI', 'Segoe UI Variable Text', 'Noto Sans', Arimo, 'Liberation Sans', 'DejaVu Sans', system-ui, sans-serif";

/** Family name of the bundled Times-metric font in which report text is written and shown (see fonts.css). */
export const documentFontFamily = "'Giao Ban Tinos', 'Times New Roman', Tinos, serif";

/** Every size is in rem, because the page's zoom (use-page-zoom.ts) is the font size of the root. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol, gray: slate, red: brick },
  black: '#1b2329',
  variantColorResolver: resolveVariantColors,
  fontFamily: sans,
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '0.125rem', sm: '0.1875rem', md: '0.25rem', lg: '0.375rem', xl: '0.5rem' },
  defaultRadius: 'md',
  cursorType: 'default',
  activeClassName: '',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' }, styles: { root: { fontWeight: 500 } } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray.8' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: {
      defaultProps: {
        visibilityToggleButtonProps: { 'aria-label': 'Hiện, ẩn mật khẩu', 'aria-hidden': false, tabIndex: 0 },
      },
    },
    NumberInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', withCheckIcon: false } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    // As a list they stand 24 pixels apart, which a finger or a shaking hand needs (WCAG 2.5.8).
    Checkbox: { defaultProps: { size: 'xs' }, styles: { body: { paddingBlock: '0.125rem' } } },
    Radio: { defaultProps: { size: 'xs' }, styles: { body: { paddingBlock: '0.125rem' } } },
    InputWrapper: { styles: { error: { fontSize: '0.8125rem' }, description: { fontSize: '0.8125rem' } } },
    Text: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { shadow: 'sm', transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 0 } } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': 'Đóng' },
        // A <header> inside a dialog would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: {
        header: { padding: '0.625rem 1rem', minHeight: 0 },
        body: { padding: '0 1rem 1rem' },
        title: { fontSize: '0.9375rem', fontWeight: 600 },
      },
    },
  },
});
