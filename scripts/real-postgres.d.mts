export function startPostgres(): Promise<{
  url: string;
  createDatabase: (name: string) => string;
  stop: () => void;
}>;
