'use client';

import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';

export function CopyCode({ code }: { code: string }) {
  async function copy() {
    await navigator.clipboard.writeText(code);
    showToast({ title: 'Code copied' });
  }
  return (
    <p className="mt-3 flex items-center gap-4">
      <data value={code} className="font-mono text-3xl tracking-widest">
        {code}
      </data>
      <Button onClick={copy}>Copy</Button>
    </p>
  );
}
