'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import type { CvContact, Quote } from '@/lib/engine/types';
import { Lit, ShowInText } from './lit';
import { ReadingSection } from './reading-section';
import { FormButtons, useSaving } from './rows-form';

const fields = [
  { key: 'name', label: 'Name', type: 'text', autoComplete: 'name' },
  { key: 'email', label: 'Email', type: 'email', autoComplete: 'email' },
  { key: 'phone', label: 'Phone', type: 'tel', autoComplete: 'tel' },
  { key: 'location', label: 'Place', type: 'text', autoComplete: 'address-level2' },
] as const;

export function ContactSection({ contact }: { contact: CvContact }) {
  return (
    <ReadingSection
      title="Contact"
      section="contact"
      form={(close) => <ContactForm contact={contact} close={close} />}
    >
      <dl>
        {fields.map(({ key, label }) => (
          <Lit key={key} id={key} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3 py-1">
            <dt className="text-muted">{label}</dt>
            <dd>
              <Value id={key} label={label} quote={contact[key]} />
            </dd>
          </Lit>
        ))}
        {contact.links.length > 0 && (
          <Lit id="links" className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3 py-1">
            <dt className="text-muted">Links</dt>
            <dd>{contact.links.map((link) => link.text).join(', ')}</dd>
          </Lit>
        )}
      </dl>
    </ReadingSection>
  );
}

function Value({ id, label, quote }: { id: string; label: string; quote: Quote | null }) {
  if (!quote) return <span className="text-muted">Not found</span>;
  if (quote.end <= quote.start) return quote.text;
  return (
    <ShowInText id={id} label={label} look="plain">
      {quote.text}
    </ShowInText>
  );
}

function ContactForm({ contact, close }: { contact: CvContact; close: () => void }) {
  const [values, setValues] = useState(() =>
    Object.fromEntries(fields.map(({ key }) => [key, contact[key]?.text ?? ''])),
  );
  const { send, isPending, fields: errors, message } = useSaving('contact', close);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(values);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {fields.map(({ key, label, type, autoComplete }) => (
          <Field key={key} label={label} error={errors[`value.${key}`]}>
            <Input
              type={type}
              autoComplete={autoComplete}
              value={values[key]}
              onValueChange={(value) => setValues((all) => ({ ...all, [key]: value }))}
            />
          </Field>
        ))}
      </div>
      <FormError message={message} />
      <FormButtons isPending={isPending} close={close} />
    </form>
  );
}
