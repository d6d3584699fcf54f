export function startPostgres(): Promise<{
  url: string;
  createDatabase: (name: string) => string;
  crash: () => Promise<void>;
  stop: () => void;
}>;
