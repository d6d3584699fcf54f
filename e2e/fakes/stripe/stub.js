// Plays Stripe.js for journeys: what @stripe/stripe-js and @stripe/react-stripe-js call, with the fake behind it.
(() => {
  const origin = new URL(document.currentScript.src).origin;

  async function ask(word, body) {
    const response = await fetch(`${origin}/browser/${word}`, { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  }

  function createEvents() {
    const handlers = new Map();
    return {
      on(name, handler) {
        handlers.set(name, [...(handlers.get(name) ?? []), handler]);
      },
      off(name, handler) {
        const left = (handlers.get(name) ?? []).filter((one) => handler && one !== handler);
        handlers.set(name, left);
      },
      emit(name, event) {
        for (const handler of handlers.get(name) ?? []) handler(event);
      },
    };
  }

  const fieldsOf = [
    {
      name: 'number',
      label: 'Card number',
      autocomplete: 'cc-number',
      isGood: (text) => /^\d{16}$/.test(text),
    },
    {
      name: 'expiry',
      label: 'Expiration date',
      autocomplete: 'cc-exp',
      isGood: (text) => /^\d{4}$/.test(text),
    },
    { name: 'cvc', label: 'Security code', autocomplete: 'cc-csc', isGood: (text) => /^\d{3,4}$/.test(text) },
  ];
  const incomplete = {
    number: ['incomplete_number', 'Your card number is incomplete.'],
    expiry: ['incomplete_expiry', 'Your card’s expiration date is incomplete.'],
    cvc: ['incomplete_cvc', 'Your card’s security code is incomplete.'],
  };

  function dress(input, appearance) {
    const { colorText, colorBackground, borderRadius } = appearance?.variables ?? {};
    Object.assign(input.style, { color: colorText ?? 'inherit', borderRadius: borderRadius ?? '' });
    input.style.background = colorBackground ?? 'transparent';
  }

  function createField({ name, label, autocomplete }, appearance) {
    const holder = document.createElement('label');
    holder.textContent = label;
    holder.style.display = 'block';
    const input = document.createElement('input');
    Object.assign(input, { name: `fake-${name}`, inputMode: 'numeric', autocomplete });
    Object.assign(input.style, { display: 'block', width: '100%', minHeight: '44px', font: 'inherit' });
    Object.assign(input.style, { border: '1px solid', padding: '0 12px' });
    dress(input, appearance);
    holder.append(input);
    return { holder, input };
  }

  function createPaymentElement(appearance) {
    const events = createEvents();
    const fields = fieldsOf.map((field) => ({ ...field, ...createField(field, appearance) }));
    const digits = ({ input }) => input.value.replace(/\D/g, '');
    const firstBad = () => fields.find((field) => !field.isGood(digits(field)));
    const digitsOf = (name) => digits(fields.find((field) => field.name === name));
    const change = () =>
      events.emit('change', {
        ...{ elementType: 'payment', collapsed: false, empty: fields.every((field) => !digits(field)) },
        ...{ complete: !firstBad(), value: { type: 'card' } },
      });
    for (const { input } of fields) input.addEventListener('input', change);
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Card');
    group.append(...fields.map(({ holder }) => holder));
    const remove = () => group.remove();
    return {
      ...{
        on: events.on,
        off: events.off,
        once: events.on,
        update: () => undefined,
        collapse: () => undefined,
      },
      ...{ firstBad, digitsOf, unmount: remove, destroy: remove },
      dress(next) {
        for (const { input } of fields) dress(input, next);
      },
      mount(target) {
        const place = typeof target === 'string' ? document.querySelector(target) : target;
        place.append(group);
        setTimeout(() => events.emit('ready', { elementType: 'payment' }));
      },
      focus: () => fields[0].input.focus(),
      blur: () => document.activeElement?.blur(),
      clear() {
        for (const { input } of fields) input.value = '';
      },
    };
  }

  function createElements(given) {
    const options = { ...given };
    let element = null;
    let isSubmitted = false;
    return {
      options,
      element: () => element,
      isSubmitted: () => isSubmitted,
      create(type) {
        if (type !== 'payment') throw new Error(`The stub of Stripe.js has no ${type} element.`);
        if (element) throw new Error('Can only create one Element of type payment.');
        const made = createPaymentElement(options.appearance);
        const { destroy } = made;
        made.destroy = () => {
          destroy();
          if (element === made) element = null;
        };
        element = made;
        return made;
      },
      getElement: () => element,
      update(changes) {
        Object.assign(options, changes);
        if (changes.appearance) element?.dress(changes.appearance);
      },
      fetchUpdates: async () => ({}),
      async submit() {
        const bad = element?.firstBad();
        if (!element || bad) {
          const [code, message] = incomplete[bad?.name ?? 'number'];
          return { error: { type: 'validation_error', code, message } };
        }
        isSubmitted = true;
        return { selectedPaymentMethod: 'card' };
      },
    };
  }

  /** What the bank shows. It resolves with what its holder does. */
  function showChallenge() {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    dialog.setAttribute('aria-label', '3-D Secure');
    Object.assign(dialog.style, {
      position: 'fixed',
      inset: '20% 20% auto',
      padding: '24px',
      zIndex: '2147483647',
    });
    Object.assign(dialog.style, { background: 'Canvas', color: 'CanvasText', border: '2px solid' });
    const words = document.createElement('p');
    words.textContent = 'The bank asks whether it is you who pays.';
    const buttons = ['Complete', 'Fail'].map((name) => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', textContent: name });
      Object.assign(button.style, { minHeight: '44px', minWidth: '88px' });
      return button;
    });
    dialog.append(words, ...buttons);
    document.body.append(dialog);
    buttons[0].focus();
    return new Promise((resolve) => {
      for (const button of buttons) {
        button.addEventListener('click', () => {
          dialog.remove();
          resolve(button.textContent === 'Complete');
        });
      }
    });
  }

  function mismatchOf({ options }, { paymentIntent }) {
    if (!paymentIntent || options.clientSecret) return null;
    if (options.amount === paymentIntent.amount && options.currency === paymentIntent.currency) return null;
    const message = 'The amount or currency of elements does not match the PaymentIntent.';
    return { error: { type: 'invalid_request_error', message } };
  }

  function goBack(returnUrl, clientSecret, kind, id) {
    const address = new URL(returnUrl);
    address.searchParams.set(kind, id);
    address.searchParams.set(`${kind}_client_secret`, clientSecret);
    address.searchParams.set('redirect_status', 'succeeded');
    window.location.assign(address);
    return new Promise(() => undefined);
  }

  /** Of a charge to a kept card: what its bank asks, with nothing typed. */
  async function handleNextAction({ clientSecret }) {
    const shown = await ask('show', { clientSecret });
    if (shown.error || shown.paymentIntent.status !== 'requires_action') return shown;
    return ask('challenge', { clientSecret, isPassed: await showChallenge() });
  }

  async function confirm({ elements, clientSecret, confirmParams, redirect }, kind) {
    const secret = clientSecret ?? elements.options.clientSecret;
    if (clientSecret && !elements.isSubmitted()) {
      throw new Error('elements.submit() must be called before the payment is confirmed.');
    }
    if (!elements.element()) throw new Error('There is no mounted payment element.');
    if (redirect !== 'if_required' && !confirmParams?.return_url) throw new Error('return_url is missing.');
    if (kind === 'payment_intent') {
      const shown = await ask('show', { clientSecret: secret });
      const mismatch = shown.error ? shown : mismatchOf(elements, shown);
      if (mismatch) return mismatch;
    }
    let answer = await ask('confirm', {
      clientSecret: secret,
      number: elements.element().digitsOf('number'),
    });
    if (answer.paymentIntent?.status === 'requires_action') {
      answer = await ask('challenge', { clientSecret: secret, isPassed: await showChallenge() });
    }
    if (answer.error || redirect === 'if_required') return answer;
    return goBack(confirmParams.return_url, secret, kind, (answer.paymentIntent ?? answer.setupIntent).id);
  }

  function open(publishableKey) {
    if (!/^pk_/.test(publishableKey)) throw new Error('Please call Stripe() with your publishable key.');
    const absent = (name) => () => {
      throw new Error(`The stub of Stripe.js has no ${name}.`);
    };
    return {
      elements: createElements,
      confirmPayment: (options) => confirm(options, 'payment_intent'),
      confirmSetup: (options) => confirm(options, 'setup_intent'),
      handleNextAction,
      retrievePaymentIntent: (clientSecret) => ask('show', { clientSecret }),
      createToken: absent('createToken'),
      createPaymentMethod: absent('createPaymentMethod'),
      confirmCardPayment: absent('confirmCardPayment'),
      registerAppInfo: () => undefined,
      _registerWrapper: () => undefined,
    };
  }
  // The release that @stripe/stripe-js asks for.
  open.version = 'endive';
  window.Stripe = open;
})();
