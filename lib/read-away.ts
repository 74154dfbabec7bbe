/**
 * Reads what still comes of a request that was answered early, and keeps nothing. A connection that is cut while the
 * other side is sending loses the answer on the way (RFC 9112, 9.6), and the person gets no reason. How much may come
 * is bounded by the edge. Never throws.
 */
export async function readAway(body: ReadableStream<Uint8Array>): Promise<void> {
  try {
    const reader = body.getReader();
    for (let done = false; !done;) ({ done } = await reader.read());
  } catch {
    // The sender went away, as one does who was refused.
  }
}
