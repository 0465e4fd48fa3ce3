/** References in a real JCR repository. */
package org.vitrine.magnolia.storage;
