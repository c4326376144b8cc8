/** The rights of the persons whom data is about: to see all of it, and to have it erased. */
@NullMarked
package org.handslag.platform.rights;

import org.jspecify.annotations.NullMarked;
