import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asWritten, BALLOON, CANONICAL, MALFORMED, openPage, OPTIONS } from '../../../test/page.js';

/** @type {import('ckeditor5').ClassicEditor} */
let editor;

before(async () => {
  const window = openPage();
  const { ClassicEditor, Essentials, Heading, Paragraph } = await import('ckeditor5');
  const { DamPictures } = await import('../src/index.js');
  window.document.body.innerHTML = '<div id="text"></div>';
  editor = await ClassicEditor.create(window.document.querySelector('#text'), {
    licenseKey: 'GPL', plugins: [Essentials, Paragraph, Heading, DamPictures], toolbar: ['damPicture'], vitrine: OPTIONS,
  });
});

after(() => editor.destroy());

for (const [what, html] of Object.entries(CANONICAL)) {
  test(`${what} comes back to the byte`, () => {
    const text = `<p>before</p>${html}<p>after</p>`;
    editor.setData(text);
    assert.equal(editor.getData(), asWritten(text));
    assert.equal(editor.model.document.getRoot()?.getChild(1)?.is('element', 'damPicture'), true);
  });
}

for (const html of MALFORMED) {
  test(`${html} is left out`, () => {
    editor.setData(`<p>a</p>${html}<p>b</p>`);
    assert.equal(editor.getData().replace('<p>&nbsp;</p>', ''), '<p>a</p><p>b</p>');
  });
}

test('a bare image becomes a figure beside its paragraph', () => {
  editor.setData(`<p>a<img data-dam="${BALLOON}">b</p>`);
  assert.equal(editor.getData(), `<p>a</p>${CANONICAL['a picture']}<p>b</p>`);
});

test('commands insert and change a picture, and undo and redo follow', () => {
  editor.setData('<p>a</p>');
  const figure = { reference: BALLOON, preset: 'inline', alt: '', caption: '' };
  editor.execute('insertDamPicture', figure);
  assert.deepEqual(editor.commands.get('updateDamPicture')?.value, figure);
  editor.execute('updateDamPicture', { ...figure, preset: 'teaser', caption: 'Dawn' });
  const changed = `<figure><img data-dam="${BALLOON}" data-preset="teaser"><figcaption>Dawn</figcaption></figure>`;
  assert.ok(editor.getData().includes(changed));
  editor.execute('undo');
  assert.ok(editor.getData().includes(CANONICAL['a picture']));
  editor.execute('undo');
  assert.equal(editor.getData(), '<p>a</p>');
  editor.execute('redo');
  editor.execute('redo');
  assert.ok(editor.getData().includes(changed));
});

test('the view is a widget, and its picture is told where to look', () => {
  editor.setData(CANONICAL['an alt text']);
  const picture = editor.editing.view.getDomRoot()?.querySelector('.ck-widget dam-picture');
  assert.equal(picture?.getAttribute('data-dam'), BALLOON);
  assert.equal(/** @type {any} */ (picture).desk, editor.plugins.get('DamPictures').desk);
});

test('a pasted address of the delivery is a picture', () => {
  editor.setData('<p></p>');
  const texts = { 'text/plain': `${OPTIONS.base}/zjzrwk6fxzf7kz/teaser/x.jpg?w=320` };
  const dataTransfer = { getData: (/** @type {string} */ type) => texts[type] ?? '', types: ['text/plain'], files: [] };
  editor.editing.view.document.fire('clipboardInput', {
    dataTransfer, method: 'paste', targetRanges: null, stopPropagation() {}, preventDefault() {},
  });
  assert.match(editor.getData(), /<figure><img data-dam="dam:zjzrwk6fxzf7kz" data-preset="teaser"><\/figure>/);
});
