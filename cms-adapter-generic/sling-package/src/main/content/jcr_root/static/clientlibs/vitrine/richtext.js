/*
 * Keeps references in Sling CMS's rich text editor (wysihtml), which removes what its rules do not name. The editor's
 * script comes whenever the browser has it, and begins at once: this one stands before it and waits for its rules.
 */
(() => {
  const RULES = 'wysihtmlParserRules';
  if (Object.getOwnPropertyDescriptor(window, RULES)?.set) {
    return; // another field of this dialog has done it
  }

  /** Ends the address of a picture that is only there to be seen in the editor. */
  const PREVIEW = '#dam';
  /** What the editor's own rules let stand, and links by reference. */
  const ADDRESS = /^(\/|https?:\/\/)/i;
  const LINK = /^(#|\/|https?:\/\/|mailto:|tel:|dam:)/i;

  const keepReferences = (rules) => {
    rules.type_definitions.dam_reference = { attrs: { 'data-dam': /^dam:/ } };
    const image = rules.tags.img;
    image.one_of_type.dam_reference = 1;
    Object.assign(image.check_attributes, {
      'data-dam': 'any',
      'data-preset': 'any',
      alt: (text) => text ?? '',
      src: (address) => (ADDRESS.test(address ?? '') && !address.endsWith(PREVIEW) ? address : null),
    });
    rules.tags.a.check_attributes['data-preset'] = 'any';
    rules.tags.a.check_attributes.href = (address) => (LINK.test(address ?? '') ? address : null);
  };

  const addButton = async (editor) => {
    const element = editor.editableElement.closest('.rte')?.querySelector('.vitrine-richtext');
    if (element?.dataset.server) {
      const { PictureButton } = await import('/static/clientlibs/vitrine/picture-button.js');
      new PictureButton(editor, element, PREVIEW).begin();
    }
  };

  let rules;
  Object.defineProperty(window, RULES, {
    configurable: true,
    get: () => rules,
    set: (value) => {
      rules = value;
      keepReferences(value);
      window.wysihtml.extendEditor((editor) => void addButton(editor));
    },
  });
})();
