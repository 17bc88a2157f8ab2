import { chromium } from 'playwright-core';
const [, , base, ...specs] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
for (const s of specs) { // path|WxH|scheme|name|clicks
  const [path, size, scheme = 'light', name, clicks = '0', js='1'] = s.split('|'); const [w, h] = size.split('x').map(Number);
  const c = await b.newContext({ viewport: { width: w, height: h }, colorScheme: scheme as any, reducedMotion: 'reduce', javaScriptEnabled: js==='1' });
  const p = await c.newPage(); p.on('console', m => ['error','warning'].includes(m.type()) && console.log(name, m.text())); p.on('pageerror', e => console.log(name, 'ERR', e.message));
  await p.goto(base + path); await p.waitForLoadState('networkidle');
  for (let i = 0; i < +clicks; i++) await p.click('[aria-label="Next"]');
  await p.screenshot({ path: `/tmp/embed/${name}.png` }); 
  if(js==='1') console.log(name, await p.evaluate(() => { const g = document.querySelector('.grid'); return JSON.stringify([document.documentElement.dataset.words, g?.scrollHeight, g?.clientHeight, document.documentElement.scrollHeight, innerHeight]); }));
  await c.close();
}
await b.close();
