// A keyboard on the screen takes half of the window: the field that is written in stays in sight, and so, where there is
// room for both, does the button after it.

/** What a keyboard comes up for. */
const WRITTEN_IN = 'textarea, input:is(:not([type]), [type="text"], [type="search"])';

/** Scrolls to the field that has the focus, if it is one to write in; to be asked whenever the window changes its size. */
export function keepFieldInSight(): void {
  const field = document.activeElement;
  if (!field?.matches(WRITTEN_IN)) return;
  const around = field.closest('form, dialog, main') ?? document.body;
  const after = [...around.querySelectorAll('button')].find(
    (button) => field.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  for (const each of [after, field]) each?.scrollIntoView({ block: 'nearest' });
}
