/**
 * A folder as a DAM. {@link org.vitrine.connectors.folder.FolderSource} is the entry: files become assets by what is
 * embedded in them ({@link org.vitrine.connectors.metadata.MetadataReader}), what stands in the sidecar beside them
 * ({@link org.vitrine.connectors.folder.Sidecar}) and what {@code .vitrine.yaml} says for their folder
 * ({@link org.vitrine.connectors.folder.FolderDefaults}), the nearer word first.
 *
 * <p>Beside {@code balloon.jpg} may lie {@code balloon.jpg.yaml}, its sidecar, and {@code balloon.jpg.poster.jpg}, the
 * still picture that stands for it. Hidden files, and names ending in {@code .part}, {@code .tmp} or {@code ~}, are
 * left alone; links that lead out of the folder are refused.
 */
@NullMarked
package org.vitrine.connectors.folder;

import org.jspecify.annotations.NullMarked;
