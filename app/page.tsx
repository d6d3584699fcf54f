export default function Page() {
  return <h1>Career Co-Pilot</h1>;
}
