export type Device = { browser: string | null; system: string | null; isHandheld: boolean };

// The first that fits counts: most browsers also name the one that they descend from.
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPT|OPX|Opera)[/ ]/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bDuckDuckGo\//, 'DuckDuckGo'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\bHeadlessChrome\//, 'Chrome'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
  [/\b(?:curl|Wget|python-requests|okhttp|node|undici)\b/i, 'A program'],
];

const systems: readonly [RegExp, string, boolean][] = [
  [/\biPhone\b/, 'iPhone', true],
  [/\biPad\b/, 'iPad', true],
  [/\bAndroid\b/, 'Android', true],
  [/\bCrOS\b/, 'ChromeOS', false],
  [/\bWindows\b/, 'Windows', false],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac', false],
  [/\bLinux\b|\bX11\b/, 'Linux', false],
];

/** Which browser and system a User-Agent names, as far as a person needs it to know their own devices again. */
export function readUserAgent(userAgent: string | null): Device {
  const sent = userAgent ?? '';
  const [, browser = null] = browsers.find(([sign]) => sign.test(sent)) ?? [];
  const [, system = null, isHandheld = false] = systems.find(([sign]) => sign.test(sent)) ?? [];
  return { browser, system, isHandheld };
}

/** `Firefox on Windows`. */
export function deviceWords({ browser, system }: Device): string {
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? (system ? `A browser on ${system}` : 'An unknown browser');
}
