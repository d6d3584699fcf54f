import { getCountryCallingCode, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import type { PhoneInput } from './schema';

export type PhoneNumber = {
  /** E.164 */
  phone: string;
  /** ISO 3166; of a number that its owner wrote with +, its own country, whatever was picked. */
  country: string;
  /** `+91 98765 43210` */
  shown: string;
};

/** Those whose holders read messages. A landline does not, and the dear ones are what fraud lives on. */
const readable = ['MOBILE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];
const dear = ['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE', 'UAN', 'PAGER', 'VOICEMAIL', 'PERSONAL_NUMBER'];

/** Where the ten digits of a script begin; wide and mathematical ones are plain by NFKC. */
const zeros = [
  ...[0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66],
  ...[0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810],
];

function plainDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => point >= first && point < first + 10);
  return zero === undefined ? digit : String(point - zero);
}

/** The digits as a telephone has them, without what is not seen. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/\p{Nd}/gu, plainDigit)
    .trim()
    .replace(/^\(\s*\+/, '+');

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
export const nameOfCountry = (country: string): string => countryNames.of(country) ?? country;

function refuse(message: string): never {
  throw new AppError('invalid', message, { fields: { phone: message } });
}

/**
 * One spelling of a number, however it was typed: in any digits, with or without its country's code. Looks at no account.
 * @throws AppError `invalid` when it is no mobile number of a country that gets codes here
 */
export function readPhone({ phone, country }: PhoneInput): PhoneNumber {
  const text = plain(phone);
  if (/\p{L}/u.test(text)) refuse('Enter the digits of the number alone, as 98765 43210 or +91 98765 43210.');
  const parsed = parse(text, country);
  const isNumber = parsed?.isValid() && !parsed.ext && parsed.country;
  if (!parsed || !isNumber) {
    return refuse(
      `This is not a number in ${nameOfCountry(country)}. Check the digits and the country, or begin with + and the country code.`,
    );
  }
  const { SMS_COUNTRIES } = env();
  const own = parsed.country ?? country;
  if (!SMS_COUNTRIES.includes(own)) {
    refuse(`We send no codes to numbers in ${nameOfCountry(own)}. Sign in another way.`);
  }
  const type = parsed.getType() ?? 'MOBILE';
  if (dear.includes(type)) refuse('We send no codes to premium, shared-cost and service numbers.');
  if (!readable.includes(type)) refuse('This is a landline. Enter a mobile number, which can read messages.');
  return { phone: parsed.number, country: own, shown: parsed.formatInternational() };
}

/** `+91 98765 43210`; as it is kept where it can not be read any more. */
export const showPhone = (phone: string): string => parse(phone)?.formatInternational() ?? phone;

function parse(text: string, country?: string) {
  try {
    return parsePhoneNumberWithError(text, { defaultCountry: country as never, extract: false });
  } catch {
    return null;
  }
}

export type PhoneCountry = {
  /** ISO 3166 */
  code: string;
  name: string;
  /** Without +; the United States and Canada have one together. */
  callingCode: string;
};

/** The countries whose numbers get codes, by name. */
export function listPhoneCountries(): PhoneCountry[] {
  return [...new Set(env().SMS_COUNTRIES)]
    .flatMap((code) => {
      const callingCode = callingCodeOf(code);
      return callingCode ? [{ code, name: nameOfCountry(code), callingCode }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function callingCodeOf(code: string): string | null {
  try {
    return getCountryCallingCode(code as never);
  } catch {
    return null;
  }
}
