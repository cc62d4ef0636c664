/** Lines of either text above which no line-by-line comparison is made: it takes their product in time. */
const MOST_LINES = 2000;
const CONTEXT = 1;

type Change = ' ' | '-' | '+';
type Step = readonly [change: Change, line: string];

/** What changed between two texts, as a unified diff of their lines; empty when nothing did. */
export function diffTexts(before: string, after: string): string {
  if (before === after) return '';
  const steps = compareLines(before.split('\n'), after.split('\n'));
  const shown = steps.map((_, i) =>
    steps.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(([change]) => change !== ' '),
  );
  const out: string[] = [];
  let [left, right] = [1, 1];
  for (const [i, [change, line]] of steps.entries()) {
    if (shown[i]) {
      if (!shown[i - 1]) out.push(`@@ -${left} +${right} @@`);
      out.push(change + line);
    }
    if (change !== '+') left++;
    if (change !== '-') right++;
  }
  return out.join('\n');
}

/** The longest common lines stay, the others go and come. */
function compareLines(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  ) {
    tail++;
  }
  const same = (lines: readonly string[]) => lines.map((line): Step => [' ', line]);
  return [
    ...same(before.slice(0, head)),
    ...compareMiddle(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
    ),
    ...same(before.slice(before.length - tail)),
  ];
}

function compareMiddle(before: readonly string[], after: readonly string[]): Step[] {
  const gone = before.map((line): Step => ['-', line]);
  const come = after.map((line): Step => ['+', line]);
  if (before.length > MOST_LINES || after.length > MOST_LINES) return [...gone, ...come];
  const common = countCommon(before, after);
  const width = after.length + 1;
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      steps.push([' ', before[i]!]);
      i++;
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) steps.push(gone[i++]!);
    else steps.push(come[j++]!);
  }
  return [...steps, ...gone.slice(i), ...come.slice(j)];
}

/** `[i * (after.length + 1) + j]`: lines that the rests from `i` and `j` have in common, in order. */
function countCommon(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      table[i * width + j] =
        before[i] === after[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  return table;
}
