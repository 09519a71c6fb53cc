import { describe, expect, it } from 'vitest';
import { with_lower_headings } from '../../src/form/headings';

describe('headings of a form', () => {
  it('stand below that of the page, within groups too, and nothing else changes', () => {
    const form = {
      id: 'register',
      components: [
        { type: 'text', id: 'a', text: '# 登记\n第 #1 项\n## 来件' },
        { type: 'textfield', key: 'title', label: '# 标题' },
        { type: 'group', components: [{ type: 'text', text: '###### 附注' }, { type: 'text', text: '#无空格' }] },
      ],
    };
    expect(with_lower_headings(form)).toEqual({
      id: 'register',
      components: [
        { type: 'text', id: 'a', text: '## 登记\n第 #1 项\n### 来件' },
        { type: 'textfield', key: 'title', label: '# 标题' },
        { type: 'group', components: [{ type: 'text', text: '###### 附注' }, { type: 'text', text: '#无空格' }] },
      ],
    });
    expect(form.components[0]?.text).toBe('# 登记\n第 #1 项\n## 来件');
  });
});
