/** What refused ports are for, where people know it by name; the rest are services that few have heard of. */
export const refusedServices: readonly (readonly [service: string, ports: readonly number[]])[] = [
  ['mail', [25, 109, 110, 143, 465, 587, 993, 995, 4190]],
  ['file transfer (FTP)', [20, 21, 69, 115, 989, 990]],
  ['remote shells', [22, 23, 512, 513, 514]],
  ['name lookups (DNS)', [53]],
  ['directories (LDAP)', [389, 636]],
  ['shared folders', [137, 139, 548, 2049]],
  ['news groups', [119, 563]],
  ['telephony', [1719, 1720, 5060, 5061]],
  ['printing', [515]],
  ['scanners (SANE)', [6566]],
  ['system logs (syslog)', [601]],
  ['displays (X11)', [6000]],
  ['chat (IRC)', [6665, 6666, 6667, 6668, 6669, 6679, 6697]],
  ['another kind of service', []],
];
