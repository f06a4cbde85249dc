import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { temporaryDirectory } from '@deskbell/testkit/node';
import type { Installation } from '../../e2e/lib/installation.ts';

const FILES: Readonly<Record<string, string>> = {
  'categories.yaml': `- id: orders
  names: { en: Orders and delivery, ar: الطلبات والتوصيل }
- id: care
  names: { en: Care of your teapot, ar: العناية بالإبريق }
`,
  'en/return.md': `---
title: How to send something back
summary: Within 30 days, in its box
category: orders
position: 1
---

Send it back within **30 days**, in its box.

1. Print the label from [your orders](https://shop.example/orders).
2. Put it on the box.
3. Hand it in at any post office.

Your money is back within five days, see [refunds](refund.md).
`,
  'en/refund.md': `---
title: When is my money back?
category: orders
position: 2
---

Within five days of the parcel's arrival.
`,
  'en/care.md': `---
title: How to clean a teapot
summary: Never with soap
category: care
position: 3
---

Rinse it with hot water, and let it dry open.
`,
  'ar/return.md': `---
title: كيف أعيد منتجًا؟
summary: خلال 30 يومًا وفي علبته
category: orders
position: 1
---

أعد المنتج خلال **30 يومًا** وفي علبته.

1. اطبع الملصق من صفحة طلباتك.
2. ضعه على العلبة.
3. سلّمها في أي مكتب بريد.
`,
  'ar/refund.md': `---
title: متى أستعيد نقودي؟
category: orders
position: 2
---

خلال خمسة أيام من وصول الطرد.
`,
  'ar/care.md': `---
title: كيف أنظف الإبريق؟
summary: بلا صابون أبدًا
category: care
position: 3
---

اشطفه بالماء الساخن واتركه مفتوحًا حتى يجف.
`,
};

/** Puts articles and a flow into the shop. */
export async function furnish({ server }: Installation): Promise<void> {
  await using directory = await temporaryDirectory();
  for (const [path, text] of Object.entries(FILES)) {
    const file = directory.file(`help/${path}`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await server.command('articles', 'import', 'demo', directory.file('help'));
  await server.command('flow', 'import', 'returns', 'return-or-refund', '--publish');
}
