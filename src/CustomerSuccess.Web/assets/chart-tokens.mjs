// Options arrive as plain JSON; words that begin with -- are tokens of the style sheet, and $number and $hatch become functions and patterns here,
// so that no function crosses the border and a change of theme needs no new options.

const hatches = new Map();

/** Returns the options with tokens, formatters and patterns put in; on a narrow screen the last seven points of each category axis, unless isWhole says that it is no row of periods. */
export function withTokens(options, host, narrow) {
  const style = getComputedStyle(host);
  const filled = fill(structuredClone(options), style, narrow);
  return narrow && !options.isWhole ? lastSeven(base(filled, style)) : base(filled, style);
}

function base(options, style) {
  return {
    animationDuration: 160,
    animationDurationUpdate: 160,
    textStyle: { fontFamily: style.fontFamily, fontSize: 12, color: style.getPropertyValue('--muted').trim() },
    ...options,
  };
}

function fill(value, style, narrow) {
  if (typeof value === 'string') {
    if (value.startsWith('--')) {
      return style.getPropertyValue(value).trim();
    }

    return value === '$number' ? number : value;
  }

  if (Array.isArray(value)) {
    return value.map(item => fill(item, style, narrow));
  }

  if (value && typeof value === 'object') {
    if (typeof value.$hatch === 'string') {
      return hatch(style.getPropertyValue(value.$hatch).trim(), style.getPropertyValue('--surface').trim());
    }

    if (Array.isArray(value.$texts)) {
      return texts(value.$texts, value.at);
    }

    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$keep').map(([key, item]) => [key, fill(item, style, narrow)]));
  }

  return value;
}

/** Stripes of one colour on the surface, for the period that is still running. */
function hatch(colour, surface) {
  const key = colour + surface;
  if (!hatches.has(key)) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 8;
    const pen = canvas.getContext('2d');
    pen.fillStyle = surface;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    for (const shift of [-8, 0, 8]) {
      pen.beginPath();
      pen.moveTo(shift - 2, 10);
      pen.lineTo(shift + 10, -2);
      pen.stroke();
    }

    hatches.set(key, canvas.toDataURL());
  }

  return { image: hatches.get(key), repeat: 'repeat', imageWidth: 5, imageHeight: 5 };
}

/** Words made on the server, in the user's digits and calendar, chosen by the point's place or its value. */
function texts(list, at) {
  return at === 'value'
    ? point => list.find(item => item.value === (point?.value ?? point))?.text ?? ''
    : (first, index) => list[typeof first === 'object' ? (Array.isArray(first) ? first[0].dataIndex : first.dataIndex) : index] ?? '';
}

function number(value) {
  const rounded = Math.round(value * 1e9) / 1e9 || 0;
  const persian = document.documentElement.dataset.digits === 'persian';
  const text = Math.abs(rounded).toLocaleString(persian ? 'fa-IR' : 'en-US', { maximumFractionDigits: 2 });
  return `${rounded < 0 ? '\u200e\u2212' : ''}${text}`;
}

function lastSeven(options) {
  const axes = [options.xAxis].flat().filter(Boolean);
  const length = Math.max(0, ...axes.map(axis => axis.data?.length ?? 0));
  const cut = Math.max(0, length - 7);
  return cut === 0 ? options : {
    ...options,
    xAxis: axes.map(axis => ({ ...axis, min: axis.data || axis.follows ? cut : axis.min })),
  };
}
