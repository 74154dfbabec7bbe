import type { AiLabel } from '#db/schema/media.ts';
import { escapeXml } from '#lib/text/xml.ts';

/**
 * XMP that holds an AI label and nothing else, for what readers get of a file: the law forbids to take it off, the
 * protection of sources to pass on anything beside it (docs/decisions/0018).
 */
export function labelXmp({ aigc, sourceType }: AiLabel): string {
  const told = [
    ...(aigc === ''
      ? []
      : [`xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC="${escapeXml(aigc)}"`]),
    ...(sourceType === ''
      ? []
      : [
          `xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType}"`,
        ]),
  ].join(' ');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${told}/></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}
