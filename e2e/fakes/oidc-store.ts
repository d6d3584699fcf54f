import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What an OpenID provider remembers, in this process's memory; `forget` drops all of one kind. */
export function createStore() {
  const rows = new Map<string, AdapterPayload>();
  const forget = (model: string) => {
    for (const key of rows.keys()) if (key.startsWith(`${model} `)) rows.delete(key);
  };
  const adapter = class Store implements Adapter {
    constructor(private readonly model: string) {}

    private key = (id: string) => `${this.model} ${id}`;
    private all = (isIt: (row: AdapterPayload) => boolean) =>
      [...rows].filter(([key, row]) => key.startsWith(`${this.model} `) && isIt(row));

    async upsert(id: string, payload: AdapterPayload) {
      rows.set(this.key(id), payload);
    }
    async find(id: string) {
      return rows.get(this.key(id));
    }
    async findByUid(uid: string) {
      return this.all((row) => row.uid === uid)[0]?.[1];
    }
    async findByUserCode(userCode: string) {
      return this.all((row) => row.userCode === userCode)[0]?.[1];
    }
    async consume(id: string) {
      const row = rows.get(this.key(id));
      if (row) row.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string) {
      rows.delete(this.key(id));
    }
    async revokeByGrantId(grantId: string) {
      for (const [key] of this.all((row) => row.grantId === grantId)) rows.delete(key);
    }
  };
  return { adapter, forget };
}
