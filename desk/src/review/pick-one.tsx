import { Choice } from './fields.tsx';

interface PickOneProps {
  readonly name: string;
  /** What is picked so far; empty for nothing. */
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
  /** What the button says. */
  readonly verb: string;
  /** It is what the form is for, not one thing among others. */
  readonly isMain?: boolean;
  readonly isBusy: boolean;
  readonly act: (value: string) => void;
}

/** One of several, and a button that says so; nothing is picked at first. */
export function PickOne({ name, value, options, choose, verb, isMain, isBusy, act }: PickOneProps) {
  return (
    <>
      <Choice name={name} value={value} options={[['', '…'], ...options]} choose={choose} />
      <div className="review-buttons">
        <button
          type="button"
          className={isMain ? 'button' : 'button quiet'}
          disabled={!value || isBusy}
          onClick={() => act(value)}
        >
          {verb}
        </button>
      </div>
    </>
  );
}
