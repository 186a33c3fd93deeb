/** Scripts that fill an empty page with what takes a careless reader long; each is named by what it is. */
export const hostilePages: Readonly<Record<string, string>> = {
  'unfinished addresses in a style sheet': `
    document.head.append(Object.assign(document.createElement('style'),
      { textContent: 'a { --x: "' + 'url('.repeat(150_000) + '" } b { background: url("http://bench.test/x") }' }))`,
  'five images with 20 000 candidates': `
    const srcset = Array.from({ length: 20_000 }, (_, i) => 'http://bench.test/' + i + '.png ' + (i + 1) + 'w').join();
    for (let i = 0; i < 5; i++) document.body.append(Object.assign(document.createElement('img'), { loading: 'lazy', srcset }))`,
  '5 000 password fields': `document.body.innerHTML = '<input type="password">'.repeat(5_000)`,
  '200 forms with 50 buttons': `
    const buttons = '<button formaction="http://bench.test/b">b</button>'.repeat(50);
    document.body.innerHTML = ('<form action="http://bench.test/f"><input type="password">' + buttons + '</form>').repeat(200)`,
  'one form with 10 000 buttons': `
    document.body.innerHTML = '<form>' + '<input type="submit" formaction="http://bench.test/b">'.repeat(10_000) + '</form>'`,
  // Drawn, it would crash the browser by itself.
  'a tree of 20 000 levels': `
    document.body.hidden = true;
    let at = document.body;
    for (let i = 0; i < 20_000; i++) at = at.appendChild(document.createElement('div'));
    at.innerHTML = '<form action="http://bench.test/f"></form>'`,
  'style attributes of a megabyte': `
    for (let i = 0; i < 20; i++) document.body.append(Object.assign(document.createElement('div'),
      { style: '--x: ' + 'url(http://bench.test/x) '.repeat(40_000) }))`,
  'addresses of three megabytes': `
    const long = 'http://bench.test/' + 'x'.repeat(3_000_000);
    for (let i = 0; i < 20; i++) document.body.append(Object.assign(document.createElement('a'), { href: long }));
    for (let i = 0; i < 20; i++) document.body.append(Object.assign(document.createElement('form'), { action: ' \\t' + long }))`,
  'a base of a megabyte': `
    document.head.append(Object.assign(document.createElement('base'), { href: '/' + 'x'.repeat(1_000_000) }));
    document.body.innerHTML = '<form action="x"></form><img loading="lazy" src="y">'.repeat(2_000)`,
  '50 000 insecure images and links': `
    document.body.innerHTML = Array.from({ length: 50_000 }, (_, i) =>
      '<img loading="lazy" src="http://bench.test/' + i + '"><a href="http://bench.test/' + i + '">x</a>').join('')`,
  '5 000 shadow roots': `
    for (let i = 0; i < 5_000; i++) document.body.appendChild(document.createElement('div'))
      .attachShadow({ mode: 'open' }).innerHTML = '<p>x</p><input type="password">'`,
  'a sheet of 50 000 rules': `
    document.head.append(Object.assign(document.createElement('style'),
      { textContent: '.a { background: url("http://bench.test/x") } '.repeat(50_000) }))`,
  'a rule with 20 000 within': `
    document.head.append(Object.assign(document.createElement('style'),
      { textContent: '@media all { ' + '.a { background: url("http://bench.test/x") } '.repeat(20_000) + '}' }))`,
  '20 000 attributes': `
    const form = document.createElement('form');
    for (let i = 0; i < 20_000; i++) form.setAttribute('data-' + i, 'x'.repeat(100));
    form.action = 'http://bench.test/f';
    document.body.append(form)`,
};
