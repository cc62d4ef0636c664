import type { SVGProps } from 'react';
import { type Picture, runsRightToLeft, type Shape } from './picture.ts';
import { anchorOf } from './write-svg.ts';

interface DrawingProps {
  readonly picture: Picture;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** What a part does when it is pointed at; null for parts that do nothing. */
  readonly live?: (key: string) => SVGProps<SVGElement> | null;
}

/** A picture on the screen, in the colours that hold there. */
export function Drawing({ picture: { width, height, shapes }, label, live }: DrawingProps) {
  return (
    <svg
      className="drawing"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {shapes.map((shape, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a picture is drawn anew as a whole
        <Part key={i} shape={shape} more={(shape.key && live?.(shape.key)) || null} />
      ))}
    </svg>
  );
}

const inkOf = (name: string) => `var(--${name})`;

function Part({
  shape,
  more,
}: {
  readonly shape: Shape;
  readonly more: SVGProps<SVGElement> | null;
}) {
  const live = more as SVGProps<never> | null;
  if (shape.kind === 'text') {
    const { text, x, y, size, ink, bold, halo } = shape;
    return (
      <text
        {...{ x, y }}
        fontSize={size}
        fill={inkOf(ink)}
        direction={runsRightToLeft(text) ? 'rtl' : 'ltr'}
        textAnchor={anchorOf(shape)}
        {...(bold && { fontWeight: 600 })}
        {...(halo && { stroke: inkOf(halo), strokeWidth: 3, paintOrder: 'stroke' })}
        {...live}
      >
        {text}
      </text>
    );
  }
  const { d, fill, stroke, width = 1, dash, opacity } = shape;
  return (
    <path
      d={d}
      fill={fill ? inkOf(fill) : 'none'}
      {...(stroke && { stroke: inkOf(stroke), strokeWidth: width })}
      {...(dash && { strokeDasharray: dash })}
      {...(opacity !== undefined && { opacity })}
      {...live}
    >
      {live && typeof live['aria-label'] === 'string' && <title>{live['aria-label']}</title>}
    </path>
  );
}
