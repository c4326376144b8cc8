/** The access matrix on the whole platform. */
@NullMarked
package org.handslag.acceptance.matrix;

import org.jspecify.annotations.NullMarked;
