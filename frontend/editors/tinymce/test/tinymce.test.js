import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BALLOON, CANONICAL, MALFORMED, openPage, OPTIONS } from '../../../test/page.js';

/** @type {import('tinymce').Editor} */
let editor;

before(async () => {
  const window = openPage();
  const { default: tinymce } = await import('tinymce');
  globalThis.tinymce = tinymce;
  await Promise.all(['tinymce/models/dom/model.js', 'tinymce/themes/silver/theme.js', 'tinymce/icons/default/icons.js']
    .map((part) => import(part)));
  const { vitrine } = await import('../src/index.js');
  vitrine(tinymce);
  window.document.body.innerHTML = '<div id="text"></div>';
  [editor] = await tinymce.init({
    selector: '#text', inline: true, license_key: 'gpl', skin: false, content_css: false, plugins: 'vitrine',
    toolbar: 'vitrine', vitrine: OPTIONS, entity_encoding: 'raw',
  });
});

after(() => editor.remove());

/** A paragraph with the cursor at its end. */
function begin() {
  editor.setContent('<p>a</p>');
  editor.selection.setCursorLocation(editor.getBody().firstChild?.firstChild, 1);
}

for (const [what, html] of Object.entries(CANONICAL)) {
  test(`${what} comes back to the byte`, () => {
    const text = `<p>before</p>\n${html}\n<p>after</p>`;
    editor.setContent(text);
    assert.equal(editor.getContent(), text);
    assert.equal(editor.getBody().querySelectorAll('dam-picture').length, 1);
  });
}

for (const html of MALFORMED) {
  test(`${html} is left out`, () => {
    editor.setContent(`<p>a</p>${html}<p>b</p>`);
    assert.equal(editor.getContent(), '<p>a</p>\n<p>b</p>');
  });
}

test('a bare image becomes a figure beside its paragraph', () => {
  editor.setContent(`<p>a<img data-dam="${BALLOON}">b</p>`);
  assert.equal(editor.getContent(), `<p>a</p>\n${CANONICAL['a picture']}\n<p>b</p>`);
});

test('nothing of the view is in the content', () => {
  editor.setContent(CANONICAL['a caption']);
  editor.insertContent(CANONICAL['an alt text']);
  const content = editor.getContent();
  assert.ok(!/src=|https?:|dam-picture|contenteditable|data-mce/.test(content), content);
});

test('undo takes a picture away, and redo brings it back', () => {
  begin();
  editor.undoManager.clear();
  editor.undoManager.add();
  editor.undoManager.transact(() => editor.insertContent(CANONICAL['a picture']));
  assert.match(editor.getContent(), /<figure>/);
  editor.undoManager.undo();
  assert.equal(editor.getContent(), '<p>a</p>');
  editor.undoManager.redo();
  assert.match(editor.getContent(), /<figure><img data-dam="dam:zjzrwk6fxzf7kz" data-preset="inline"><\/figure>/);
});

test('a pasted address of the delivery is a picture', () => {
  begin();
  editor.execCommand('mceInsertClipboardContent', false, { text: `${OPTIONS.base}/zjzrwk6fxzf7kz/teaser/x.jpg?w=320` });
  assert.match(editor.getContent(), /<figure><img data-dam="dam:zjzrwk6fxzf7kz" data-preset="teaser"><\/figure>/);
});

test('an option that is missing is named', async () => {
  const { PictureDesk } = await import('@vitrine/frontend/picture-desk.js');
  assert.throws(() => new PictureDesk({ ...OPTIONS, site: '' }), /"site"/);
  assert.throws(() => new PictureDesk({ ...OPTIONS, presets: [] }), /"presets"/);
});
