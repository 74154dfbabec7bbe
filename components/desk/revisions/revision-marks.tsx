type Marks = { isHead: boolean; isLive: boolean; aside: boolean };

/** What is special about a revision, told apart by shape as well as by colour. */
export function RevisionMarks({ marks: { isHead, isLive, aside } }: { marks: Marks }) {
  return (
    <>
      {isLive ? <span className="stt pub">读者现在看到的</span> : null}
      {isHead ? <span className="stt sch">当前稿</span> : null}
      {aside ? <span className="stt rev">另存</span> : null}
    </>
  );
}
