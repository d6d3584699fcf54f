import { deleteDisproven } from './suppression-queries';

/** A code that was sent there was entered: the address works, so mail goes there again. In the transaction of the proof. */
export async function forgiveAddress(address: string): Promise<void> {
  await deleteDisproven(address);
}
