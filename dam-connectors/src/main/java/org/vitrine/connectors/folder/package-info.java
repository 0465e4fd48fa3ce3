/**
 * A directory as a DAM. {@link org.vitrine.connectors.folder.FolderSource} is the entry: it opens the
 * {@linkplain org.vitrine.connectors.tree.TreeSource source} of a directory, whose files are read where they lie and
 * watched by the operating system. Links that lead out of the directory are refused.
 */
@NullMarked
package org.vitrine.connectors.folder;

import org.jspecify.annotations.NullMarked;
