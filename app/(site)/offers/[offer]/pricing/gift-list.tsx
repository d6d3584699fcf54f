import { Check } from 'lucide-react';

export function GiftList({ gifts }: { gifts: readonly string[] }) {
  return (
    <ul className="mt-4 flex flex-col gap-2">
      {gifts.map((gift) => (
        <li key={gift} className="flex gap-2">
          <Check aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-positive" />
          {gift}
        </li>
      ))}
    </ul>
  );
}
