// The icons that the Radzen components we show draw by themselves. Our own icons are drawn by Icon.razor.
export const icons = [
  'add', 'arrow_downward', 'arrow_drop_down', 'arrow_drop_up', 'arrow_left', 'arrow_right', 'arrow_upward', 'calendar_today', 'cancel', 'check', 'check_circle',
  'chevron_left', 'chevron_right', 'close', 'date_range', 'delete', 'done', 'error', 'expand_less', 'expand_more', 'filter_alt', 'filter_list',
  'first_page', 'highlight_off', 'info', 'keyboard_arrow_down', 'keyboard_arrow_left', 'keyboard_arrow_right', 'keyboard_arrow_up', 'keyboard_double_arrow_left',
  'keyboard_double_arrow_right', 'last_page', 'more_vert', 'navigate_before', 'navigate_next', 'remove', 'schedule', 'search', 'sort', 'timer', 'unfold_more', 'warning',
];
