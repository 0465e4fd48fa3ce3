/** Tests of the light module as it is delivered: unpacked from its zip. */
package org.vitrine.magnolia;
