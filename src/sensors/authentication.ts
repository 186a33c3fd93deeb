import { keptHeaders } from '../core/header-fields.ts';
import { sitePages } from '../platform/abilities.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import { headerFields, upgradesByPolicy } from './documents.ts';
import type { Sink } from './sink.ts';

/**
 * Tells when a site, or a proxy, asks for name and password before it shows a page. While the browser's dialog for that
 * is open no other event comes. Name and password themselves are not told to who only listens.
 */
export function watchAuthentication(sink: Sink): void {
  const listen = (details: WebRequest.OnAuthRequiredDetailsType): undefined => {
    const { tabId, requestId, url, isProxy, statusCode, responseHeaders, timeStamp } = details;
    sink(tabId, {
      type: 'authentication-asked',
      navigation: requestId,
      url,
      by: isProxy ? 'proxy' : 'site',
      status: statusCode,
      ...keptHeaders(headerFields(responseHeaders)),
      upgradesByPolicy: upgradesByPolicy(responseHeaders),
      at: Math.round(timeStamp),
    });
  };
  const pages: WebRequest.RequestFilter = { urls: sitePages, types: ['main_frame'] };
  browser.webRequest.onAuthRequired.addListener(listen, pages, ['responseHeaders']);
}
