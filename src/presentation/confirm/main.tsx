import { render } from 'preact';
import { isUpgradable } from '../../core/settings/upgradable.ts';
import { Confirm } from './confirm.tsx';

const query = new URLSearchParams(location.search);
const tabId = Number(query.get('tab'));
const host = query.get('host') ?? '';

// Whoever puts this address together by hand decides nothing that they could not decide in the options.
if (Number.isInteger(tabId) && isUpgradable(host)) render(<Confirm {...{ tabId, host }} />, document.body);
