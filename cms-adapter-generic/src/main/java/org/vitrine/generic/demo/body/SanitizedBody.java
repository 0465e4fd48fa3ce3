package org.vitrine.generic.demo.body;

/**
 * A body that may be stored.
 *
 * @param html nothing but what the schema knows
 * @param droppedPictures how many pictures were left out, because they were no references the site may show
 */
public record SanitizedBody(String html, int droppedPictures) {}
