import { expect, test } from 'vitest';
import { refuseProduction } from './refuse-production';

const far = 'postgres://a:b@ep-x.eu-central-1.aws.neon.tech/jobr';

test('a production database is neither pushed nor reset, whatever is said', () => {
  expect(() => refuseProduction({ APP_ENV: 'production' }, ['--remote'])).toThrow('production');
});

test("another machine's database needs an explicit word, also when only the direct address is far", () => {
  expect(() => refuseProduction({ APP_ENV: 'development', DATABASE_URL: far }, [])).toThrow('neon.tech');
  expect(() => refuseProduction({ APP_ENV: 'staging', DATABASE_URL_UNPOOLED: far }, [])).toThrow('--remote');
  refuseProduction({ APP_ENV: 'development', DATABASE_URL: far }, ['--remote']);
});

test('the embedded database and this machine need none', () => {
  refuseProduction({ APP_ENV: 'development' }, []);
  refuseProduction({ APP_ENV: 'local', DATABASE_URL: 'postgres://a:b@127.0.0.1/jobr' }, []);
});
