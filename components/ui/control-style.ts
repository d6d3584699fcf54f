/** The look that every text control shares. */
export const controlStyle =
  'w-full min-w-0 rounded-md border border-control bg-surface px-3 text-base text-ink transition-[border-color] hover:border-muted focus-visible:border-accent focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted data-invalid:border-danger data-invalid:focus-visible:outline-danger';

/** Popups of menus, selects and comboboxes. */
export const popupStyle =
  'z-50 overflow-hidden rounded-md border border-line bg-raised text-ink shadow-float outline-none origin-(--transform-origin) transition-[opacity,transform] duration-100 data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:opacity-0';

export const popupItemStyle =
  'flex min-h-9 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1.5 text-base outline-none data-highlighted:bg-hover data-disabled:text-muted data-disabled:opacity-60 pointer-coarse:min-h-11';
