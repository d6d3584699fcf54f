/** Tells a password manager whose password the form is about, where no field asks for the address. */
export function UsernameForManager({ email }: { email: string }) {
  return (
    <input
      type="email"
      autoComplete="username"
      value={email}
      readOnly
      hidden
      aria-hidden="true"
      tabIndex={-1}
    />
  );
}
