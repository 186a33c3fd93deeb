/** What a tab waits for, in sentences that stay true while time passes. */
export const waiting = {
  login: 'Waiting for {host}, port {port}: the site asks for a user name and a password.',
  proxyLogin: 'Waiting for {host}, port {port}: a proxy asks for a user name and a password.',
  begun: 'Waiting for {host}, port {port}: its response has begun, but it is not complete.',
  nothing: 'Waiting for {host}, port {port}: no response yet.',
} as const;
