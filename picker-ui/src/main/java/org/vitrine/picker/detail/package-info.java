/**
 * One asset seen closely: its picture with the focal point, its crop in every preset of the place, its texts in every
 * language of the site, its rights and its file. {@link org.vitrine.picker.detail.DetailPanel} puts the sections
 * together; each section is a class of its own.
 */
@NullMarked
package org.vitrine.picker.detail;

import org.jspecify.annotations.NullMarked;
