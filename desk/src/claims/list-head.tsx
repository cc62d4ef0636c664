import { ExportBar, type ExportBarProps } from './export-bar.tsx';

interface ListHeadProps extends ExportBarProps {
  /** How much there is, where that is said otherwise than in what is taken away. */
  readonly said?: string;
}

/** Above a list: how much there is, and what may be taken away. */
export function ListHead({ said, ...bar }: ListHeadProps) {
  return (
    <div className="list-head">
      <p className="dim" aria-live="polite">
        {said ?? bar.counted}
      </p>
      <ExportBar {...bar} />
    </div>
  );
}
