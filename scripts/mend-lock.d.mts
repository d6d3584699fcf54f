type LockEntry = { optionalDependencies?: Record<string, string> };

export function findUnnamed(packages: Record<string, LockEntry>): { name: string; version: string }[];
