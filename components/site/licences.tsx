import type { SiteSettings } from '#newsroom/site/settings.ts';

/** Numbers that a Chinese publisher must show; those that are not set are left out. */
export function Licences({ site }: { site: SiteSettings }) {
  return (
    <>
      {site.newsLicence !== '' && <span>互联网新闻信息服务许可证：{site.newsLicence}</span>}
      {site.icp !== '' && (
        <a href="https://beian.miit.gov.cn/" rel="noopener nofollow">
          {site.icp}
        </a>
      )}
      {site.policeRecord !== '' && (
        <a href={policeRecordUrl(site.policeRecord)} rel="noopener nofollow">
          {site.policeRecord}
        </a>
      )}
      {(site.reportPhone || site.reportMail) !== '' && (
        <span>
          违法和不良信息举报：
          {site.reportPhone !== '' && (
            <a href={`tel:${site.reportPhone.replaceAll(/[^\d+]/g, '')}`}>{site.reportPhone}</a>
          )}
          {site.reportPhone !== '' && site.reportMail !== '' && '，'}
          {site.reportMail !== '' && <a href={`mailto:${site.reportMail}`}>{site.reportMail}</a>}
        </span>
      )}
    </>
  );
}

function policeRecordUrl(record: string): string {
  const code = record.replaceAll(/\D/g, '');
  return `https://beian.mps.gov.cn/#/query/webSearch${code === '' ? '' : `?code=${code}`}`;
}
