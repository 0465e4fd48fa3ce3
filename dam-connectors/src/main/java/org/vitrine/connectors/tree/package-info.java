/**
 * Named files as a DAM, wherever they lie. {@link org.vitrine.connectors.tree.TreeSource} is the entry: files become
 * assets by what is embedded in them ({@link org.vitrine.connectors.metadata.MetadataReader}), what stands in the
 * sidecar beside them and what {@code .vitrine.yaml} says for their folder
 * ({@link org.vitrine.connectors.sidecar.Sidecar}, {@link org.vitrine.connectors.sidecar.Defaults}), the nearer word
 * first.
 *
 * <p>Beside {@code balloon.jpg} may lie {@code balloon.jpg.yaml}, its sidecar, and pictures that
 * were made of it: {@code balloon.jpg.poster.jpg}, which stands for it, and any {@code balloon.jpg.hero.png}; beside a
 * video its subtitles, {@code sailing.mp4.de.vtt}. Hidden files, and names ending in {@code .part}, {@code .tmp} or
 * {@code ~}, are left alone.
 *
 * <p>To connect another store of files, answer {@link org.vitrine.connectors.tree.FileTree} in a package of its own,
 * and {@link org.vitrine.connectors.tree.Notes} if sidecars are not files beside the files.
 */
@NullMarked
package org.vitrine.connectors.tree;

import org.jspecify.annotations.NullMarked;
