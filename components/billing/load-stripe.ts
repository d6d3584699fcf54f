import type { Stripe, StripeConstructor } from '@stripe/stripe-js';
// The package's main door loads the script as soon as it is imported, on every page.
import { loadStripe as loadGenuine } from '@stripe/stripe-js/pure';
import { takesCards } from '@/lib/core/card-pages';

type Settings = {
  publishableKey: string;
  /** Another script in the place of Stripe's own, in tests; null in production. */
  scriptUrl: string | null;
};

/** Whether this document was loaded with what the form needs, and not only moved here by a link inside the product. */
function isLoadedForCards(): boolean {
  const [opened] = performance.getEntriesByType('navigation');
  return opened === undefined || takesCards(new URL(opened.name).pathname);
}

const never = new Promise<never>(() => undefined);

const loading = new Map<string, Promise<Stripe | null>>();

function addScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error('The form for cards could not be loaded.'));
    });
    document.head.append(script);
  });
}

async function loadOther(publishableKey: string, scriptUrl: string): Promise<Stripe | null> {
  const page = window as typeof window & { Stripe?: StripeConstructor };
  if (!page.Stripe) await addScript(scriptUrl);
  return page.Stripe ? page.Stripe(publishableKey) : null;
}

/**
 * Stripe.js for this key: one promise a key, as `<Elements stripe>` wants it. A load that failed is forgotten, so that trying
 * again tries again. In the browser alone, when the page is there and before anybody typed: it may load the page once more.
 */
export function loadStripe({ publishableKey, scriptUrl }: Settings): Promise<Stripe | null> {
  if (!takesCards(window.location.pathname)) throw new Error('Cards are taken on other pages.');
  if (!isLoadedForCards()) {
    window.location.reload();
    return never;
  }
  const known = loading.get(publishableKey);
  if (known) return known;
  const loaded = scriptUrl ? loadOther(publishableKey, scriptUrl) : loadGenuine(publishableKey);
  loading.set(publishableKey, loaded);
  loaded.catch(() => loading.delete(publishableKey));
  return loaded;
}
