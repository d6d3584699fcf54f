export { cardFormSettings, cardsOf, isCardsSetUp, readCardEvent } from './cards';
export { isOrderId, orderIdOf, paymentIdOf } from './order-id';
export { isSurelyUndone } from './outcome';
export { mostEventBytes, readUpiReturn } from './phonepe-webhook';
export type {
  CardRefund,
  Cards,
  Refund,
  Upi,
  UpiEvent,
  UpiEventRead,
  UpiOrder,
  UpiRefusal,
} from './types';
export { isUpiSetUp, readUpiEvent, upiExpirySeconds, upiOf } from './upi';
