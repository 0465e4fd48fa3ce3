/**
 * What operators write in {@code vitrine.yaml}, checked as a whole before anything starts:
 * {@link org.vitrine.server.config.ConfigReader} gives a {@link org.vitrine.server.config.VitrineConfig} or all mistakes
 * with their lines.
 */
@NullMarked
package org.vitrine.server.config;

import org.jspecify.annotations.NullMarked;
