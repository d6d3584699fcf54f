import { productName } from '@/lib/core/product-name';
import { look, sansFont } from './look';

const bar = { height: 2, fontSize: 0, lineHeight: '0' };

/** The site's mark, drawn of table cells: pictures are held back by many programs, and SVG is drawn by few. */
export function MailBrand() {
  const name = { paddingLeft: 10, fontFamily: sansFont, fontSize: 16, fontWeight: 600, lineHeight: '24px' };
  const mark = { width: 24, height: 24, borderRadius: 6, fontSize: 0, lineHeight: '0' };
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        <tr>
          <td aria-hidden="true" valign="top" width="24" {...look({ backgroundColor: 'accent' }, mark)}>
            <div
              {...look({ backgroundColor: 'accent-ink' }, { ...bar, width: 11, margin: '5px 0 3px 6px' })}
            />
            <div style={{ width: 16, height: 5, marginLeft: 4, borderRadius: 1, backgroundColor: '#fbde3c' }}>
              <div
                style={{
                  ...bar,
                  width: 8,
                  margin: '0 0 0 2px',
                  borderTop: '1px solid #fbde3c',
                  backgroundColor: '#0a3324',
                }}
              />
            </div>
            <div {...look({ backgroundColor: 'accent-ink' }, { ...bar, width: 7, margin: '3px 0 0 6px' })} />
          </td>
          <td {...look({ color: 'ink' }, name)}>{productName}</td>
        </tr>
      </tbody>
    </table>
  );
}
