/** Articles that try to run something in the page that shows them. Our own; each fires `window.__ran` when it works. */

const FIRE = 'window.__ran=1';

const PIECES = [
  `<script>${FIRE}</script>`,
  `<img src=x onerror="${FIRE}">`,
  `<svg onload="${FIRE}">`,
  `"><svg/onload=${FIRE}>`,
  `'-${FIRE}-'`,
  `<iframe srcdoc="<script>parent.${FIRE}</script>"></iframe>`,
  `<a href="javascript:${FIRE}">رابط</a>`,
  `javascript:${FIRE}`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${FIRE}>`,
  `{{constructor.constructor('${FIRE}')()}}`,
  `\${${FIRE}}`,
  `<style>@import 'javascript:${FIRE}';</style>`,
  `<details open ontoggle=${FIRE}>`,
  `<input autofocus onfocus=${FIRE}>`,
  `<video><source onerror="${FIRE}"></video>`,
  `<body onload=${FIRE}>`,
  `<object data="javascript:${FIRE}"></object>`,
  `<base href="javascript:${FIRE}//">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${FIRE}">`,
  `--><!-- --!><script>${FIRE}</script>`,
];

const FRAMES = [
  (piece: string) => `قال وزير الداخلية ${piece} إن الشرطة اعتقلت ثلاثة أشخاص في بغداد.`,
  (piece: string) => `${piece}\nأعلنت وزارة الصحة مقتل خمسة أشخاص في هجوم على مدينة سرت.`,
  (piece: string) => `اتهم المحامي "${piece}" الجيش بقصف المدينة، ونفى الجيش ذلك.`,
  (piece: string) =>
    `\u202e${piece}\u202c زار الرئيس مدينة طرابلس ${piece} والتقى عددا من النواب والوزراء، ثم قال في مؤتمر صحفي عقده مساء الثلاثاء إن الحكومة ستعيد فتح المرفأ أمام السفن بعد انتهاء التحقيق في مقتل المتظاهر.`,
  (piece: string) => `هاجم مسلحون مقر منظمة ${piece} الدولية في القاهرة أمس الأحد.`,
];

export interface HostileArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
  readonly url: string;
  readonly date: string;
}

/** A hundred of them: every piece in every frame, in title, outlet and address too. */
export function hostileArticles(): HostileArticle[] {
  return PIECES.flatMap((piece, i) =>
    FRAMES.map((frame, j) => ({
      id: `hostile-${i}-${j}`,
      title: `${piece} خبر ${i}`,
      text: `${frame(piece)}\n`,
      outlet: `صحيفة ${piece}`,
      url:
        j % 2
          ? `javascript:${FIRE}//${i}-${j}`
          : `https://example.net/${i}/${j}?${encodeURIComponent(piece)}`,
      date: '2024-03-12',
    })),
  );
}
