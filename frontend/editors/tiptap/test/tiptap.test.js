import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asWritten, BALLOON, CANONICAL, MALFORMED, openPage, OPTIONS } from '../../../test/page.js';

/** @type {import('@tiptap/core').Editor} */
let editor;

before(async () => {
  openPage();
  const { Editor } = await import('@tiptap/core');
  const { default: StarterKit } = await import('@tiptap/starter-kit');
  const { DamPicture } = await import('../src/index.js');
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [StarterKit.configure({ trailingNode: false }), DamPicture.configure(OPTIONS)],
  });
});

after(() => editor.destroy());

for (const [what, html] of Object.entries(CANONICAL)) {
  test(`${what} comes back to the byte`, () => {
    const text = `<p>before</p>${html}<p>after</p>`;
    editor.commands.setContent(text);
    assert.equal(editor.getHTML(), asWritten(text));
    assert.equal(editor.state.doc.child(1).type.name, 'damPicture');
  });
}

for (const html of MALFORMED) {
  test(`${html} is left out`, () => {
    editor.commands.setContent(`<p>a</p>${html}<p>b</p>`);
    assert.equal(editor.getHTML().replace('<p></p>', ''), '<p>a</p><p>b</p>');
  });
}

test('a bare image becomes a figure beside its paragraph', () => {
  editor.commands.setContent(`<p>a<img data-dam="${BALLOON}">b</p>`);
  assert.equal(editor.getHTML(), `<p>a</p>${CANONICAL['a picture']}<p>b</p>`);
});

test('undo takes a picture away, and redo brings it back', () => {
  editor.commands.setContent('<p>a</p>');
  editor.commands.insertContentAt(3, CANONICAL['a picture']);
  const inserted = editor.getHTML();
  assert.ok(inserted.includes(CANONICAL['a picture']));
  editor.commands.undo();
  assert.ok(!editor.getHTML().includes('figure'));
  editor.commands.redo();
  assert.equal(editor.getHTML(), inserted);
});

test('a pasted address of the delivery is a picture', () => {
  editor.commands.setContent('<p></p>');
  const clipboardData = { getData: (/** @type {string} */ type) => (type === 'text/plain' ? `${OPTIONS.base}/zjzrwk6fxzf7kz/teaser/x.jpg` : '') };
  const event = Object.assign(new Event('paste'), { clipboardData });
  editor.view.someProp('handlePaste', (handle) => handle(editor.view, event, null) || undefined);
  assert.match(editor.getHTML(), /<figure><img data-dam="dam:zjzrwk6fxzf7kz" data-preset="teaser"><\/figure>/);
});

test('the toolbar’s button says whether a picture is selected', async () => {
  const { pictureButton } = await import('../src/index.js');
  const button = pictureButton(editor);
  editor.commands.setContent(`${CANONICAL['a picture']}<p>a</p>`);
  editor.commands.setNodeSelection(0);
  assert.equal(button.getAttribute('aria-pressed'), 'true');
  editor.commands.setTextSelection(2);
  assert.equal(button.getAttribute('aria-pressed'), 'false');
});
