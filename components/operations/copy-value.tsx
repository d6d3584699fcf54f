'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { showToast } from '@/components/ui/show-toast';

/** Something to paste elsewhere, whole, with a button that copies it. */
export function CopyValue({ value, label }: { value: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setIsCopied(true);
      showToast({ title: 'Copied' });
    } catch {
      showToast({ title: 'Your browser did not let us copy. Select the text instead.', tone: 'danger' });
    }
  }
  const Icon = isCopied ? Check : Copy;
  return (
    <span className="flex items-center gap-1 rounded-md bg-sunken pl-3">
      <code className="min-w-0 flex-1 py-1.5 font-mono text-xs wrap-anywhere select-all">{value}</code>
      <IconButton size="small" label={label} onClick={copy}>
        <Icon aria-hidden="true" size={16} className="text-muted" />
      </IconButton>
    </span>
  );
}
