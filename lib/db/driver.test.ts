import { expect, test } from 'vitest';
import { isNeonHost, secureConnection } from './driver';

test('certificates are verified on every host that is not this machine, whatever weaker mode the URL asks for', () => {
  for (const mode of ['', '?sslmode=require', '?sslmode=no-verify', '?sslmode=prefer&uselibpqcompat=true']) {
    const { ssl, connectionString } = secureConnection(`postgres://a:b@db.example.com/jobr${mode}`);
    expect(ssl).toEqual({ rejectUnauthorized: true });
    expect(connectionString).toBe('postgres://a:b@db.example.com/jobr');
  }
  expect(secureConnection('postgres://127.0.0.1/jobr').ssl).toBe(false);
  expect(secureConnection('postgres://db/jobr?sslmode=disable').ssl).toBe(false);
  expect(secureConnection('postgres://localhost/jobr?sslmode=require').ssl).toEqual({
    rejectUnauthorized: true,
  });
});

test('only hosts of Neon itself take the Neon driver', () => {
  expect(isNeonHost('postgres://a:b@ep-x-pooler.eu-central-1.aws.neon.tech/jobr')).toBe(true);
  expect(isNeonHost('postgres://a:b@neon.tech.example.com/jobr')).toBe(false);
});
