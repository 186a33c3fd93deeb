/** Whether browsers refuse to connect to the port (Fetch, "port blocking"). */
export const isBadPort = (port: number): boolean => badPorts.has(port);

/** What a refused port is for, where people know it by name; the rest are services that few have heard of. */
export const refusedServiceOf = (port: number): string | undefined =>
  services.find(([, ports]) => ports.includes(port))?.[0];

const badPorts: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

const services: readonly (readonly [service: string, ports: readonly number[]])[] = [
  ['mail', [25, 109, 110, 143, 465, 587, 601, 993, 995, 4190]],
  ['file transfer (FTP)', [20, 21, 69, 115, 989, 990]],
  ['remote shells', [22, 23, 512, 513, 514]],
  ['name lookups (DNS)', [53]],
  ['directories (LDAP)', [389, 636]],
  ['shared folders', [137, 139, 548, 2049]],
  ['news groups', [119, 563]],
  ['telephony', [1719, 1720, 5060, 5061]],
  ['printing', [515, 6566]],
  ['displays (X11)', [6000]],
  ['chat (IRC)', [6665, 6666, 6667, 6668, 6669, 6679, 6697]],
];
