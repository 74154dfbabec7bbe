/** The text of an answer, as far as `most` bytes; what comes beyond is not waited for. */
export async function readUpTo(answer: Response, most: number): Promise<string> {
  if (!answer.body) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.byteLength;
    parts.push(decoder.decode(chunk, { stream: true }));
    // Leaving the loop cancels the rest.
    if (bytes >= most) break;
  }
  return parts.join('') + decoder.decode();
}
