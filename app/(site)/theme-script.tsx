import { themeCookie } from '@/lib/core/theme';

const script = `(/(?:^|; )${themeCookie}=(light|dark)/.exec(document.cookie)||[]).slice(1).forEach(function(t){document.documentElement.dataset.theme=t})`;

/** Static pages are the same bytes for everybody, so the chosen theme is read here, before the first paint. */
export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; only static pages may carry inline scripts
  return <script data-kept="" dangerouslySetInnerHTML={{ __html: script }} />;
}
