/**
 * A word of the page, not of the story, drawn by the style sheet: programs that take a story out of its page leave it
 * there. A control that says nothing else needs an aria-label.
 */
export const Said = ({ text, className }: { text: string; className?: string }) => (
  <span className={className} data-say={text} />
);
