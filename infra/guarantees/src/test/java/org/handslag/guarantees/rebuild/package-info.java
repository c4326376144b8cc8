/** Mirrors that are built anew while they are read and written. */
@NullMarked
package org.handslag.guarantees.rebuild;

import org.jspecify.annotations.NullMarked;
