type Marks = { isHead: boolean; isPublished: boolean; aside: boolean };

/** What is special about a revision, told apart by shape as well as by colour. */
export function RevisionMarks({ marks: { isHead, isPublished, aside } }: { marks: Marks }) {
  return (
    <>
      {isPublished ? <span className="state-badge published">读者现在看到的</span> : null}
      {isHead ? <span className="state-badge scheduled">当前稿</span> : null}
      {aside ? <span className="state-badge review">另存</span> : null}
    </>
  );
}
