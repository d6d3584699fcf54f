import { deleteDisproven } from './suppression-queries';

/** The address works, so mail goes there again: in the transaction of what proves or says so. False when nothing was held against it. */
export async function forgiveAddress(address: string): Promise<boolean> {
  return deleteDisproven(address);
}
