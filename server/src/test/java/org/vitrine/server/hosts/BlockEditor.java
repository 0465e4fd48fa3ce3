package org.vitrine.server.hosts;

/** WordPress's block editor, as somebody works in it. */
record BlockEditor(WordPressHost host) {

    void open(String path) {
        host.open(path);
        host.browser.await(
                driver -> Boolean.TRUE.equals(
                        host.browser.run(
                                "return !!(window.wp && wp.data && wp.data.select('core/editor') && wp.data.select('core/editor').getCurrentPost().id)")));
        host.browser.run("const p = wp.data.dispatch('core/preferences');"
                + "p.set('core/edit-post', 'welcomeGuide', false); p.set('core/edit-post', 'fullscreenMode', false)");
        host.browser.await(".wp-block-post-title");
    }

    void insertImage() {
        host.browser.run("wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('core/image'))");
    }

    void publish() {
        host.browser.clickable(".editor-post-publish-panel__toggle").click();
        host.browser
                .clickable(".editor-post-publish-panel .editor-post-publish-button")
                .click();
        host.browser.await(".post-publish-panel__postpublish");
    }

    void update() {
        host.browser.clickable(".edit-post-header .editor-post-publish-button").click();
        host.browser.await(
                driver -> Boolean.TRUE.equals(
                        host.browser.run(
                                "const e = wp.data.select('core/editor'); return !e.isSavingPost() && e.didPostSaveRequestSucceed() && !e.isEditedPostDirty()")));
    }

    /** Id of the post that is being edited. */
    String post() {
        return String.valueOf(host.browser.run("return wp.data.select('core/editor').getCurrentPostId()"));
    }
}
