import { problem } from '@afterglow/care/problem';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { accountRoutes } from '../account/routes.ts';
import { recordRoutes } from '../record/routes.ts';
import type { Environment, Services } from './context.ts';
import { problemResponse, unexpectedResponse } from './problem-response.ts';
import { addressFrom, countedAddress, limitedTo, ownOriginOnly } from './request.ts';
import { strictHeaders, webFiles } from './web-files.ts';

/** Bodies of JSON routes: the largest, a key box, is under 3 KiB. */
const largestJson = 16 * 1024;

/** The whole server as one function from request to response. */
export function app(services: Services, webFolder: string): Hono<Environment> {
  const { configuration, db, log } = services;
  const whole = new Hono<Environment>();

  whole.use(async (context, next) => {
    const started = performance.now();
    context.set('address', countedAddress(addressFrom(context, configuration)));
    await next();
    context.header('afterglow-time', String(Date.now()));
    const ms = Math.round(performance.now() - started);
    const { method, routePath } = { method: context.req.method, routePath: context.req.routePath };
    log.info({ method, route: routePath, status: context.res.status, ms }, 'answered');
  });
  whole.use(strictHeaders(configuration.origin?.startsWith('https:') ?? false));
  whole.use(ownOriginOnly(configuration));

  whole.get('/health', async (context) => {
    await sql`select 1`.execute(db);
    return context.json({ status: 'well' });
  });

  whole.use('/api/*', async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  const small = limitedTo(largestJson);
  for (const path of ['/api/accounts/*', '/api/sessions/*', '/api/key-box', '/api/recoveries']) {
    whole.use(path, small);
  }
  whole.route('/api/records', recordRoutes(services));
  whole.route('/api', accountRoutes(services));
  whole.all('/api/*', () => problemResponse(problem('route-unknown')));

  whole.route('/', webFiles(webFolder));
  whole.notFound(() => problemResponse(problem('route-unknown')));
  whole.onError((error) =>
    unexpectedResponse(error, log, () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
    ),
  );
  return whole;
}
