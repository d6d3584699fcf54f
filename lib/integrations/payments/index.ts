export { cardFormSettings, cardsOf, isCardsSetUp, readCardEvent } from './cards';
export { orderIdOf, paymentIdOf } from './order-id';
export { isSurelyUndone } from './outcome';
export { mostEventBytes, readUpiReturn } from './phonepe-webhook';
export type {
  CardRefund,
  Cards,
  Refund,
  Upi,
  UpiOrder,
} from './types';
export { isUpiSetUp, readUpiEvent, upiExpirySeconds, upiOf } from './upi';
